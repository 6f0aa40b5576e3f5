import { seedPerson } from '../../bench/chaos/crowd.ts';
import { findByEmail, type Person } from '../../sandbox/webex/people.ts';
import { enter, type Room } from '../../sandbox/webex/rooms.ts';
import type { World } from './world.ts';

/** Somebody who is there already enters a space. */
export function letIn(world: World, roomId: string, email: string): void {
  enter(world.sandbox.webex, roomOf(world, roomId), personBy(world, email), false);
}

/** So many colleagues of Alice's, all of them in one space. */
export function fillSpace(world: World, roomId: string, count: number): void {
  const { webex } = world.sandbox;
  const alice = personBy(world, 'alice@falcon.example.com');
  const bot = personBy(world, webex.credentials.botEmail);
  for (let n = 0; n < count; n += 1)
    enter(webex, roomOf(world, roomId), seedPerson(world.sandbox, alice, bot, n), false);
}

function personBy({ sandbox }: World, email: string): Person {
  const person = findByEmail(sandbox.webex, email);
  if (person === undefined) throw new Error(`Nobody has the address ${email}`);
  return person;
}

function roomOf({ sandbox }: World, roomId: string): Room {
  const room = sandbox.webex.state.rooms.get(roomId);
  if (room === undefined) throw new Error(`There is no space ${roomId}`);
  return room;
}
