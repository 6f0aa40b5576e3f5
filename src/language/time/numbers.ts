import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Rule, rule } from './rules.ts';

/** Words that belong together whatever they stand beside: "twenty-first", "two thousand and eighteen", "right now". */
export const numberRules: readonly Rule[] = [
  rule('number dash? (number | ordinal)', tensAndOnes),
  rule('ordinal (dash? to dash? the? which|which)', fromTheEnd),
  rule('which dash? to dash? which', (m) =>
    m.get('which') === 'next' && m.get('which', 1) === 'last' ? secondToLast : undefined,
  ),
  rule('before to', () => ({ kind: 'before' })),
  rule('(?<=of|of the) quarter (?=$|stop|comma|word|break)', () => ({
    kind: 'unit',
    unit: { unit: 'quarter', plural: false },
  })),
  rule('(?<=every|every other|business) quarter (?!unit)', () => ({
    kind: 'unit',
    unit: { unit: 'quarter', plural: false },
  })),
  rule('number thousand and? number?', thousands),
  rule('number hundred (and? number)?', hundreds),
  rule('mine unit (?=$|word|stop|comma|break)', (m, { today }) =>
    m.the('unit').unit === 'day' && !m.the('unit').plural ? { kind: 'date', date: { day: today } } : undefined,
  ),
  rule('mine', () => ({ kind: 'the' })),
  rule('for up to', () => ({ kind: 'for' })),
  // "You are up to" asks what somebody does.
  rule('(?<!break) up (to|until) (and word (?=the? (date|weekday|month|may|ordinal)))?', () => ({ kind: 'until' })),
  // "In another hour", "two more weeks", "for a solid 20 minutes".
  rule('(?<=in|for) a? (more|good) (?=unit)', () => ({ kind: 'a' })),
  rule('good part', () => ({ kind: 'word' })),
  rule('number more (?=unit)', (m) => ({ kind: 'number', number: m.the('number') })),
  rule('a more (?=number)', () => ({ kind: 'a' })),
  rule('between the unit of', (m) => (m.the('unit').unit === 'hour' ? { kind: 'between' } : undefined)),
  rule('end of the? business (?!unit)', () => ({ kind: 'closing', unit: { unit: 'day', plural: false } })),
  rule('the? ordinal number (?!am|pm|oclock|unit|number|clock)', (m) =>
    m.the('number').spelled && m.the('number').n === 1 ? { kind: 'word' } : undefined,
  ),
  rule('middle part', (m) =>
    m.the('part').from >= 20 ? { kind: 'clock', clock: { hour: 24, minute: 0, second: 0, half: 'sure' } } : undefined,
  ),
  rule('business dash? unit', workingUnit),
  // "This work week", "in 5 work days": no other word that breaks off stands there.
  rule('(?<=which|number|the|every|full) break unit', workingUnit),
  rule('number on number', (m) => (m.all('number').every(({ n }) => n === 1) ? { kind: 'word' } : undefined)),
  // "One by one", "at first", "for now".
  rule('number by number', (m) => (m.the('number').n === m.the('number', 1).n ? { kind: 'word' } : undefined)),
  rule('at ordinal (?=$|stop|comma|word|break)', (m) => {
    const { n, spelled } = m.the('ordinal');
    return spelled && n === 1 ? { kind: 'word' } : undefined;
  }),
  rule('(for|by) now', () => ({ kind: 'word' })),
  rule('final (?=(weekday|unit) (of|in))', () => ({ kind: 'which', which: 'last' })),
  rule('ordinal time', () => ({ kind: 'word' })),
  rule('the number unit', (m) => (isDecades(m) ? { kind: 'word' } : undefined)),
  rule('every just', () => ({ kind: 'every' })),
  rule('once (a|every) (?=unit|other unit|number unit|ordinal unit|couple)', () => ({ kind: 'every' })),
  // "On day 10 of every month", "each month on day 15".
  rule('(?<=(every|other|number) unit on|repeat on) unit number', dayNumber),
  rule('unit number (?=(of|in) every)', dayNumber),
  rule('just (now|away)', () => ({ kind: 'now' })),
  rule('at (the|which)? instant', () => ({ kind: 'now' })),
  rule('(?<=from|after|before|until|to|by) (the|which) instant', () => ({ kind: 'now' })),
  rule('at the unit (?=comma|stop|break|$)', (m) => (m.the('unit').unit === 'minute' ? { kind: 'now' } : undefined)),
  rule('label? later than', (m) => ({ kind: m.first.kind === 'label' ? 'by' : 'after' })),
  rule('early than', () => ({ kind: 'before' })),
];

const secondToLast: Making = { kind: 'ordinal', ordinal: { n: -2, text: 'penultimate', spelled: true } };

function tensAndOnes(m: Matched): Making | undefined {
  const tens = m.the('number');
  const ones = m.get('ordinal') ?? m.get('number', 1);
  if (ones === undefined || !tens.spelled || !ones.spelled) return undefined;
  if (tens.n < 20 || tens.n % 10 !== 0 || ones.n < 1 || ones.n > 9) return undefined;
  const whole = { n: tens.n + ones.n, text: `${tens.text} ${ones.text}`, spelled: true };
  return m.has('ordinal') ? { kind: 'ordinal', ordinal: whole } : { kind: 'number', number: whole };
}

/** "Two thousand and eighteen". */
function thousands(m: Matched): Making | undefined {
  const [high, low] = m.all('number');
  if (high === undefined || !high.spelled || (low !== undefined && (!low.spelled || low.n >= 100))) return undefined;
  const n = high.n * 1000 + (low?.n ?? 0);
  return { kind: 'number', number: { n, text: String(n), spelled: false } };
}

/** "Seventeen hundred hours", "one hundred and twenty minutes". */
function hundreds(m: Matched): Making | undefined {
  const [high, low] = m.all('number');
  if (high === undefined || high.n > 99 || !Number.isInteger(high.n)) return undefined;
  if (low !== undefined && (!low.spelled || low.n > 99)) return undefined;
  const n = high.n * 100 + (low?.n ?? 0);
  return { kind: 'number', number: { n, text: String(n).padStart(4, '0'), spelled: false } };
}

/** "The 90s", "the 1980s". */
function isDecades(m: Matched): boolean {
  const { n, text } = m.the('number');
  const { unit, plural } = m.the('unit');
  return unit === 'second' && !plural && text.length % 2 === 0 && n % 10 === 0 && m.last.end - m.last.at === 1;
}

/** "Second to last", "5th last": counted from the end. */
function fromTheEnd(m: Matched): Making | undefined {
  const { n, text, spelled } = m.the('ordinal');
  return m.the('which') === 'last' && n > 1 ? { kind: 'ordinal', ordinal: { n: -n, text, spelled } } : undefined;
}

function dayNumber(m: Matched): Making | undefined {
  const { unit, plural } = m.the('unit');
  return unit === 'day' && !plural ? { kind: 'ordinal', ordinal: m.the('number') } : undefined;
}

/** "The working week" is the week, "business days" are weekdays, "business hours" nine to five. */
function workingUnit(m: Matched): Making | undefined {
  const { unit, plural } = m.the('unit');
  if (unit === 'hour') return { kind: 'part', part: { from: 9, to: 17, half: 'am' } };
  if (unit === 'week' || unit === 'quarter' || unit === 'year') return { kind: 'unit', unit: { unit, plural } };
  return unit === 'day' ? { kind: 'unit', unit: { unit: 'workday', plural } } : undefined;
}
