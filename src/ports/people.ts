import type { Person } from '../domain/person.ts';

/** `/people`, as the person asking. */
export interface People {
  me(): Promise<Person>;
}
