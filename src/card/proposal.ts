import { z } from 'zod';

/** Whose drafts proposals are. */
export const PROPOSAL_FEATURE = 'proposal';

const Told = z.object({ markdown: z.string(), card: z.string() });

/**
 * Something that only a meeting's host may do, asked for by somebody else: a feature's action with its facts. It waits
 * in a draft, first the asker's, then the host's.
 */
export const Proposal = z.object({
  /** The same request again has the same key. */
  key: z.string(),
  /** The request that handed it to the host. */
  sentBy: z.string().optional(),
  /** Until then the host may answer; epoch milliseconds, once it was handed over. */
  lapsesAt: z.number().optional(),
  askerId: z.string(),
  askerName: z.string(),
  askerEmail: z.string(),
  hostId: z.string(),
  hostName: z.string(),
  /** Title of the space it was asked in; empty in 1:1, and where the host is not in that space. */
  from: z.string(),
  meetingId: z.string(),
  title: z.string(),
  /** As the meeting was when it was asked for; RFC 9557, the host's zone. */
  start: z.string(),
  end: z.string(),
  feature: z.string(),
  body: z.unknown(),
  /** What is asked for, as the asker reads it and as the host does. */
  asks: Told,
  asksHost: Told,
  notes: z.array(Told),
});
export type Proposal = z.infer<typeof Proposal>;
