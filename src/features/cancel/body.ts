import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { KeptKnown } from '../../domain/known-when-asked.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting, MeetingDraft } from '../../domain/meeting.ts';

export const CancelSubject = z.object({ kind: z.literal('cancel'), draftId: z.string() });
export const Scope = z.enum(['occurrence', 'series', 'following']);
export type Scope = z.infer<typeof Scope>;

/** Which of a series is meant is asked. */
export const ScopeBody = z.object({ meetingId: z.string() });

/** Asked before it is cancelled: the occurrence it was asked for, and how much of its series. */
export const ConfirmBody = z.object({
  meetingId: z.string(),
  scope: Scope.optional(),
  /** As the question named it; RFC 9557. */
  title: z.string().optional(),
  start: z.string().optional(),
  known: KeptKnown.optional(),
});
export type ConfirmBody = z.infer<typeof ConfirmBody>;

/** A cancelled meeting as it can be made again: nobody keeps its password. */
export const KeptMeeting = z.object({
  /** What it was, where all of it was cancelled. */
  seriesId: z.string().optional(),
  title: z.string(),
  agenda: z.string().optional(),
  start: z.string(),
  end: z.string(),
  recurrence: z.string().optional(),
  personalRoom: z.boolean(),
  joinBeforeHost: z.boolean().optional(),
  invitees: z.array(
    z.object({ email: z.string(), displayName: z.string(), coHost: z.boolean(), panelist: z.boolean() }),
  ),
});
export type KeptMeeting = z.infer<typeof KeptMeeting>;
export const UndoBody = z.object({ cancelled: z.array(KeptMeeting), undoId: z.string() });

/** A set of meetings, asked about in one list. */
export const BulkBody = z.object({
  rows: z.array(z.object({ meetingId: z.string(), title: z.string(), start: z.string(), end: z.string() })),
});

/** Whether a meeting is still what the question was about. */
export function isAsAsked(
  { title, span }: Pick<Meeting, 'title' | 'span'>,
  asked: { readonly title?: string | undefined; readonly start?: string | undefined },
): boolean {
  if (asked.title === undefined || asked.start === undefined) return true;
  return (
    title === asked.title && span.start.epochMilliseconds === Temporal.ZonedDateTime.from(asked.start).epochMilliseconds
  );
}

export function keepMeeting(meeting: Meeting, invitees: readonly Invitee[], recurrence?: string): KeptMeeting {
  return {
    title: meeting.title,
    ...(meeting.agenda === undefined ? {} : { agenda: meeting.agenda }),
    start: meeting.span.start.toString(),
    end: meeting.span.end.toString(),
    ...(recurrence === undefined ? {} : { recurrence }),
    personalRoom: meeting.scheduledType === 'personalRoomMeeting',
    ...(meeting.options.enabledJoinBeforeHost === undefined
      ? {}
      : { joinBeforeHost: meeting.options.enabledJoinBeforeHost }),
    invitees: invitees.map(({ email, displayName, coHost, panelist }) => ({ email, displayName, coHost, panelist })),
  };
}

export function draftOf(kept: KeptMeeting): MeetingDraft {
  const start = Temporal.ZonedDateTime.from(kept.start);
  return {
    title: kept.title,
    ...(kept.agenda === undefined ? {} : { agenda: kept.agenda }),
    span: { start, end: Temporal.ZonedDateTime.from(kept.end) },
    zone: start.timeZoneId,
    ...(kept.recurrence === undefined ? {} : { recurrence: kept.recurrence }),
    ...(kept.personalRoom ? { scheduledType: 'personalRoomMeeting' as const } : {}),
    invitees: kept.invitees,
    sendEmail: true,
    options: kept.joinBeforeHost === undefined ? {} : { enabledJoinBeforeHost: kept.joinBeforeHost },
  };
}
