import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Rule, rule } from './rules.ts';
import type { LengthSaid, Unit } from './said.ts';

/** What one of each unit is. */
const sizes: Readonly<Record<Unit, LengthSaid>> = {
  second: { months: 0, days: 0, seconds: 1 },
  minute: { months: 0, days: 0, seconds: 60 },
  hour: { months: 0, days: 0, seconds: 3600 },
  day: { months: 0, days: 1, seconds: 0 },
  night: { months: 0, days: 1, seconds: 0 },
  workday: { months: 0, days: 0, seconds: 0, workdays: 1 },
  weekend: { months: 0, days: 2, seconds: 0 },
  week: { months: 0, days: 7, seconds: 0 },
  fortnight: { months: 0, days: 14, seconds: 0 },
  month: { months: 1, days: 0, seconds: 0 },
  quarter: { months: 3, days: 0, seconds: 0 },
  year: { months: 12, days: 0, seconds: 0 },
  decade: { months: 120, days: 0, seconds: 0 },
};

/** "Two nights", before the number is taken for an hour of the night. */
export const nightsRules: readonly Rule[] = [
  rule('number part', (m) => (m.the('part').plural === true ? nights(m) : undefined)),
  rule('(?<=for) number part', nights),
  // "One evening": any.
  rule('(?<!at|around|by|until|from|to|between|before|after|dash|part|date|comma) number part', (m) =>
    m.the('number').n === 1 && m.the('number').spelled && m.the('part').away === undefined
      ? { kind: 'part', part: m.the('part') }
      : undefined,
  ),
  // "For two tonight at 8": company, where an hour follows.
  rule(
    '(?<!at|around|by|until|from|to|between|before|after|dash|slash|label) number (?=(part|date) ((at|around) (number|clock)|clock|number (am|pm)))',
    () => ({ kind: 'counted' }),
  ),
];

function nights(m: Matched): Making | undefined {
  const { from, away } = m.the('part');
  return from >= 20 && away === undefined ? timesUnit(m, m.the('number').n, 0, 'night') : undefined;
}

/** Lengths: "45 minutes", "half an hour", "an hour and a half", "2 and a half hours", "1h30", "2 hours 15 minutes". */
export const lengthRules: readonly Rule[] = [
  rule('number and number (?=unit)', tensAndOnes),
  rule('a? couple of? unit', aFew),
  rule('number of a unit', (m) => (m.the('number').n < 1 ? timesUnit(m, m.the('number').n) : undefined)),
  rule('number dash? and dash? a? dash? half dash? unit', (m) => timesUnit(m, m.the('number').n + 0.5)),
  rule('number and number unit', (m) =>
    m.the('number', 1).n < 1 ? timesUnit(m, m.the('number').n + m.the('number', 1).n) : undefined,
  ),
  rule('number and a? quarter unit', (m) => timesUnit(m, m.the('number').n + 0.25)),
  rule('number and number quarter unit', (m) => timesUnit(m, m.the('number').n + m.the('number', 1).n / 4)),
  rule('number full unit', (m) => timesUnit(m, m.the('number').n)),
  rule('stop number dash? unit', pointed),
  rule('(?<=^|for) unit and a? half', (m) => (m.the('unit').plural ? undefined : timesUnit(m, 1.5))),
  rule('number dash? (quarter|unit) of a unit', (m) =>
    m.has('quarter') || m.the('unit').unit === 'quarter' ? timesUnit(m, m.the('number').n / 4, 1) : undefined,
  ),
  rule('a? quarter of a unit', (m) => timesUnit(m, 0.25)),
  rule('quarter unit', (m) => (m.the('unit').unit === 'hour' ? timesUnit(m, 0.25) : undefined)),
  rule('(number|a) unit and a? half (?!past)', (m) => timesUnit(m, (m.get('number')?.n ?? 1) + 0.5)),
  rule('(number|a) unit and number unit', (m) =>
    m.the('unit', 1).unit === 'quarter'
      ? timesUnit(m, (m.all('number').at(-2)?.n ?? 1) + (m.all('number').at(-1)?.n ?? 0) / 4)
      : undefined,
  ),
  rule('(number|a) unit and a? quarter (?!past|to)', (m) => timesUnit(m, (m.get('number')?.n ?? 1) + 0.25)),
  rule('a? half (dash|of)? a? dash? unit', (m) => timesUnit(m, 0.5)),
  rule('a? full dash? unit (?!of)', (m) => timesUnit(m, 1)),
  rule('number dash? unit', (m) => timesUnit(m, m.the('number').n)),
  rule('number hmark', (m) => timesUnit(m, m.the('number').n, 0, 'hour')),
  rule('clock unit', (m) =>
    m.the('unit').unit === (m.the('clock').spelledHours === true ? 'minute' : 'hour')
      ? {
          kind: 'length',
          length: { months: 0, days: 0, seconds: m.the('clock').hour * 3600 + m.the('clock').minute * 60 },
        }
      : undefined,
  ),
  rule('(?<=for|in|within) clock', (m) => hoursAndMinutes(m)),
  rule('(?<!which|the which) a unit (?!ago word)', (m) => timesUnit(m, 1)),
  rule('length and? number (?!unit|am|pm|oclock|month|number|dash)', (m) => hourAndBareMinutes(m)),
  rule('length ((comma|and|comma and)? length){1,4}', sum),
];

