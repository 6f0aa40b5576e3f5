import { nameOf } from '../card/people-line.ts';
import type { FoundPeople } from '../features/feature.ts';
import type { PersonMeant } from '../language/reading.ts';
import type { Member } from '../ports/messenger.ts';
import type { People } from '../ports/people.ts';

export interface PeopleFinding {
  readonly ownId: string;
  readonly inGroup: boolean;
  readonly members: () => Promise<readonly Member[]>;
  /** Whether the grant lets the company directory be searched. */
  readonly mayLookUp: () => Promise<boolean>;
  readonly people: Pick<People, 'search'>;
}

/** Somebody of whom only the name is known, with the address where one is. */
interface Named {
  readonly email: string;
  readonly displayName: string;
}

/**
 * An address for everybody meant. Names are looked for in the space first, then in the directory of the asker's own
 * company, with the asker's token; a name that is nobody's, or more than one person's, stays as it was said.
 */
export async function findPeople(meant: readonly PersonMeant[], finding: PeopleFinding): Promise<FoundPeople> {
  const emails: string[] = [];
  const cohosts: string[] = [];
  const unknown: string[] = [];
  const here: Member[] = [];
  for (const person of meant) {
    if (person.kind === 'me') continue;
    const found =
      person.kind === 'everyone' ? (await everyoneHere(finding)).map(addressOf) : await lookUp(person, finding);
    if (person.kind === 'everyone') here.push(...(await everyoneHere(finding)));
    if (found.length === 0)
      unknown.push('name' in person ? person.name : finding.inGroup ? 'everyone here' : 'everyone');
    emails.push(...found);
    if (person.cohost) cohosts.push(...found);
  }
  return {
    emails: [...new Set(emails)],
    cohosts: [...new Set(cohosts)],
    unknown,
    here: here.map(addressOf),
    outside: here.length === 0 ? [] : await outsiders(here, finding),
  };
}

/** Everybody in the space but bots and the asker. */
async function everyoneHere({ inGroup, members, ownId }: PeopleFinding): Promise<readonly Member[]> {
  if (!inGroup) return [];
  return (await members()).filter((member) => member.personId !== ownId && !member.isBot);
}

async function outsiders(here: readonly Member[], { members, ownId }: PeopleFinding): Promise<readonly string[]> {
  const own = (await members()).find((member) => member.personId === ownId)?.orgId;
  return here.filter((member) => member.orgId !== own).map(addressOf);
}

async function lookUp(
  person: Exclude<PersonMeant, { kind: 'me' | 'everyone' }>,
  finding: PeopleFinding,
): Promise<readonly string[]> {
  if (person.kind === 'email') return [person.email.toLowerCase()];
  const here = await everyoneHere(finding);
  if (person.kind === 'mention') {
    const mentioned = here.find((member) => member.personId === person.personId);
    if (mentioned !== undefined) return [addressOf(mentioned)];
  }
  const inSpace = here.filter((member) => isCalled(member, person.name));
  if (inSpace.length > 0) return only(inSpace);
  if (!(await finding.mayLookUp())) return [];
  const inCompany = await finding.people.search({ displayName: person.name });
  return only(inCompany.filter((one) => isCalled(one, person.name)));
}

/** More than one of that name: asking is better than inviting the wrong one. */
function only(found: readonly Named[]): readonly string[] {
  return found.length === 1 ? found.map(addressOf) : [];
}

function addressOf(person: Named): string {
  return person.email.toLowerCase();
}

function isCalled(person: Named, name: string): boolean {
  const words = nameOf({ ...person })
    .toLowerCase()
    .split(/\s+/);
  return name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
