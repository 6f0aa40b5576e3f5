import { Temporal } from 'temporal-polyfill';
import { isOutside, peopleLine } from '../../card/people-line.ts';
import type { Sentence } from '../../card/sentence.ts';
import { sixMonthsAhead } from '../../domain/calendar-window.ts';
import { unkeepKnown, type KeptKnown, type KnownWhenAsked } from '../../domain/known-when-asked.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { spanIn } from '../../domain/when.ts';
import { count } from '../../domain/spoken-time.ts';
import { isKnownHere, problemReply, QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';

/** A meeting that is to be cancelled, with all that the question about it names. */
export interface Doomed extends KnownWhenAsked {
  readonly meeting: Meeting;
  /** Webex tells nobody who was invited to it. */
  readonly isVeiled: boolean;
  /** Of a series, from now on; empty where it was kept with the question. */
  readonly planned: readonly Meeting[];
}

/** @param kept what was read for the question about it, to be used while it stands */
export async function gather(meeting: Meeting, context: Context, kept?: KeptKnown): Promise<Doomed> {
  // Webex lists no invitees of a meeting in a personal room.
  const isVeiled = meeting.scheduledType === 'personalRoomMeeting';
  if (kept !== undefined && (await context.stillStands(kept.readAt)))
    return { meeting, isVeiled, ...unkeepKnown(kept), planned: [] };
  const now = instantOf(context);
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  const [invitees, series, planned] = await Promise.all([
    isVeiled ? [] : context.webex.invitees.list(meeting.id),
    recurring ? context.webex.meetings.fetch(meeting.seriesId) : undefined,
    recurring
      ? context.webex.meetings.list({
          ...sixMonthsAhead(now, context.at.zone),
          type: 'scheduledMeeting',
          seriesId: meeting.seriesId,
        })
      : [],
  ]);
  const own = context.who.email.toLowerCase();
  const others = invitees.filter((one) => one.email.toLowerCase() !== own);
  return { meeting, invitees: others, isVeiled, ...(series === undefined ? {} : { series }), planned };
}

/** Names in the person's own space; a space is told how many. */
export function sayPeople({ meeting, invitees }: Doomed, context: Context): string {
  if (invitees.length === 0) return '';
  const isPrivate = context.who.roomType === 'direct' || whereFor(meeting, context) === 'private';
  const guests = invitees.map((one) => ({ ...one, outside: isOutside(one.email, meeting.hostEmail) }));
  return isPrivate ? peopleLine(guests) : count(invitees.length, 'person', 'people');
}

/** Of a meeting out of the person's calendar nothing is said in a space that does not know it. */
export function refuse(problem: Problem, meeting: Meeting, context: Context): Reply {
  return { ...problemReply(problem), where: whereFor(meeting, context) };
}

/** Keeps what a question is about until it is answered. */
export async function writeDraft(body: unknown, context: Context): Promise<string> {
  const id = context.newId();
  const expiresAt = context.now + QUESTION_MINUTES * 60_000;
  await context.drafts.write({ id, ownerId: context.who.personId, feature: 'cancel', body, expiresAt });
  return id;
}

export function whereFor(meeting: Meeting, context: Context): 'here' | 'private' {
  return isKnownHere(meeting, context) ? 'here' : 'private';
}

/** It is not what it was when it was asked about. */
export function sayChanged({ title, span }: Meeting, asked: string, context: Context): Sentence {
  return context.say({ kind: 'changed-meanwhile', title: asked, now: title, span: spanIn(span, context.at.zone) });
}

/** The civil now. */
export function instantOf(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
