import { z } from 'zod';
import type { Sentence } from '../../card/sentence.ts';
import type { Invited } from './guests.ts';
import type { UndoOf } from './undo.ts';

/** What is to become of whom; kept while something is asked, and handed to a host. */
export const PeopleChange = z.object({
  act: z.enum(['invite', 'uninvite', 'demote', 'rename']),
  emails: z.array(z.string()),
  /** Those of them who are to be cohosts. */
  cohosts: z.array(z.string()),
  /** The name to show (`rename`). */
  name: z.string().optional(),
  /** Those named are to be panelists, or to be it no more (`demote`). */
  panelist: z.boolean().optional(),
  /** Who of them is meant only because they are in the space. */
  everyone: z.object({ here: z.array(z.string()), outside: z.array(z.string()) }).optional(),
});
export type PeopleChange = z.infer<typeof PeopleChange>;

/** What came of it. */
export interface PeopleDone extends UndoOf {
  readonly sentence: Sentence;
  /** Who is invited now. */
  readonly invited: Invited;
}
