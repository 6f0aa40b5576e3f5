import { z } from 'zod';

/** What is to become of whom; kept while something is asked, and handed to a host. */
export const PeopleChange = z.object({
  act: z.enum(['invite', 'uninvite', 'demote']),
  emails: z.array(z.string()),
  /** Those of them who are to be cohosts. */
  cohosts: z.array(z.string()),
});
export type PeopleChange = z.infer<typeof PeopleChange>;