/** So many of a unit. */
export function lengthOf(unit: Unit, times: number): LengthSaid {
  return scale(sizes[unit], times);
}

/** "A couple of hours", "a few days", "some days"; but "some day" is no length. */
function aFew(m: Matched): Making | undefined {
  const few = m.tokens.find((token) => token.kind === 'couple')?.number;
  return few === undefined || (few.text === 'some' && !m.the('unit').plural) ? undefined : timesUnit(m, few.n);
}

function timesUnit(m: Matched, times: number, nth = 0, unit = m.get('unit', nth)?.unit): Making | undefined {
  if (unit === undefined || times > 100_000) return undefined;
  return { kind: 'length', length: scale(sizes[unit], times) };
}

/** Parts of a month or year are counted in months, of a week or day in days and hours. */
function scale(one: LengthSaid, times: number): LengthSaid {
  const months = Math.floor(one.months * times);
  const exactDays = one.days * times + (one.months * times - months) * 30;
  const days = Math.floor(exactDays);
  const workdays = (one.workdays ?? 0) * times;
  return {
    months,
    days,
    seconds: Math.round(one.seconds * times + (exactDays - days) * 86_400),
    ...(workdays === 0 ? {} : { workdays }),
  };
}

function tensAndOnes(m: Matched): Making | undefined {
  const [tens, ones] = m.all('number');
  if (tens === undefined || ones === undefined || !tens.spelled || !ones.spelled) return undefined;
  if (tens.n < 20 || tens.n % 10 !== 0 || ones.n > 9) return undefined;
  return { kind: 'number', number: { n: tens.n + ones.n, text: `${tens.text} ${ones.text}`, spelled: true } };
}

/** ".5 hours": the point right before the figures, and nothing right before the point. */
function pointed(m: Matched): Making | undefined {
  const { text, spelled } = m.the('number');
  const number = m.tokens[1];
  return spelled || number?.at !== m.first.end ? undefined : timesUnit(m, Number(`0.${text}`));
}

function hoursAndMinutes(m: Matched): Making | undefined {
  const clock = m.the('clock');
  if (clock.spelledHours !== true) return undefined;
  return { kind: 'length', length: { months: 0, days: 0, seconds: clock.hour * 3600 + clock.minute * 60 } };
}

/** "1 hour thirty". */
function hourAndBareMinutes(m: Matched): Making | undefined {
  const length = m.the('length');
  const { n } = m.the('number');
  if (length.months + length.days > 0 || length.seconds % 3600 !== 0 || n >= 60 || n < 5) return undefined;
  return { kind: 'length', length: { ...length, seconds: length.seconds + n * 60 } };
}

function sum(m: Matched): Making | undefined {
  const lengths = m.all('length');
  // "An hour two weeks from now" are two: what belongs together is told from the longest on.
  if (lengths.some((each, i) => i > 0 && minutesOf(each) >= minutesOf(lengths[i - 1] ?? each))) return undefined;
  const total = (part: keyof LengthSaid): number => lengths.reduce((all, each) => all + (each[part] ?? 0), 0);
  const workdays = total('workdays');
  const all = { months: total('months'), days: total('days'), seconds: total('seconds') };
  return { kind: 'length', length: workdays === 0 ? all : { ...all, workdays } };
}

/** In minutes, with months of 30 days and years of 365; undefined below one second. */
export function minutesOf(length: LengthSaid): number {
  const years = Math.floor(length.months / 12);
  const days = years * 365 + (length.months - years * 12) * 30 + length.days + (length.workdays ?? 0);
  return days * 1440 + length.seconds / 60;
}
