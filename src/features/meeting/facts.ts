import { Temporal } from 'temporal-polyfill';
import type { Invitee } from '../../domain/invitee.ts';
import { isOfSeries, isOver } from '../../domain/match-meeting.ts';
import { mayRun } from '../../domain/may-change.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { listShown } from '../../ports/invitees.ts';
import type { Context } from '../feature.ts';

/** All there is to tell of one meeting, gathered before anything is said. */
export interface MeetingFacts {
  readonly meeting: Meeting;
  /** Nothing where Webex does not list them for this reader. */
  readonly invitees: readonly Invitee[] | undefined;
  /** Of a series: its rule, and what comes next, changed occurrences among it. */
  readonly rule?: string;
  readonly next: readonly Meeting[];
  /** Times it was really held; of what is over or runs now. */
  readonly held: readonly Meeting[];
}

const NEXT_DAYS = 62;

/** One call for the invitees, two more for a series, one for what was held. */
export async function gatherFacts(meeting: Meeting, context: Context): Promise<MeetingFacts> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  const begun = mayRun(meeting, now) || isOver(meeting, now);
  const [invitees, series, next, held] = await Promise.all([
    listShown(meeting, context.webex.invitees),
    isOfSeries(meeting) ? context.webex.meetings.fetch(meeting.seriesId) : meeting,
    recurring
      ? context.webex.meetings.list({
          from: now,
          to: now.add({ hours: NEXT_DAYS * 24 }),
          type: 'scheduledMeeting',
          seriesId: meeting.seriesId,
        })
      : [],
    begun ? heldOf(meeting, context) : [],
  ]);
  return {
    meeting,
    invitees,
    ...(series?.recurrence === undefined ? {} : { rule: series.recurrence }),
    next: next.filter((one) => one.id !== meeting.id && !isOver(one, now)),
    held,
  };
}

async function heldOf(meeting: Meeting, { webex }: Context): Promise<readonly Meeting[]> {
  if (meeting.type === 'meeting' || meeting.scheduledType === 'personalRoomMeeting') return [];
  const held = await webex.meetings.list({
    from: meeting.span.start.subtract({ hours: 12 }).toInstant(),
    to: meeting.span.end.add({ hours: 12 }).toInstant(),
    type: 'meeting',
    seriesId: meeting.seriesId,
  });
  return held.filter(({ occurrenceId }) => occurrenceId === undefined || occurrenceId === meeting.id);
}
