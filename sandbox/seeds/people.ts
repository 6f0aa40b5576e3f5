import { mintId, uuidOf } from '../webex/ids.ts';
import { addPerson } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import { addRoom, enter } from '../webex/rooms.ts';
import { timestamp } from '../webex/state.ts';
import type { Webex } from '../webex/state.ts';
import { seedBotToken } from '../webex/tokens.ts';

import { FALCON_LABS_SITE, FALCON_SITE, HERON_SITE } from './sites.ts';

interface Seed {
  readonly email: string;
  readonly name: string;
  readonly company: 'falcon' | 'heron' | 'guests';
  readonly timezone?: string;
  readonly canHost?: false;
  readonly sites?: readonly string[];
}

const SITES: Readonly<Record<Seed['company'], readonly string[]>> = {
  falcon: [FALCON_SITE],
  heron: [HERON_SITE],
  guests: [],
};

/** Everybody on the first day. */
const PEOPLE: readonly Seed[] = [
  { email: 'alice@falcon.example.com', name: 'Alice Archer', company: 'falcon', timezone: 'America/New_York' },
  { email: 'bob@falcon.example.com', name: 'Bob Brennan', company: 'falcon', timezone: 'Europe/London' },
  { email: 'carol@falcon.example.com', name: 'Carol Chandra', company: 'falcon', timezone: 'Asia/Kolkata' },
  { email: 'dave@heron.example.org', name: 'Dave Dunne', company: 'heron', timezone: 'Europe/Berlin' },
  // May be invited, may not host.
  {
    email: 'erin@falcon.example.com',
    name: 'Erin Eyre',
    company: 'falcon',
    timezone: 'America/Chicago',
    canHost: false,
  },
  // No zone in the profile.
  { email: 'frank@falcon.example.com', name: 'Frank Fischer', company: 'falcon' },
  {
    email: 'grace@falcon.example.com',
    name: 'Grace Gallo',
    company: 'falcon',
    timezone: 'Europe/Paris',
    sites: [FALCON_SITE, FALCON_LABS_SITE],
  },
  { email: 'hugo@guests.example.org', name: 'Hugo Hart', company: 'guests', timezone: 'Europe/Madrid', canHost: false },
];

/** The people, their 1:1 spaces with the bot, and the space Project Falcon. */
export function seedPeople(webex: Webex): void {
  const created = timestamp(webex);
  const people = PEOPLE.map((seed) => addPerson(webex, personFrom(seed, created)));
  const bot = addPerson(webex, botFrom(webex.credentials.botEmail, created));
  seedBotToken(webex, bot);
  for (const person of people) {
    const key = [person.id, bot.id].sort().join(' ');
    const room = addRoom(webex, { title: '', type: 'direct', creator: person, members: [person, bot], seed: key });
    webex.state.directRooms.set(key, room);
  }
  const [alice, bob, carol] = people;
  if (alice === undefined || bob === undefined || carol === undefined) return;
  const falcon = addRoom(webex, {
    title: 'Project Falcon',
    creator: alice,
    members: [alice, bob, carol],
    seed: 'falcon',
  });
  enter(webex, falcon, bot, false);
}

function personFrom(seed: Seed, created: string): Person {
  const [firstName = seed.name, lastName = ''] = seed.name.split(' ');
  return {
    id: mintId('PEOPLE', uuidOf(seed.email)),
    email: seed.email,
    displayName: seed.name,
    firstName,
    lastName,
    orgId: mintId('ORGANIZATION', uuidOf(`company ${seed.company}`)),
    type: 'person',
    ...(seed.timezone === undefined ? {} : { timezone: seed.timezone }),
    canHost: seed.canHost ?? true,
    sites: seed.sites ?? SITES[seed.company],
    isGuest: seed.company === 'guests',
    created,
  };
}

function botFrom(email: string, created: string): Person {
  return {
    id: mintId('PEOPLE', uuidOf(email)),
    email,
    displayName: 'Convene',
    firstName: 'Convene',
    lastName: '',
    orgId: mintId('ORGANIZATION', uuidOf('company falcon')),
    type: 'bot',
    canHost: false,
    sites: [],
    isGuest: false,
    created,
  };
}
