import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { MeetingChange } from '../../domain/meeting.ts';
import { KeptKnown } from '../../domain/known-when-asked.ts';
import { AskedOptions } from '../../domain/asked-options.ts';
import { SiteChoices } from '../../domain/site-choices.ts';
import { Wish } from './wish.ts';

/** What a card of this feature stands for: everything else waits in the draft. */
export const ChangeSubject = z.object({ kind: z.literal('change'), draftId: z.string() });

/** A change as it is kept: times as RFC 9557. */
export const KeptChange = z.object({
  title: z.string().optional(),
  agenda: z.string().nullable().optional(),
  password: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  zone: z.string().optional(),
  recurrence: z.string().nullable().optional(),
  /** As `MeetingOptions` has them. */
  options: z.record(z.string(), z.unknown()).optional(),
  sessionTypeId: z.number().optional(),
  trackingCodes: AskedOptions.shape.trackingCodes,
});
export type KeptChange = z.infer<typeof KeptChange>;

export const SCOPES_ASKED = ['occurrence', 'series', 'following'] as const;
export type ScopeAsked = (typeof SCOPES_ASKED)[number];

/** Something was asked about a wish: which part of the series, or the rest of the form. */
export const WishBody = z.object({
  meetingId: z.string(),
  wish: Wish,
  scope: z.enum(SCOPES_ASKED).optional(),
  /** What the form shows as the meeting has it: sent back like that, nothing was asked of it. */
  standing: z.record(z.string(), z.string()).optional(),
  known: KeptKnown.optional(),
});
export type WishBody = z.infer<typeof WishBody>;

/** The card of options is open: what it showed, and what the person's site offers. */
export const OptionsBody = z.object({
  meetingId: z.string(),
  standing: AskedOptions,
  agenda: z.string(),
  offered: SiteChoices,
});
export type OptionsBody = z.infer<typeof OptionsBody>;

/** All is known, and the person is asked before others are told. */
export const ConfirmBody = z.object({
  /** The id that is changed. */
  meetingId: z.string(),
  /** The occurrence it was asked for, where a series is changed. */
  occurrenceId: z.string(),
  scope: z.enum(SCOPES_ASKED).optional(),
  wish: Wish,
  change: KeptChange,
  /** Takes the change back. */
  back: KeptChange,
  /** It concerns nobody else, or nobody is to be told: Webex mails nobody. */
  quiet: z.boolean().default(false),
  /** When it was asked (epoch milliseconds), and what the person was told takes the new time. */
  askedAt: z.number().optional(),
  taken: z.string().optional(),
  known: KeptKnown.optional(),
});
export type ConfirmBody = z.infer<typeof ConfirmBody>;

/** What was changed in one go, and what each is changed back to. */
export const UndoBody = z.object({
  changed: z.array(
    z.object({
      meetingId: z.string(),
      title: z.string(),
      back: KeptChange,
      /** What it was set to, where that can be looked at again: one meeting, or one of a series. */
      set: KeptChange.optional(),
      quiet: z.boolean().optional(),
      /** What was wished, where another meeting may have been meant. */
      wish: Wish.optional(),
    }),
  ),
});

export function keep({ span, options, trackingCodes, ...change }: MeetingChange): KeptChange {
  return {
    ...change,
    ...(span === undefined ? {} : { start: span.start.toString(), end: span.end.toString() }),
    ...(options === undefined ? {} : { options: { ...options } }),
    ...(trackingCodes === undefined ? {} : { trackingCodes: [...trackingCodes] }),
  };
}

export function unkeep({ start, end, options = {}, ...rest }: KeptChange): MeetingChange {
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...told,
    ...(start === undefined || end === undefined
      ? {}
      : { span: { start: Temporal.ZonedDateTime.from(start), end: Temporal.ZonedDateTime.from(end) } }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
  };
}

/** What the site calls the new kind of meeting, where that changes: a meeting itself tells a number only. */
export function kindOf({ change, wish }: ConfirmBody): string | undefined {
  return change.sessionTypeId === undefined ? undefined : wish.options?.sessionType?.name;
}
