import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Rule, rule } from './rules.ts';
import type { ClockSaid, NumberSaid } from './said.ts';

/** Words after which a bare number is an hour, whatever follows. */
const says = 'at | around';
/** Words after which it is one unless a counted thing follows: "by 5", but not "by 5 people". */
const bounds = 'by | before | after | until | from | to | between';
/** What may follow a bare hour. */
const goesOn =
  '(?=$|stop|comma|at|on|in|of|the|from|between|to|until|and|during|around|dash|for|date|weekday|part|which|open|close|zone|starting|every|repeat|month|break|span|by|now)';

/** Times of day: "3pm", "8.30 am", "half past 3", "ten to four", "at 1400", "nine o'clock". */
export const clockRules: readonly Rule[] = [
  rule('number unit', (m) => (m.the('unit').unit === 'hour' ? made(packedHour(m)) : undefined)),
  rule('number hmark', (m) => made(packedHour(m))),
  rule('clock unit', (m) => (m.the('unit').unit === 'hour' ? made(fullHour(m)) : undefined)),
  rule('(?<!word|label|symbol|dash|slash|month|ordinal|the|which) number (?=(on the?)? (date|weekday))', (m) =>
    made(packedHour(m)),
  ),
  rule(`(?<=date comma) number ${goesOn}`, (m) => made(packedHour(m))),
  rule('number (number|o number) oclock? (am|pm)', (m) => withHalf(spelledPair(m), m)),
  rule('number stop? (am|pm)', meridiem),
  rule('number in the (am|pm)', meridiem),
  rule('clock comma? (in the)? (am|pm)', meridiem),
  rule('number o? oclock (am|pm)?', (m) => withHalf(hourOf(m.the('number')), m)),
  rule('(number|clock) dash? sharp (am|pm)', meridiem),
  rule('number (?=open? zone)', (m) => made(hourOf(m.the('number')))),
  rule('clock dash? sharp', (m) => made(m.the('clock'))),
  rule('number dash? sharp', (m) => made(hourOf(m.the('number')))),
  rule('number clock', (m) =>
    m.the('number').n === 12 && m.the('clock').hour % 12 === 0 ? made(m.the('clock')) : undefined,
  ),
  rule('a? quarter dash? (past|after|to|before|of|until) dash? (number|clock)', (m) => beside(m, 15)),
  rule('half dash? (past|after) dash? (number|clock)', (m) => beside(m, 30)),
  rule('(?<!and|number|a|unit) half number (?!unit|hmark|dash)', (m) => beside(m, 30)),
  rule('(?<=at) number to number (?!unit|am|pm|to|dash)', (m) =>
    m.the('number').n % 5 === 0 ? beside(m, m.the('number').n) : undefined,
  ),
  // "From one fifteen to two ten".
  rule('(?<=from|between) number number (?=(dash|to|until|and) number)', (m) =>
    m.all('number').every(({ spelled }) => spelled) ? made(spelledPair(m)) : undefined,
  ),
  rule('number unit? (past|after) (number|clock)', minutesBeside),
  rule('(?<=at|around|by|before|after|since|for) number unit? (to|until|before) (number|clock)', minutesBeside),
  // "Five to seven cats" are counted, and "from five to seven" are two hours.
  rule('(?<!from|between) number unit? (to|until|before) (number|clock) (?!word|counted)', minutesBeside),
  rule('number dash number (am|pm)', (m) => (hyphenated(m) ? withHalf(spelledPair(m), m) : undefined)),
  rule('number dash number (?!unit|counted|number|dash)', (m) => (hyphenated(m) ? made(spelledPair(m)) : undefined)),
  rule('number of clock', minutesBeside),
  rule('number dash? o dash? number', (m) => made(spelledPair(m))),
  rule(`(?<=${says}|${bounds}|since|dash|weekday) number number (?!number|month|ordinal|counted)`, (m) =>
    made(spelledPair(m)),
  ),
  rule(
    '(?<=^|to|word|comma|for) number number (?=on|date|which? weekday|(in the|which|at)? part|zone|until|to)',
    (m) => (m.all('number').every(({ spelled }) => spelled) ? made(spelledPair(m)) : undefined),
  ),
  rule('(?<=for) number number (?=on|date|which? weekday|(in the|which|at)? part|zone)', (m) => made(spelledPair(m))),
  rule(`(?<=${says}) number (?!unit|hmark|counted|ordinal|dash number|cross|symbol|couple)`, (m) =>
    made(hourOf(m.the('number'))),
  ),
  rule(`(?<=${bounds}) number ${goesOn} (?!dash|and number unit|to number (unit|counted))`, (m) =>
    made(isYearRather(m.the('number')) ? undefined : hourOf(m.the('number'))),
  ),
  rule(`(?<=since) number ${goesOn}`, (m) =>
    made(/^(?:19|20)\d\d$/.test(m.the('number').text) ? undefined : hourOf(m.the('number'))),
  ),
  rule('(?<=between clock (date|in the part|part) and) number (?!unit|counted|ordinal|month)', (m) =>
    made(hourOf(m.the('number'))),
  ),
  rule('(?<=date comma?|part comma?|date at) number (?!unit|counted|symbol|number|am|pm|oclock)', (m) =>
    made(isDotted(m.the('number')) ? hourOf(m.the('number')) : undefined),
  ),
  rule('(?<=for) number (?=$|stop)', (m) => made(shortHour(m) ?? packedHour(m))),
  rule('(?<!label|word symbol|dash|symbol) number (?=comma? (in|at|on|of|late|early)? (the|which)? part)', (m) =>
    made(shortHour(m)),
  ),
  rule('(?<!label|symbol|dash|slash|month|ordinal|the|which) number (?=date)', (m) => made(shortHour(m))),
  rule(`(?<=date|part) number ${goesOn} (?!dash number unit)`, (m) => made(shortHour(m))),
  rule('(?<=for) number (?=on|date|weekday)', (m) => made(shortHour(m) ?? packedHour(m))),
  rule(`(?<=part|date) number ${goesOn}`, (m) =>
    made(m.the('number').text.length > 2 ? hourOf(m.the('number')) : undefined),
  ),
  rule('(?<=date comma?|weekday comma?) number hmark', (m) => made(hourOf(m.the('number')))),
  rule('(?<=at|from|by|until|to|dash|before|after) number hmark', (m) => made(hourOf(m.the('number')))),
  rule('number hmark (?=zone|dash|to)', (m) => made(hourOf(m.the('number')))),
  // "15h on Friday" is an hour, "2h on Friday" a length.
  rule('number hmark (?=on|date|weekday)', (m) => (m.the('number').n < 5 ? undefined : made(hourOf(m.the('number'))))),
  rule('(?<=^) number (?=$)', (m) =>
    /^\d{4}$/.test(m.the('number').text) && m.the('number').n < 1900 ? made(hourOf(m.the('number'))) : undefined,
  ),
];

