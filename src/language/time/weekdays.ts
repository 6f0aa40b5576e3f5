import { mondayOf } from './civil.ts';
import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Now, type Rule, rule } from './rules.ts';
import type { DateSaid } from './said.ts';

/** "Sat" and "sun" are days only in a day's place: "on sat", "sat at 3", never "we sat down". */
export const shortWeekdayRules: readonly Rule[] = [
  rule(
    '(?<=^|on|which|every|other|by|until|to|dash|and|comma|slash|from|before|after|starting|between|date|weekday|part|of|am|pm|clock|ordinal|repeat) sat (?!on|word|break|in the word)',
    shortWeekday,
  ),
  rule(
    'sat (?=$|stop|comma|at (number|clock)|(number|clock)|part|(dash|to|and|slash) (weekday|sat)|the? ordinal|from (number|clock))',
    shortWeekday,
  ),
];

function shortWeekday(m: Matched): Making | undefined {
  return m.first.weekday && { kind: 'weekday', weekday: m.first.weekday };
}

/** A weekday of some week: "Wednesday next week", "Friday week", "a week on Tuesday". */
export const weekdayOfWeekRules: readonly Rule[] = [
  rule('weekday after which', (m) => date({ weekday: m.the('weekday').n, which: 'after next' })),
  rule('weekday comma? (of|in)? the? (which|following) unit', weekdayOfWeek),
  rule('the? (which|following) unit comma? around? (on|in)? the? weekday', weekdayOfWeek),
  rule('weekday unit', (m) =>
    m.the('unit').unit === 'week' ? date({ weekday: m.the('weekday').n, weeks: 1 }) : undefined,
  ),
  rule('(a|number)? unit (on|from) (weekday|date)', weeksFromDay),
  rule('(a|number)? unit date', weeksFromDay),
];

/** "Wednesday next week", "next week on Wednesday", "Tuesday of this week". */
function weekdayOfWeek(m: Matched, now: Now): Making | undefined {
  if (m.the('unit').unit !== 'week') return undefined;
  const which = m.get('which') ?? 'next';
  const weeks = which === 'this' ? 0 : which === 'last' ? -1 : which === 'after next' ? 2 : 1;
  return date({ day: mondayOf(now.today) + weeks * 7 + m.the('weekday').n - 1 });
}

/** "A week on Tuesday", "two weeks from Monday", "a fortnight today". */
function weeksFromDay(m: Matched): Making | undefined {
  const { unit } = m.the('unit');
  const weeks = (unit === 'week' ? 1 : unit === 'fortnight' ? 2 : 0) * (m.get('number')?.n ?? 1);
  const day = m.get('date') ?? { weekday: m.the('weekday').n };
  return weeks === 0 || !Number.isInteger(weeks) || day.month !== undefined ? undefined : date({ ...day, weeks });
}

/** A weekday alone, after all that could say more of it. */
export const weekdayRules: readonly Rule[] = [
  rule('which? past weekday', (m) => date({ weekday: m.the('weekday').n, which: 'last' })),
  rule('(the? (which|following) ) weekday', (m) =>
    date({ weekday: m.the('weekday').n, which: m.get('which') ?? 'coming' }),
  ),
  rule('weekday', (m) => (m.the('weekday').plural ? undefined : date({ weekday: m.the('weekday').n }))),
];

function date(said: DateSaid): Making {
  return { kind: 'date', date: said };
}
