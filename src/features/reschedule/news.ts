import { Temporal } from 'temporal-polyfill';
import { named, say } from '../../card/sentence.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting, MeetingChange } from '../../domain/meeting.ts';
import { sayMoment } from '../../domain/spoken-time.ts';
import { spanIn, type Span, type Zone } from '../../domain/when.ts';
import type { Context, MeetingNews } from '../feature.ts';
import type { ConfirmBody } from './body.ts';
import { sayDone, wasNow } from './say-change.ts';

/**
 * A move or a new title, for the spaces that have the meeting's card; what else changed is nobody's news.
 * @param made the series that all following are now: what is held from here on
 */
export function newsOf(
  { scope }: Pick<ConfirmBody, 'scope'>,
  meeting: Meeting,
  change: MeetingChange,
  context: Context,
  made?: Meeting,
): readonly MeetingNews[] {
  const told = worthTelling(change);
  if (told === undefined) return [];
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const host = meeting.hostDisplayName;
  const sayIt = (zone: Zone): ReturnType<typeof sayDone> =>
    sayDone(meeting.title, wasNow(meeting, told, zone, now), { moved: `${host} moved`, renamed: `${host} renamed` });
  const partly = scope === 'occurrence' || scope === 'following';
  return [
    {
      seriesId: meeting.seriesId,
      what: told.span === undefined ? 'Renamed' : 'Moved',
      say: scope === 'following' ? (zone) => say`From this one on, with a new link: ${sayIt(zone)}` : sayIt,
      ...(made === undefined
        ? {}
        : {
            now: {
              ...cardFacts({ ...told, span: made.span }, meeting.title),
              meetingId: made.id,
              webLink: made.webLink,
            },
          }),
      ...(partly ? {} : { now: cardFacts(told, meeting.title) }),
    },
  ];
}

function worthTelling({ span, title }: MeetingChange): MeetingChange | undefined {
  if (span === undefined && title === undefined) return undefined;
  return { ...(span === undefined ? {} : { span }), ...(title === undefined ? {} : { title }) };
}

function cardFacts({ span, title }: MeetingChange, was: string): NonNullable<MeetingNews['now']> {
  return {
    title: title ?? was,
    ...(span === undefined ? {} : { start: span.start.toString(), end: span.end.toString() }),
  };
}

/** One of many that were moved; of a series only the occurrence. */
export function newsOfRow(meeting: Meeting, span: Span, context: Context): readonly MeetingNews[] {
  const scope = isOfSeries(meeting) ? ('occurrence' as const) : undefined;
  return newsOf({ scope }, meeting, { span }, context);
}

/** One of a series is held on another day, as a meeting of its own. */
export function newsOfInstead(meeting: Meeting, made: Meeting, now: Temporal.Instant): MeetingNews {
  const at = (span: Span, zone: Zone): string => sayMoment(spanIn(span, zone).start, now);
  return {
    seriesId: meeting.seriesId,
    what: 'Moved',
    say: (zone) =>
      say`${meeting.hostDisplayName} holds ${named(meeting.title)} of ${at(meeting.span, zone)} on ${at(made.span, zone)} instead, with a new link.`,
  };
}

/** The same once more, with another link; of a series that goes on, one only. */
export function newsOfAnew(meeting: Meeting, made: Meeting, whole: boolean): MeetingNews {
  return {
    seriesId: meeting.seriesId,
    what: 'Made anew',
    say: () => say`${meeting.hostDisplayName} made ${named(meeting.title)} anew, with a new link.`,
    ...(whole
      ? {
          now: {
            meetingId: made.id,
            start: made.span.start.toString(),
            end: made.span.end.toString(),
            webLink: made.webLink,
          },
        }
      : {}),
  };
}

/** What was changed is changed back. */
export function newsOfBack(
  written: Meeting,
  title: string,
  change: MeetingChange,
  context: Context,
): readonly MeetingNews[] {
  const told = worthTelling(change);
  if (told === undefined) return [];
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const { span } = told;
  const name = told.title ?? title;
  return [
    {
      seriesId: written.seriesId,
      what: 'Moved back',
      say: (zone) =>
        span === undefined
          ? say`${named(title)} is called ${named(name)} again.`
          : say`${named(name)} is back at ${sayMoment(spanIn(span, zone).start, now)}.`,
      ...(isOfSeries(written) ? {} : { now: cardFacts(told, name) }),
    },
  ];
}