function made(clock: ClockSaid | undefined): Making | undefined {
  return clock && { kind: 'clock', clock };
}

/** "3", "15", "0900", "1045", "8.30" as an hour of the day. Undefined where it is none. */
export function hourOf({ n, text }: NumberSaid): ClockSaid | undefined {
  const packed = /^(\d{1,2})[.]?(\d{2})$/.exec(text);
  const [hour, minute] = packed && n !== Number(text.slice(0, 2)) ? [Number(packed[1]), Number(packed[2])] : [n, 0];
  if (!Number.isInteger(hour) || hour > 24 || minute > 59) return undefined;
  const padded = text.startsWith('0') && text.length > 1;
  const sure = hour > 12 || hour === 0 || padded;
  return { hour, minute, second: 0, half: sure ? 'sure' : 'open', ...(padded ? { padded } : {}) };
}

/** The same where nothing but a neighbour says that a number is an hour: no packed minutes then. */
function shortHour(m: Matched): ClockSaid | undefined {
  const number = m.the('number');
  const short = number.text.length <= 2 || isDotted(number);
  return (number.n > 0 && short) || number.spelled ? hourOf(number) : undefined;
}

/** "8.30". */
function isDotted({ text }: NumberSaid): boolean {
  return /^\d{1,2}\.[0-5]\d$/.test(text);
}

