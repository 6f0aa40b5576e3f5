import type { Sandbox } from '../../sandbox/sandbox.ts';
import { mintId, uuidOf } from '../../sandbox/webex/ids.ts';
import { addPerson, findByEmail, type Person } from '../../sandbox/webex/people.ts';
import { addRoom, directRoom, enter, type Room } from '../../sandbox/webex/rooms.ts';
import { timestamp } from '../../sandbox/webex/state.ts';

export interface Crowd {
  /** Each with a 1:1 space with the bot. */
  readonly people: readonly Person[];
  /** Three people and the bot in each. */
  readonly groups: readonly Room[];
  readonly bot: Person;
}

const ZONES = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Europe/Berlin', 'Asia/Tokyo'] as const;

/** Puts more people and spaces into the sandbox than its first day has; nobody is notified of them. */
export function seedCrowd({ webex }: Sandbox, size: { readonly people: number; readonly groups: number }): Crowd {
  const bot = findByEmail(webex, webex.credentials.botEmail);
  const alice = findByEmail(webex, 'alice@falcon.example.com');
  if (bot === undefined || alice === undefined) throw new Error('the sandbox has no bot or no Alice');
  const people = Array.from({ length: size.people }, (_, n) => seedPerson({ webex }, alice, bot, n));
  const groups = Array.from({ length: size.groups }, (_, n) => {
    const members = [0, 1, 2].map((offset) => people[(n * 3 + offset) % people.length] ?? alice);
    const room = addRoom(webex, { title: `Team ${n}`, creator: members[0] ?? alice, members, seed: `team ${n}` });
    enter(webex, room, bot, false);
    return room;
  });
  return { people, groups, bot };
}

export function seedPerson({ webex }: Pick<Sandbox, 'webex'>, like: Person, bot: Person, n: number): Person {
  const email = `person${n}@falcon.example.com`;
  const person = addPerson(webex, {
    ...like,
    id: mintId('PEOPLE', uuidOf(email)),
    email,
    displayName: `Person ${n}`,
    firstName: 'Person',
    lastName: String(n),
    timezone: ZONES[n % ZONES.length] ?? 'UTC',
    created: timestamp(webex),
  });
  directRoom(webex, person, bot);
  return person;
}
