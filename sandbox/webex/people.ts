import { badMessage, notFound } from './refusal.ts';
import type { Webex } from './state.ts';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly orgId: string;
  readonly type: 'person' | 'bot';
  /** IANA zone of the profile; some have none. */
  readonly timezone?: string;
  /** May host meetings. */
  readonly canHost: boolean;
  /** Meeting sites, the first is where the account was made; without one no meetings at all. */
  readonly sites: readonly string[];
  /** Somebody without an account of their own. */
  readonly isGuest: boolean;
  readonly created: string;
}

/** Puts a person in; called by the seeds and by tests that need a crowd. */
export function addPerson(webex: Webex, person: Person): Person {
  webex.state.people.set(person.id, person);
  webex.state.peopleByEmail.set(person.email.toLowerCase(), person);
  return person;
}

export function findByEmail(webex: Webex, email: string): Person | undefined {
  return webex.state.peopleByEmail.get(email.toLowerCase());
}

export function personOf(webex: Webex, id: string): Person {
  const person = webex.state.people.get(id);
  if (person === undefined) throw notFound();
  return person;
}

/** A person as `reader` sees them: the profile's zone is one's own business. */
export function renderPerson(webex: Webex, person: Person, reader: Person): Record<string, unknown> {
  return {
    id: person.id,
    emails: [person.email],
    phoneNumbers: [],
    displayName: person.displayName,
    nickName: person.firstName,
    firstName: person.firstName,
    lastName: person.lastName,
    orgId: person.orgId,
    created: person.created,
    lastModified: person.created,
    ...(person.id === reader.id && person.timezone !== undefined ? { timezone: person.timezone } : {}),
    ...(person.type === 'person' && person.orgId === reader.orgId
      ? { lastActivity: new Date(webex.clock.now()).toISOString(), status: 'active' }
      : {}),
    ...(person.type === 'person' ? { invitePending: false, loginEnabled: true } : {}),
    type: person.type,
  };
}

/** One's own company, and whoever shares a space: everybody else is not found. */
export function mayRead(webex: Webex, reader: Person, person: Person): boolean {
  if (reader.orgId === person.orgId) return true;
  const rooms = webex.state.roomsOf.get(reader.id) ?? [];
  for (const room of rooms) if (room.members.has(person.id)) return true;
  return false;
}

/** People of one's own company, by e-mail, start of the name, or ids. */
export function searchPeople(
  webex: Webex,
  reader: Person,
  query: { email?: string | undefined; displayName?: string | undefined; id?: string | undefined },
): Person[] {
  if (query.id !== undefined) {
    const ids = query.id.split(',');
    if (ids.length > 85) throw badMessage("'id' accepts up to 85 person IDs.");
    return ids.flatMap((id) => webex.state.people.get(id) ?? []).filter((person) => mayRead(webex, reader, person));
  }
  if (query.email !== undefined) {
    const found = findByEmail(webex, query.email);
    return found?.orgId === reader.orgId ? [found] : [];
  }
  const start = query.displayName?.toLowerCase();
  if (start === undefined || start === '') throw badMessage('Email or displayName should be specified.');
  return [...webex.state.people.values()].filter(
    (person) => person.orgId === reader.orgId && person.displayName.toLowerCase().startsWith(start),
  );
}
