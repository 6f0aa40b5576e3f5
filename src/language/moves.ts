import type { MarkedText } from './marked-text.ts';
import type { Shift, TimeReading } from './reading.ts';
import type { TimeMention } from './time/read-times.ts';
import { isDayOpen, mergeTimes, timesIn, withDay } from './when.ts';

/** What a move says of time: which meeting (its old time), where to, or by how much. */
export interface MoveRead {
  readonly old?: TimeReading;
  readonly next?: TimeReading;
  readonly shift?: Shift;
  /** From the occurrence of the old time on: "from next week on". */
  readonly onwards?: boolean;
  /** Where the words about the new time begin; what stands before is about the meeting. */
  readonly from?: number;
}

const LONGER =
  /(?<![\w-])(?:extend|extended|extending|lengthen|prolong|expand|stretch|longer|extra|more|add|another|additional)(?![\w-])/;
const SHORTER = /(?<![\w-])(?:shorten|shorter|cut|trim|reduce|less)(?![\w-])/;
const EARLIER =
  /(?<![\w-])(?:earlier|sooner|ahead|prepone|preponed|up|bring|brought|advance)(?![\w-])|(?<!push )(?<!push it )forward/;
const LATER = /(?<![\w-])(?:later|back|push|pushed|delay|delayed|postpone|postponed|bump|out|defer|down)(?![\w-])/;
/** Words before a time that say: this is the new one. */
const LEADS_TO_NEW =
  /(?:(?<![\w-])(?:to|for|until|till|at|be|being|start|starts|starting|begin|end|ending|last|lasting|on|from|instead of|make it|make that|put it|time|around|about|set it|is|as|by) *|^)$/;
const LEADS_TO_OLD = /(?<![\w-])(?:the|my|our|this|that|of|from|instead of|with [\w ]{1,30}) *$/;

/** Tells old from new in the times of a move, `from` (after the verb) to `to`; `verb` is the verb's base form. */
export function readMove(marked: MarkedText, from: number, to: number, verb: string): MoveRead {
  const all = timesIn(marked.times, from, to);
  const bare = readBareMinutes(marked, from, to, verb);
  if (bare !== undefined) {
    const old = mergeTimes(all.filter((time) => time.lead < bare.from).map((time) => time.reading));
    return { ...bare, ...(old === undefined ? {} : { old }) };
  }
  const first = all.find((time) => isFirstOfMany(marked, time));
  if (first === undefined) return readTimesOfMove(all, marked, from, to, verb);
  const others = all.filter((time) => time !== first);
  const read = readTimesOfMove(others, marked, from, to, verb);
  const old = mergeTimes([first.reading, ...(read.old === undefined ? [] : [read.old])]);
  return { ...read, ...(old === undefined ? {} : { old }), onwards: true };
}

/** "Push the standup back 15", "extend it by 10": minutes. */
function readBareMinutes(
  { plain }: MarkedText,
  from: number,
  to: number,
  verb: string,
): { readonly shift: Shift; readonly from: number } | undefined {
  const said = BARE_MINUTES.exec(plain.slice(from, to));
  if (said === null) return undefined;
  const words = `${verb} ${plain.slice(from, to)}`;
  const minutes = Number(said[1]);
  const at = from + said.index;
  if (SHORTER.test(words)) return { shift: { kind: 'length', minutes: -minutes }, from: at };
  if (LONGER.test(words)) return { shift: { kind: 'length', minutes }, from: at };
  return { shift: { kind: 'start', minutes: EARLIER.test(words) ? -minutes : minutes }, from: at };
}

const BARE_MINUTES = / (?:(?:back|forward|out) (?:by )?|by )(\d?[05])(?: more)?(?: please| pls)?[\s.!?]*$/;

/** "From next week on", "starting Monday": the occurrence from which a series is changed. */
export function isFirstOfMany({ low }: MarkedText, { index, length, lead, role, reading }: TimeMention): boolean {
  const isFrom = role === 'from' && /^ on(?:wards?)?(?![\w-])/.test(low.slice(index + length));
  const isBegun = role === 'starting' && reading.start?.time === undefined;
  return isFrom || isBegun || / (?:starting|beginning|as of|effective)(?: from| on)? *$/.test(low.slice(0, lead));
}

