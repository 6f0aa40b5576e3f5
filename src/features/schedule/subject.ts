import { z } from 'zod';

/** What a posted draft card stands for. */
export const DraftSubject = z.object({ kind: z.literal('draft'), draftId: z.string() });
export type DraftSubject = z.infer<typeof DraftSubject>;

const ScheduleForm = z.object({
  title: z.string(),
  date: z.string(),
  time: z.string(),
  minutes: z.string(),
  people: z.string(),
  zone: z.string(),
  fold: z.enum(['earlier', 'later', '']),
});

/** A draft as it is kept until the person has filled in the rest. */
export const DraftBody = z.object({ form: ScheduleForm, agenda: z.string().optional(), cohosts: z.array(z.string()) });
export type DraftBody = z.infer<typeof DraftBody>;

/** The inputs of the draft card. Anyone can press with any inputs, so nothing here is taken on trust. */
export const DraftInputs = z.object({
  title: z.string().max(2000).catch(''),
  date: z.string().max(40).catch(''),
  time: z.string().max(40).catch(''),
  minutes: z.string().max(40).catch(''),
  people: z.string().max(100_000).catch(''),
  zone: z.string().max(64).optional().catch(undefined),
  fold: z.enum(['earlier', 'later', '']).catch(''),
});
export type DraftInputs = z.infer<typeof DraftInputs>;
