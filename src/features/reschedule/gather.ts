import { Temporal } from 'temporal-polyfill';
import { sixMonthsAhead } from '../../domain/calendar-window.ts';
import { unkeepKnown, type KeptKnown, type KnownWhenAsked } from '../../domain/known-when-asked.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Context } from '../feature.ts';

/** A meeting that is to change, with all that the question about it names. */
export interface Subject extends KnownWhenAsked {
  /** As it is now: an occurrence, a meeting held once, or (scope series) the next occurrence of it all. */
  readonly meeting: Meeting;
  /** Of a series: what is planned of it from now on; empty where it was kept with the question. */
  readonly planned: readonly Meeting[];
}

/** @param kept what was read for the question about it, to be used while it stands */
export async function gatherSubject(meeting: Meeting, context: Context, kept?: KeptKnown): Promise<Subject> {
  if (kept !== undefined && (await context.stillStands(kept.readAt)))
    return { meeting, ...unkeepKnown(kept), planned: [] };
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  const [invitees, series, planned] = await Promise.all([
    context.webex.invitees.list(meeting.id),
    recurring ? context.webex.meetings.fetch(meeting.seriesId) : undefined,
    recurring
      ? context.webex.meetings.list({
          ...sixMonthsAhead(now, context.at.zone),
          type: 'scheduledMeeting',
          seriesId: meeting.seriesId,
        })
      : [],
  ]);
  const email = context.who.email.toLowerCase();
  return {
    meeting,
    invitees: invitees.filter((one) => one.email.toLowerCase() !== email),
    ...(series === undefined ? {} : { series }),
    planned,
  };
}