function readTimesOfMove(
  times: readonly TimeMention[],
  marked: MarkedText,
  from: number,
  to: number,
  verb: string,
): MoveRead {
  const words = `${verb} ${marked.low.slice(from, to)}`;
  const [only] = times;
  // "Make my 3pm 45 minutes": when it is, and how long it is to be.
  if (
    only !== undefined &&
    times.length === 1 &&
    MAKING.has(verb) &&
    /^(?:the|my|our) $/.test(marked.low.slice(from, only.lead))
  ) {
    const { minutes, words: said } = only.reading;
    const old = dayOf(only);
    if (
      minutes !== undefined &&
      old !== undefined &&
      only.shift === undefined &&
      !SHAPED.test(marked.low.slice(only.index + only.length, to))
    )
      return { old, next: { words: said, minutes, grain: 'minute' }, from: only.lead };
  }
  const shift = readShift(times, words, marked, from);
  if (shift !== undefined) {
    const old = mergeTimes(times.flatMap((time) => (time === shift.mention ? (dayOf(time) ?? []) : time.reading)));
    return { shift: shift.shift, from: shift.mention.lead, ...(old === undefined ? {} : { old }) };
  }
  const split = times.find((time) => time.sides !== undefined && splitsHere(marked, time, from, verb));
  if (split?.sides !== undefined) {
    const others = times.filter((time) => time !== split).map((time) => time.reading);
    const old = mergeTimes([split.sides[0], ...others]);
    const next = onDay(split.sides[1], old);
    return { ...(old === undefined ? {} : { old }), next: ENDING.has(verb) ? asEnd(next) : next, from: split.lead };
  }
  const first = times.findIndex((time) => isNew(marked, time, from, verb));
  if (first < 0) {
    const old = mergeTimes(times.map((time) => time.reading));
    return old === undefined ? {} : { old };
  }
  const old = mergeTimes(times.slice(0, first).map((time) => time.reading));
  const next = mergeTimes(times.slice(first).map((time) => time.reading));
  const lead = times[first]?.lead ?? to;
  const moved = next === undefined ? undefined : onDay(next, old);
  const ends = times[first]?.role === 'to' ? undefined : ENDS.exec(marked.low.slice(0, lead));
  const isEnd = ENDING.has(verb) || (ends !== null && ends !== undefined);
  return {
    ...(old === undefined ? {} : { old }),
    ...(moved === undefined ? {} : { next: isEnd ? asEnd(moved) : moved }),
    from: lead - (ends?.[0].length ?? 0),
  };
}

/** "Make it end at 5", "end the review at 4", "extend it to 5pm": the hour is when it is over. */
const ENDS = /(?<![\w-])(?:(?:end|finish)(?:s|ing)?|be over|be done)(?: (?:at|by|around|about))? *$/;
/** What ends something, or makes it last: "extend it to 5pm". */
const ENDING = new Set(['extend', 'lengthen', 'prolong', 'end', 'finish']);

function asEnd(time: TimeReading): TimeReading {
  const { start, ...rest } = time;
  return start?.time === undefined || time.end !== undefined || time.grain !== 'minute'
    ? time
    : { ...rest, end: start };
}

/** "an hour earlier", "back half an hour", "15 minutes longer": an amount with a direction. */
function readShift(
  times: readonly TimeMention[],
  words: string,
  marked: MarkedText,
  from: number,
): { readonly shift: Shift; readonly mention: TimeMention } | undefined {
  const stepped = times.find((time) => time.shift !== undefined);
  if (stepped?.shift !== undefined) {
    const kind = ENDS.test(marked.low.slice(0, stepped.lead)) ? 'length' : 'start';
    return { shift: { kind, minutes: stepped.shift }, mention: stepped };
  }
  const mention = times.find(
    (time) => time.reading.minutes !== undefined && (time.reading.start === undefined || isOldAndLength(marked, time)),
  );
  const minutes = mention?.reading.minutes;
  if (mention === undefined || minutes === undefined) return undefined;
  const before = marked.low.slice(from, mention.lead);
  const near = `${words} ${mention.reading.words.toLowerCase()}`;
  const absolute =
    /(?<![\w-])(?:to|be|last|lasting|duration|length)(?: about| around| only| just)? *$/.test(before) ||
    mention.role === 'to' ||
    /^\s*(?:long\b|instead)/.test(marked.low.slice(mention.index + mention.length));
  if (absolute && !/(?:longer|shorter|earlier|later)/.test(near)) return undefined;
  if (SHORTER.test(near)) return { shift: { kind: 'length', minutes: -minutes }, mention };
  if (/(?<![\w-])(?:earlier|sooner)/.test(near)) return { shift: { kind: 'start', minutes: -minutes }, mention };
  if (/(?<![\w-])later/.test(near)) return { shift: { kind: 'start', minutes }, mention };
  if (LONGER.test(near)) return { shift: { kind: 'length', minutes }, mention };
  if (EARLIER.test(near)) return { shift: { kind: 'start', minutes: -minutes }, mention };
  if (LATER.test(near) || mention.role === 'by') return { shift: { kind: 'start', minutes }, mention };
  return undefined;
}

