import { Temporal } from 'temporal-polyfill';
import { fitTitle, nearTitle, tellingWords, TITLE_FIT } from './match-title.ts';
import type { Meeting } from './meeting.ts';
import type { Zone } from './when.ts';

/** What was said of the meeting meant; all of it must hold. */
export interface Wanted {
  readonly title?: string;
  readonly time?: TimeWanted;
  readonly nth?: 'next' | 'last';
}

/** Days from first to last, both inclusive, in `zone`; on them a start ("the 3pm") or a part of the day. */
export interface TimeWanted {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  readonly from?: Temporal.PlainTime;
  /** Absent where `from` is the very start meant. */
  readonly until?: Temporal.PlainTime;
  readonly zone: Zone;
  /** No day was said: `first` is the nearest day, and any other may be meant. */
  readonly anyDay: boolean;
  /** Neither morning nor afternoon was said. */
  readonly anyHalf: boolean;
}

/** What is needed of a meeting to tell whether it is meant. */
export type Matchable = Pick<Meeting, 'id' | 'seriesId' | 'title' | 'span'>;

export type Match<One extends Matchable = Meeting> =
  | { readonly kind: 'one'; readonly meeting: One }
  /** In the order of their starts. */
  | { readonly kind: 'many'; readonly meetings: readonly One[] }
  /** The two that come nearest. */
  | { readonly kind: 'none'; readonly nearest: readonly One[] };

/**
 * Which of the meetings is meant. Occurrences of one series count as one meeting, the next of them, unless a day was
 * said; what is still to come goes before what is over; a title that fits better rules the others out.
 * @param meetings planned occurrences (`scheduledMeeting`), in any order
 */
export function matchMeetings<One extends Matchable>(
  meetings: readonly One[],
  wanted: Wanted,
  now: Temporal.Instant,
): Match<One> {
  const found = fitting(meetings, wanted, now);
  const [only, ...others] = found;
  if (only === undefined) return { kind: 'none', nearest: nearestTo(meetings, wanted, now) };
  return others.length === 0 ? { kind: 'one', meeting: only } : { kind: 'many', meetings: found };
}

/** Every meeting that all that was said holds for, in the order of their starts; series are not drawn together. */
export function matchAll<One extends Matchable>(
  meetings: readonly One[],
  wanted: Wanted,
  now: Temporal.Instant,
): readonly One[] {
  return byStart(atTime(bestTitled(meetings, wanted.title), wanted.time, now));
}

function fitting<One extends Matchable>(
  meetings: readonly One[],
  wanted: Wanted,
  now: Temporal.Instant,
): readonly One[] {
  const found = matchAll(meetings, wanted, now);
  const ahead = found.filter((meeting) => !isOver(meeting, now));
  if (wanted.nth === 'next') return ahead.slice(0, 1);
  if (wanted.nth === 'last') return found.filter((meeting) => isOver(meeting, now)).slice(-1);
  const dated = wanted.time !== undefined && !wanted.time.anyDay;
  const preferred = ahead.length > 0 && !dated ? ahead : found;
  return dated ? oneOfEach(preferred, 'first') : oneOfEach(preferred, ahead.length > 0 ? 'first' : 'last');
}

export function isOver(meeting: Matchable, now: Temporal.Instant): boolean {
  return meeting.span.end.epochMilliseconds <= now.epochMilliseconds;
}

function oneOfEach<One extends Matchable>(sorted: readonly One[], which: 'first' | 'last'): readonly One[] {
  const bySeries = new Map<string, One>();
  for (const meeting of sorted)
    if (which === 'last' || !bySeries.has(meeting.seriesId)) bySeries.set(meeting.seriesId, meeting);
  return byStart([...bySeries.values()]);
}

function bestTitled<One extends Matchable>(meetings: readonly One[], title: string | undefined): readonly One[] {
  if (title === undefined || tellingWords(title).length === 0) return exactlyTitled(meetings, title);
  const fits = meetings.map((meeting) => fitTitle(title, meeting.title));
  const best = Math.max(TITLE_FIT.none, ...fits);
  return best === TITLE_FIT.none ? [] : meetings.filter((_, index) => fits[index] === best);
}

