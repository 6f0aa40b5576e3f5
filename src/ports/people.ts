import type { Person } from '../domain/person.ts';

/** `/people`, as the person asking. */
export interface People {
  me(): Promise<Person>;
  /** Nothing when there is no such person, or none the caller may see. */
  fetch(personId: string): Promise<Person | undefined>;
  /** People of the caller's own company; a name matches from its beginning, an address as a whole. */
  search(query: PeopleQuery): Promise<readonly Person[]>;
}

export type PeopleQuery = { readonly displayName: string } | { readonly email: string };

/** Who is meant, as far as the space and the directory tell. */
export interface FoundPeople {
  readonly emails: readonly string[];
  /** Those of them who are to be cohosts. */
  readonly cohosts: readonly string[];
  /** Names that are nobody's here, or more than one person's: as they were said. */
  readonly unknown: readonly string[];
  /** Those of them who are meant because they are in the space ("everyone here"), the asker left out. */
  readonly here: readonly string[];
  /** Of those, the people of other companies than the asker's. */
  readonly outside: readonly string[];
}