/** "10 minutes today", "the 2pm half an hour back": how much, and which meeting. */
function isOldAndLength({ low }: MarkedText, { reading, index, length }: TimeMention): boolean {
  return (
    isDayOnly(reading) ||
    /^ (?:back|later|earlier|forward|sooner|longer|shorter)(?![\w-])/.test(low.slice(index + length))
  );
}

function isDayOnly({ start, recurrence }: TimeReading): boolean {
  return start !== undefined && start.time === undefined && recurrence === undefined;
}

function dayOf(mention: TimeMention): TimeReading | undefined {
  if (mention.reading.start === undefined || mention.shift !== undefined) return undefined;
  const { minutes: _minutes, end: _end, ...day } = mention.reading;
  return day;
}

const RESHAPING = new Set(['make', 'set', 'put', 'have', 'let', 'keep', 'need', 'want', 'extend', 'place']);

const MAKING = new Set(['make', 'set', 'keep', 'have', 'let']);
const SHAPED = /^ (?:longer|shorter|earlier|later|sooner|back|forward)(?![\w-])/;
const PROPOSING = new Set(['do', 'have', 'go', 'say', 'try', 'prefer', 'meet', 'make']);
const BEGINNING = new Set(['start', 'begin', 'do', 'hold', 'run', 'launch']);

/** "my 3pm to 5" is an old and a new time; "to 5–7pm" and "make it from 5 to 7" are one new span. */
function splitsHere(marked: MarkedText, time: TimeMention, from: number, verb: string): boolean {
  if ((RESHAPING.has(verb) && !ENDING.has(verb)) || time.role === 'to' || time.role === 'for') return false;
  const before = marked.low.slice(from, time.lead);
  if (/(?<![\w-])(?:to|be|for|time|it|that|this|it's|is|lasts|runs|goes)(?: be| start)? *$/.test(before))
    return time.role === 'from' && !/(?:be|to|it's|is|lasts|runs|goes) *$/.test(before);
  return !/Þ/.test(before) || !/ to /.test(before);
}

function isNew(marked: MarkedText, time: TimeMention, from: number, verb: string): boolean {
  if (time.role === 'to' || time.role === 'until' || time.role === 'for') return true;
  if (/^,? (?:instead|rather)(?! of| than)(?![\w-])/.test(marked.low.slice(time.index + time.length))) return true;
  // "Start my shift at 6 instead", "do the review on Friday".
  if (BEGINNING.has(verb) && (time.role === 'at' || time.role === 'on')) return true;
  const before = marked.low.slice(from, time.lead);
  // "Let's do Friday instead": nothing else is named.
  if (before.trim() === '' && PROPOSING.has(verb)) return true;
  // A length is what it is to last, except as in "my 30 minute call".
  const { start, end, minutes } = time.reading;
  if (minutes !== undefined && start === undefined && end === undefined)
    return time.role !== 'from' && !/(?<![\w-])(?:the|my|our) *$|\S (?:this|that) *$/.test(before);
  // "Extend my 1pm to 2:30": the first is when it was.
  if (
    ENDS.test(before) ||
    (ENDING.has(verb) && time.role !== undefined && time.role !== 'on' && !LEADS_TO_OLD.test(before))
  )
    return true;
  if (
    /(?<![\w-])(?:to|to be|be|it's|is|lasts|runs|goes|start|starting|begin|instead|for|as) *(?:sometime|some time|around|about|the|a|after|before)? *$/.test(
      before,
    )
  )
    return true;
  if (RESHAPING.has(verb))
    return !/^(?:the|my|our|Þ)(?! (?:times?|timing|dates?|day|hours?|durations?|length|start|end)(?![\w-]))(?:[\s\w]{0,12})$/.test(
      before,
    );
  if (/^(?:it|that|this|them|those|the time|time|the date|date|the start time)(?: [\w ]{0,20})?$/.test(before.trim()))
    return !LEADS_TO_OLD.test(before) || LEADS_TO_NEW.test(before);
  return / to .{1,60}$/.test(before) && !/Þ[^Þ]{0,3}$/.test(before);
}

/** A new hour without a day stays on the old day. */
export function onDay(next: TimeReading, old: TimeReading | undefined): TimeReading {
  if (next.start === undefined || old?.start === undefined || !isDayOpen(next.start) || isDayOpen(old.start))
    return next;
  const end = next.end;
  return {
    ...next,
    start: withDay(next.start, old.start),
    ...(end === undefined ? {} : { end: isDayOpen(end) ? withDay(end, old.start) : end }),
  };
}
