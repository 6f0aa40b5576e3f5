import type { Temporal } from 'temporal-polyfill';
import { named, say } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import type { MeetingNews } from '../feature.ts';
import type { KeptMeeting, Scope } from './body.ts';

/** For the spaces that have the meeting's card. */
export function newsOfCancel(meeting: Meeting, scope: Scope | undefined, now: Temporal.Instant): MeetingNews {
  const { seriesId, hostDisplayName: host, title } = meeting;
  const when = (zone: string): string => saySpan(spanIn(meeting.span, zone), now);
  switch (scope) {
    case 'occurrence':
      return {
        seriesId,
        what: 'One is cancelled',
        say: (zone) => say`${host} cancelled ${named(title)} of ${when(zone)}; the series goes on.`,
      };
    case 'following':
      return {
        seriesId,
        what: 'The series ends',
        say: (zone) => say`${host} ended ${named(title)}: from ${when(zone)} on it is not held any more.`,
      };
    case 'series':
      return {
        seriesId,
        what: 'Cancelled',
        over: true,
        say: () => say`${host} cancelled the whole series ${named(title)}.`,
      };
    case undefined:
      return {
        seriesId,
        what: 'Cancelled',
        over: true,
        say: (zone) => say`${host} cancelled ${named(title)}, ${when(zone)}.`,
      };
  }
}

/** Created again: another meeting with another link in the place of the one that is gone. */
export function newsOfRecreation(kept: KeptMeeting, made: Meeting, now: Temporal.Instant): readonly MeetingNews[] {
  if (kept.seriesId === undefined) return [];
  return [
    {
      seriesId: kept.seriesId,
      what: 'On again',
      say: (zone) => say`${named(made.title)} is on again: ${saySpan(spanIn(made.span, zone), now)}. The link is new.`,
      now: {
        meetingId: made.id,
        title: made.title,
        start: made.span.start.toString(),
        end: made.span.end.toString(),
        webLink: made.webLink,
      },
    },
  ];
}
