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
