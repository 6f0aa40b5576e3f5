import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { codes } from './rrule.ts';
import { type Rule, rule } from './rules.ts';
import type { RepeatSaid, Unit } from './said.ts';

const workdays = codes.slice(0, 5);

/** How often each unit comes round. */
const rounds: Readonly<Record<Unit, RepeatSaid | undefined>> = {
  second: undefined,
  minute: undefined,
  hour: undefined,
  day: { freq: 'DAILY' },
  night: { freq: 'DAILY' },
  workday: { freq: 'WEEKLY', byday: workdays },
  weekend: { freq: 'WEEKLY', byday: ['SA', 'SU'] },
  week: { freq: 'WEEKLY' },
  fortnight: { freq: 'WEEKLY', interval: 2 },
  month: { freq: 'MONTHLY' },
  quarter: { freq: 'MONTHLY', interval: 3 },
  year: { freq: 'YEARLY' },
  decade: { freq: 'YEARLY', interval: 10 },
};

export const cadence = '(other|number|ordinal|number other)?';
/** "Tue and Thu at 4pm every week". */
const hourFirst = '((at|from)? (number|clock) (am|pm)? ((dash|to|until) (number|clock) (am|pm)?)?)? comma?';

/** Weekdays in a row: "mon, wed and fri", "saturday thru tuesday". */
export const weekdayListRules: readonly Rule[] = [
  rule(`weekday (dash|to) weekday (?=${hourFirst} every ${cadence} unit)`, through),
  rule(`weekday ((comma|and|slash|comma and)? weekday){1,6} (?=${hourFirst} every ${cadence} unit)`, both),
  rule('weekday ((dash|slash) weekday){2,5}', both),
  rule('weekday (dash|to) weekday', (m) =>
    m.all('weekday').some(({ plural }) => plural) && isLong(m) ? through(m) : undefined,
  ),
  rule(
    '(?<=every|every other|every number|repeat on?|every unit on|every other unit on|every number unit on) weekday (dash|to) weekday',
    through,
  ),
  rule('weekday weekday weekday{1,5}', both),
  rule('weekday ((comma|and|slash|comma and|plus) on? weekday){1,6}', (m) =>
    m.all('weekday').some(({ plural }) => plural) ? both(m) : undefined,
  ),
];

/** Repetitions by unit and weekday: "every other Tuesday", "weekdays", "twice a week", "every morning". */
export const repeatRules: readonly Rule[] = [
  rule(
    '(?<=every|every other|every number|repeat on?|every unit on|every other unit on|every number unit on|every ordinal|every ordinal unit on|(twice|times|cross) (a|every) unit (comma|on)?) weekday ((comma|and|slash|comma and|plus) on? every? weekday){1,6}',
    both,
  ),
  rule(`weekday ((comma|and|slash|comma and) weekday){0,6} (comma|of|in)? every ${cadence} unit`, weekdaysEvery),
  rule('every a? couple of? unit', everyFew),
  rule('every half dash? unit', (m) =>
    m.the('unit').unit === 'year' ? repeat({ freq: 'MONTHLY', interval: 6 }) : undefined,
  ),
  rule('other weekday', (m) =>
    m.the('weekday').plural ? repeat({ ...weekly([m.the('weekday').n]), interval: 2 }) : undefined,
  ),
  rule('twice (a|every) unit', (m) => every(m)),
  rule('number (times|cross) (a|every) unit', (m) => every(m)),
  rule(`every ${cadence} (weekday|weekdays)`, everyWeekday),
  rule(`every ${cadence} unit (on (the|a)? (weekday|weekdays|unit)) part?`, everyUnitOn),
  rule('repeat on? (the|a)? (weekday|weekdays|unit) part?', everyUnitOn),
  rule(`every ${cadence} unit`, (m) => every(m) ?? { kind: 'word' }),
  rule('unit part', (m) => partOfUnit(m)),
  rule('(?<!number|which|a) unit', (m) => pluralOf(m)),
  rule('every part', (m) => ({
    kind: 'repeat',
    repeat: { freq: 'DAILY', part: { ...m.the('part'), meal: false, plural: false } },
  })),
  rule('weekday ((comma|and|slash|comma and) weekday){0,5} part', (m) =>
    m.the('part').plural === true
      ? repeat({ ...weekly(m.all('weekday').map(({ n }) => n)), part: m.the('part') })
      : undefined,
  ),
  rule('(?<!number|in the|word part) on? part', (m) =>
    m.the('part').plural === true ? { kind: 'repeat', repeat: { freq: 'DAILY', part: m.the('part') } } : undefined,
  ),
  rule('(which|following) number following? weekday', nextFew),
  rule('(?<=for) number weekday', nextFew),
  rule('number following weekday', nextFew),
  rule('weekdays', (m) => repeat(weekly(m.the('weekdays')))),
  rule('weekday', (m) => (m.the('weekday').plural ? repeat(weekly([m.the('weekday').n])) : undefined)),
];

