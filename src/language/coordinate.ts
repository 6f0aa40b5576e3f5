import type { Clause } from './clauses.ts';
import type { MarkedText } from './marked-text.ts';
import type { ActRead } from './read-act.ts';
import type { Reading, Target, TimeReading } from './reading.ts';
import { isDayOpen, timesIn, withDay } from './when.ts';
import { matchesOf } from './matches.ts';

/** What joins a second thing to the first under one verb: "cancel the 3pm and the 4pm". */
const JOINT = /(?:,? (?:and|&|plus)(?: then| also)?|,) /g;
/** Most clauses join nothing. */
const HINT = /[,&]|and|plus/;
/** What goes on about the first thing, instead of naming a second. */
const GOES_ON =
  /^(?:it|that|this|them|then|ends?|ending|starts?|starting|lasts?|lasting|until|till|from|for|at|in|on|with|to|is|are|make|every|each|all|both|add|invite|include|also|please|me|us|Ð)(?![\w-])/;
const A_THING = /^(?:an? |another |one |the |my |our )?[^ÞÐ,.;!?]{2,60}? ?Þ/;
const NAMED = /^(?:the|my|our|this) [^ÞÐ,.;!?]{2,60}$/;

/**
 * Cuts a clause where its verb has several objects. A new thing has a time of its own, as exact as the first's
 * ("on Friday and at 3" is one time); of what is cancelled, its article is enough.
 */
export function splitObjects(marked: MarkedText, clause: Clause, read: ActRead): readonly Clause[] {
  const several = read.act === 'cancel' || read.act === 'skip';
  if (!several && read.act !== 'schedule') return [clause];
  const cuts: { readonly at: number; readonly next: number }[] = [];
  let from = read.from;
  const words = marked.low.slice(read.from, clause.to);
  if (!HINT.test(words)) return [clause];
  for (const match of matchesOf(JOINT, words)) {
    const at = read.from + match.index;
    const next = at + match[0].length;
    if (at <= from || !isAnother(marked, { from, to: at }, { from: next, to: clause.to }, several)) continue;
    cuts.push({ at, next });
    from = next;
  }
  const ends = [...cuts.map(({ at }) => at), clause.to];
  return [clause.from, ...cuts.map(({ next }) => next)].map((start, index) => ({
    from: start,
    to: ends[index] ?? clause.to,
  }));
}

function isAnother(marked: MarkedText, first: Clause, rest: Clause, several: boolean): boolean {
  const before = marked.low.slice(first.from, first.to).trim();
  const behind = marked.low.slice(rest.from, rest.to).replace(/[\s.!?]+$/, '');
  if (GOES_ON.test(behind)) return false;
  const [one] = timesIn(marked.times, first.from, first.to).slice(-1);
  const [other] = timesIn(marked.times, rest.from, rest.to);
  if (one === undefined || other === undefined)
    return several && one === undefined && other === undefined && NAMED.test(before) && NAMED.test(behind);
  const thing = A_THING.test(behind) || (behind.startsWith('Þ') && (several || isExact(one.reading)));
  return thing && isExact(one.reading) === isExact(other.reading);
}

function isExact({ start }: TimeReading): boolean {
  return start?.time !== undefined;
}

/** Several that are to go: one reading of them all. "Tomorrow's 3pm and 4pm": a day said once is of both. */
export function together(readings: readonly Reading[]): Reading | undefined {
  const [first, ...others] = readings;
  if (first === undefined || others.length === 0) return first;
  const days = readings.map(({ target }) => target?.when?.start).filter((start) => start !== undefined);
  const day = days.find((start) => !isDayOpen(start));
  const placed = readings.map(({ target }) => (target === undefined ? undefined : onDay(target, day)));
  const [target, ...more] = placed.filter((one) => one !== undefined);
  return { ...first, bulk: true, more, ...(target === undefined ? {} : { target }) };
}

function onDay(target: Target, day: NonNullable<TimeReading['start']> | undefined): Target {
  const { when } = target;
  if (day === undefined || when?.start === undefined || !isDayOpen(when.start)) return target;
  return { ...target, when: { ...when, start: withDay(when.start, day) } };
}

/**
 * A second plan under the same verb: "yoga on Friday at 3 and Monday at 4" is yoga twice, where only a time is said.
 * Its text stands for itself, so that it can be sent alone.
 */
export function again(first: Reading, second: Reading): Reading {
  if (second.title !== undefined || first.title === undefined) return { ...second, text: `schedule ${second.text}` };
  const people = second.people.length === 0 ? first.people : second.people;
  return { ...second, text: `schedule ${first.title} ${second.text}`, title: first.title, people };
}