/** "Cancel the call" names no meeting, unless one is called just that. */
function exactlyTitled<One extends Matchable>(meetings: readonly One[], title: string | undefined): readonly One[] {
  const exact = meetings.filter((meeting) => title !== undefined && fitTitle(title, meeting.title) > 0);
  return exact.length > 0 ? exact : meetings;
}

function atTime<One extends Matchable>(
  meetings: readonly One[],
  time: TimeWanted | undefined,
  now: Temporal.Instant,
): readonly One[] {
  if (time === undefined) return meetings;
  for (const reading of readingsOf(time)) {
    const onDay = meetings.filter((meeting) => isOnDays(meeting, time) && hasStart(meeting, time, reading));
    if (onDay.length > 0) return onDay;
  }
  for (const reading of time.anyDay ? readingsOf(time) : []) {
    const anyDay = meetings.filter((meeting) => !isOver(meeting, now) && hasStart(meeting, time, reading));
    if (anyDay.length > 0) return anyDay;
  }
  return meetings.filter((meeting) => isOnDays(meeting, time) && runsAt(meeting, time));
}

/** "The 3 o'clock" is 15:00 first, and 03:00 where nothing starts then. */
function readingsOf({ from, until, anyHalf }: TimeWanted): readonly (Temporal.PlainTime | undefined)[] {
  return from !== undefined && until === undefined && anyHalf ? [from, from.add({ hours: 12 })] : [from];
}

function isOnDays(meeting: Matchable, { first, last, zone }: TimeWanted): boolean {
  const day = meeting.span.start.withTimeZone(zone).toPlainDate();
  return Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}

function hasStart(meeting: Matchable, time: TimeWanted, from: Temporal.PlainTime | undefined): boolean {
  if (from === undefined) return true;
  const start = meeting.span.start.withTimeZone(time.zone).toPlainTime().round('minute');
  if (time.until === undefined) return start.equals(from);
  return Temporal.PlainTime.compare(start, from) >= 0 && Temporal.PlainTime.compare(start, time.until) < 0;
}

/** Nothing starts at that time; what runs over it may be meant ("my 3:15" for one from 15:00 to 16:00). */
function runsAt(meeting: Matchable, { from, until, zone }: TimeWanted): boolean {
  if (from === undefined || until !== undefined) return false;
  const start = meeting.span.start.withTimeZone(zone);
  const moment = start.withPlainTime(from).epochMilliseconds;
  return start.epochMilliseconds < moment && moment < meeting.span.end.epochMilliseconds;
}

const NEAREST = 2;

/** By title where one was said, else by time; what is to come before what is over. */
function nearestTo<One extends Matchable>(
  meetings: readonly One[],
  wanted: Wanted,
  now: Temporal.Instant,
): readonly One[] {
  const moment = momentOf(wanted.time) ?? now.epochMilliseconds;
  const near = (meeting: One): number => (wanted.title === undefined ? 0 : nearTitle(wanted.title, meeting.title));
  const away = (meeting: One): number => Math.abs(meeting.span.start.epochMilliseconds - moment);
  const ahead = meetings.filter((meeting) => !isOver(meeting, now));
  const each = oneOfEach(byDistance(ahead.length >= NEAREST ? ahead : meetings, away), 'first');
  return each.toSorted((one, other) => near(other) - near(one) || away(one) - away(other)).slice(0, NEAREST);
}

function byDistance<One extends Matchable>(meetings: readonly One[], away: (meeting: One) => number): readonly One[] {
  return meetings.toSorted((one, other) => away(one) - away(other));
}

function momentOf(time: TimeWanted | undefined): number | undefined {
  return time?.first.toZonedDateTime({
    timeZone: time.zone,
    ...(time.from === undefined ? {} : { plainTime: time.from }),
  }).epochMilliseconds;
}

function byStart<One extends Matchable>(meetings: readonly One[]): readonly One[] {
  return meetings.toSorted(
    (one, other) =>
      one.span.start.epochMilliseconds - other.span.start.epochMilliseconds || (one.id < other.id ? -1 : 1),
  );
}

/** True for a planned occurrence of a series; a meeting that is held once has the id of its series. */
export function isOfSeries(meeting: Meeting): boolean {
  return meeting.type === 'scheduledMeeting' && meeting.id !== meeting.seriesId;
}
