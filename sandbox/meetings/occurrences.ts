import type { Exception, Instance, Occurrence, Series } from './meeting.ts';
import { plannedStarts } from './recurrence.ts';
import { compactTime, DAY } from './times.ts';

/** Occurrences that are still planned or were held, in the order of their present start; far enough to cover `until`. */
export function occurrencesOf(series: Series, until: number): Occurrence[] {
  const found = plannedStarts(series, until).flatMap((key) => occurrenceAt(series, key) ?? []);
  return series.exceptions.size === 0 ? found : found.sort((one, other) => one.start - other.start);
}

/** The occurrence first planned at `key`; nothing when it was cancelled or never planned. */
export function occurrenceAt(series: Series, key: number): Occurrence | undefined {
  const exception = series.exceptions.get(key);
  if (exception?.cancelled === true) return undefined;
  const start = exception?.start ?? key;
  return {
    series,
    key,
    id: occurrenceId(series, key),
    start,
    end: exception?.end ?? start + (series.end - series.start),
    settings: exception === undefined ? series.settings : { ...series.settings, ...exception.settings },
    isModified: exception !== undefined && isModified(exception),
  };
}

/** A meeting that is held once has the same id as its series. */
export function occurrenceId(series: Series, key: number): string {
  return series.recurrence === undefined ? series.id : `${series.id}_${compactTime(key)}`;
}

function isModified(exception: Exception): boolean {
  return exception.start !== undefined || Object.keys(exception.settings).length > 0;
}

/** The exception of an occurrence, made when it has none yet. */
export function exceptionFor(series: Series, key: number): Exception {
  const known = series.exceptions.get(key);
  if (known !== undefined) return known;
  const fresh: Exception = { cancelled: false, settings: {}, start: undefined, end: undefined, invitees: undefined };
  series.exceptions.set(key, fresh);
  return fresh;
}

export function runningInstance(series: Series): Instance | undefined {
  return series.instances.find((instance) => instance.end === undefined);
}

/** The occurrence that can be joined now or comes next; the last one when all are over. */
export function currentOccurrence(series: Series, now: number): Occurrence | undefined {
  const running = runningInstance(series);
  const kept = running === undefined ? undefined : occurrenceAt(series, running.occurrenceKey);
  if (kept !== undefined) return kept;
  const all = occurrencesOf(series, now + DAY);
  return all.find((occurrence) => occurrence.end > now) ?? all.at(-1);
}

export type OccurrenceState = 'scheduled' | 'ready' | 'ended' | 'missed';

/** Ready is the one that can be joined or comes next; a past one was held or missed. */
export function occurrenceState(occurrence: Occurrence, now: number): OccurrenceState {
  const { series, key } = occurrence;
  if (runningInstance(series)?.occurrenceKey === key) return 'ready';
  if (occurrence.end > now) return currentOccurrence(series, now)?.key === key ? 'ready' : 'scheduled';
  return series.instances.some((instance) => instance.occurrenceKey === key) ? 'ended' : 'missed';
}

export function seriesState(series: Series, now: number): 'active' | 'inProgress' | 'expired' {
  if (runningInstance(series)?.startedAt !== undefined) return 'inProgress';
  const current = currentOccurrence(series, now);
  return current !== undefined && current.end > now ? 'active' : 'expired';
}

export function instanceState(instance: Instance): 'lobby' | 'inProgress' | 'ended' {
  if (instance.end !== undefined) return 'ended';
  return instance.startedAt === undefined ? 'lobby' : 'inProgress';
}
