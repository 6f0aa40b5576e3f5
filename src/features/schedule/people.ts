import { nameOf } from '../../card/people-line.ts';
import type { PersonMeant } from '../../language/reading.ts';
import type { Member } from '../../ports/messenger.ts';
import type { Context } from '../feature.ts';

/** An address for everybody meant, or the words as said where the space does not tell who that is. */
export interface FoundPeople {
  readonly emails: readonly string[];
  readonly cohosts: ReadonlySet<string>;
  /** Names that are nobody here, or more than one person. */
  readonly unknown: readonly string[];
}

/** Looks people up among the members of the space; asks Webex for them only when somebody is named without an address. */
export async function findPeople(meant: readonly PersonMeant[], context: Context): Promise<FoundPeople> {
  const named = meant.some(
    (person) => person.kind === 'name' || person.kind === 'mention' || person.kind === 'everyone',
  );
  const members = named && context.who.roomType === 'group' ? await context.members() : [];
  const others = members.filter((member) => member.personId !== context.who.personId && !member.isBot);
  const emails: string[] = [];
  const unknown: string[] = [];
  const cohosts = new Set<string>();
  for (const person of meant) {
    if (person.kind === 'me') continue;
    const found = lookUp(person, others);
    if (found.length === 0)
      unknown.push(person.kind === 'name' || person.kind === 'mention' ? person.name : 'everyone here');
    emails.push(...found);
    if (person.cohost) found.forEach((email) => cohosts.add(email));
  }
  return { emails: [...new Set(emails)], cohosts, unknown };
}

function lookUp(person: Exclude<PersonMeant, { kind: 'me' }>, members: readonly Member[]): readonly string[] {
  switch (person.kind) {
    case 'email':
      return [person.email.toLowerCase()];
    case 'everyone':
      return members.map((member) => member.email.toLowerCase());
    case 'mention':
      return members
        .filter((member) => member.personId === person.personId)
        .map((member) => member.email.toLowerCase());
    case 'name': {
      const alike = members.filter((member) => isCalled(member, person.name));
      return alike.length === 1 ? alike.map((member) => member.email.toLowerCase()) : [];
    }
  }
}

function isCalled(member: Member, name: string): boolean {
  const words = nameOf(member).toLowerCase().split(/\s+/);
  return name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