export function repeat(said: RepeatSaid): Making {
  return { kind: 'repeat', repeat: said };
}

export function weekly(weekdays: readonly number[]): RepeatSaid {
  return { freq: 'WEEKLY', byday: weekdays.flatMap((n) => codes[n - 1] ?? []) };
}

function both(m: Matched): Making {
  return { kind: 'weekdays', weekdays: m.all('weekday').map(({ n }) => n) };
}

/** "From Tuesdays to Wednesdays" is no stretch: what was on the ones is to be on the others. */
function isLong(m: Matched): boolean {
  return (m.the('weekday', 1).n - m.the('weekday').n + 7) % 7 > 2;
}

function through(m: Matched): Making {
  const from = m.the('weekday').n;
  const to = m.the('weekday', 1).n;
  return {
    kind: 'weekdays',
    weekdays: Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => ((from - 1 + i) % 7) + 1),
  };
}

/** "Every other", "every 3rd", "each two". */
export function interval(m: Matched): { readonly interval?: number } {
  const every = m.tokens.findIndex((token) => token.kind === 'every');
  const next = every < 0 ? undefined : m.tokens[every + 1];
  const times = next?.kind === 'other' ? 2 : (next?.number?.n ?? next?.ordinal?.n ?? 1);
  return times === 1 ? {} : { interval: times };
}

function multiplied(said: RepeatSaid, by: { readonly interval?: number }): RepeatSaid {
  return by.interval === undefined ? said : { ...said, interval: by.interval * (said.interval ?? 1) };
}

function every(m: Matched): Making | undefined {
  const round = rounds[m.the('unit').unit];
  return round && repeat(multiplied(round, m.has('times') || m.has('cross') || m.has('twice') ? {} : interval(m)));
}

function everyWeekday(m: Matched): Making {
  return repeat(multiplied(weekly(m.get('weekdays') ?? [m.the('weekday').n]), interval(m)));
}

function everyUnitOn(m: Matched): Making | undefined {
  const part = m.get('part');
  const on = part === undefined ? m.last : m.tokens[m.tokens.length - 2];
  const base = m.get('repeat') ?? rounds[m.the('unit').unit];
  if (base === undefined || (base.freq !== 'WEEKLY' && base.freq !== 'DAILY')) return undefined;
  const byday =
    on?.unit === undefined ? weekly(on?.weekdays ?? [m.the('weekday').n]).byday : rounds[on.unit.unit]?.byday;
  if (byday === undefined) return undefined;
  const said: RepeatSaid = { ...base, freq: 'WEEKLY', byday, ...(part === undefined ? {} : { part }) };
  return repeat(multiplied(said, m.has('repeat') ? {} : interval(m)));
}

/** "Monday, Wednesday and Friday every other week". */
function weekdaysEvery(m: Matched): Making | undefined {
  const { unit } = m.the('unit');
  if (unit !== 'week' && unit !== 'fortnight') return undefined;
  return repeat(multiplied({ ...rounds[unit], ...weekly(m.all('weekday').map(({ n }) => n)) }, interval(m)));
}

/** "Every couple of weeks". */
function everyFew(m: Matched): Making | undefined {
  const round = rounds[m.the('unit').unit];
  const few = m.tokens.find((token) => token.kind === 'couple')?.number?.n;
  return round === undefined || few === undefined ? undefined : repeat(multiplied(round, { interval: few }));
}

/** "Weekday mornings". */
function partOfUnit(m: Matched): Making | undefined {
  const { unit } = m.the('unit');
  const part = m.the('part');
  const round = unit === 'workday' || unit === 'weekend' ? rounds[unit] : undefined;
  return round === undefined || part.plural !== true ? undefined : repeat({ ...round, part });
}

/** "Weekdays", "weekends": the plural repeats by itself. */
function pluralOf(m: Matched): Making | undefined {
  const { unit, plural } = m.the('unit');
  return plural && m.tokens.length === 1 && (unit === 'workday' || unit === 'weekend')
    ? repeatOf(rounds[unit])
    : undefined;
}

/** "The next two Mondays". */
function nextFew(m: Matched): Making | undefined {
  const { n, plural } = m.the('weekday');
  const count = m.the('number').n;
  const which = m.get('which') ?? 'next';
  const ahead = which === 'next' || which === 'coming';
  return plural && ahead && count > 1 && count < 100 ? repeat({ ...weekly([n]), count }) : undefined;
}

function repeatOf(said: RepeatSaid | undefined): Making | undefined {
  return said && repeat(said);
}
