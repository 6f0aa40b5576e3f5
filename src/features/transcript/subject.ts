import { z } from 'zod';

export const Doing = z.enum(['file', 'lines', 'find', 'actions', 'summary']);
export type Doing = z.infer<typeof Doing>;

/** A meeting that was held, by its transcript where that is what is wanted. */
export const HeldMeeting = z.object({
  meetingId: z.string(),
  topic: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  transcript: z.object({ id: z.string(), siteUrl: z.string() }).optional(),
});
export type HeldMeeting = z.infer<typeof HeldMeeting>;

export const Subject = z.object({
  kind: z.literal('held'),
  doing: Doing,
  words: z.string().optional(),
  rows: z.array(HeldMeeting),
});
export type Subject = z.infer<typeof Subject>;