/** "1615 hrs", "0830 tomorrow": four figures that are a usual time and no year. */
function packedHour(m: Matched): ClockSaid | undefined {
  const number = m.the('number');
  if (number.n >= 13 && isDotted(number)) return hourOf(number);
  return /^\d{4}$/.test(number.text) && number.n % 5 === 0 && !isYearRather(number) ? hourOf(number) : undefined;
}

/** "18:00 hrs", where "1:30 hours" is a length. */
function fullHour(m: Matched): ClockSaid | undefined {
  const clock = m.the('clock');
  return clock.half === 'sure' && clock.hour > 0 ? clock : undefined;
}

function meridiem(m: Matched): Making | undefined {
  return withHalf(m.get('clock') ?? hourOf(m.the('number')), m);
}

/** Settles the half of the day, where am or pm was said. */
function withHalf(clock: ClockSaid | undefined, m: Matched): Making | undefined {
  if (clock === undefined || !(m.has('am') || m.has('pm'))) return made(clock);
  if (clock.hour === 0 && !m.has('am')) return undefined;
  const hour = clock.hour > 12 ? clock.hour : (clock.hour % 12) + (m.has('pm') ? 12 : 0);
  return made({ ...clock, hour, half: 'sure' });
}

/** "Nine-thirty" is an hour with its minutes, "ten-twelve people" are not. */
function hyphenated(m: Matched): boolean {
  const [hour, minute] = m.all('number');
  return hour?.spelled === true && hour.n <= 12 && minute?.spelled === true && minute.n >= 15 && minute.n % 5 === 0;
}

/** "Six forty-three", "twelve o three". */
function spelledPair(m: Matched): ClockSaid | undefined {
  const [hour, minute] = m.all('number');
  if (hour === undefined || minute === undefined || hour.n > 24 || hour.n < 1 || minute.n > 59) return undefined;
  if (minute.spelled ? minute.n < 10 && !m.has('o') : hour.spelled || minute.text.length !== 2) return undefined;
  if (!hour.spelled && hour.text.length > 2) return undefined;
  return { hour: hour.n, minute: minute.n, second: 0, half: hour.n > 12 ? 'sure' : 'open' };
}

/** Minutes past or before an hour. */
function beside(m: Matched, minutes: number): Making | undefined {
  const numbers = m.all('number');
  const number = numbers[numbers.length - 1];
  const clock = m.get('clock') ?? (number && hourOf(number));
  if (clock === undefined || clock.minute !== 0) return undefined;
  const back = m.has('to') || m.has('before') || m.has('of') || m.has('until');
  const total = (clock.hour * 60 + (back ? -minutes : minutes) + 1440) % 1440;
  const hour = Math.floor(total / 60);
  return made({ ...clock, hour: clock.half === 'open' && hour === 0 ? 12 : hour, minute: total % 60 });
}

/** "Ten to four" is a time, "10 to 4" a range: to count back, the minutes are spelled or said to be minutes. */
function minutesBeside(m: Matched): Making | undefined {
  const minutes = m.the('number');
  const unit = m.get('unit');
  if (unit !== undefined && unit.unit !== 'minute') return undefined;
  if (!Number.isInteger(minutes.n) || minutes.n > 59 || minutes.n < 1) return undefined;
  if (m.has('past')) return beside(m, minutes.n);
  const round = minutes.n % 5 === 0 && minutes.n < 30;
  if (round && m.has('after')) return beside(m, minutes.n);
  return round && (unit !== undefined || minutes.spelled || minutes.n > 12) ? beside(m, minutes.n) : undefined;
}

/** "Until 2027" is a year: clock times are seldom so odd. */
export function isYearRather({ n, text }: NumberSaid): boolean {
  return text.length === 4 && n >= 1900 && n < 2100 && n % 20 !== 0 && n % 15 !== 0;
}
