import { z } from 'zod';
import type { Recording } from '../../domain/recording.ts';

/** What a card about one recording stands for. */
export const Pointed = z.object({ id: z.string(), siteUrl: z.string(), topic: z.string() });
export type Pointed = z.infer<typeof Pointed>;

export function pointTo({ id, siteUrl, topic }: Recording): Pointed {
  return { id, siteUrl, topic };
}

export const DOING = ['show', 'links', 'bin', 'restore', 'delete', 'share', 'unshare'] as const;
export const Doing = z.enum(DOING);
export type Doing = z.infer<typeof Doing>;

/** What is looked for, as JSON: a list remembers it for its next page. */
export const Query = z.object({
  status: z.enum(['available', 'deleted']),
  /** ISO 8601. */
  from: z.string(),
  to: z.string(),
  title: z.string().optional(),
  format: z.enum(['MP4', 'ARF']).optional(),
  site: z.string().optional(),
});
export type Query = z.infer<typeof Query>;

/** Whom something is shared with, beside what is done. */
export const With = z.object({ emails: z.array(z.string()), invitees: z.boolean() });
export type With = z.infer<typeof With>;

export const OneSubject = z.object({ kind: z.literal('recording'), recording: Pointed, undoId: z.string().optional() });
export const ListSubject = z.object({
  kind: z.literal('recordings'),
  query: Query,
  page: z.number(),
  rows: z.array(Pointed),
  doing: Doing,
  with: With,
});
export type ListSubject = z.infer<typeof ListSubject>;

export const ConfirmSubject = z.object({
  kind: z.literal('confirm'),
  doing: z.enum(['bin', 'delete']),
  /** Deleting for good is asked twice. */
  asked: z.number(),
  recordings: z.array(Pointed),
});
export type ConfirmSubject = z.infer<typeof ConfirmSubject>;
