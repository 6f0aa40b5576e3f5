import type { Making } from './line.ts';
import type { Matched } from './matched.ts';
import { type Rule, rule } from './rules.ts';
import type { PartSaid, Which } from './said.ts';
import { dayOfDate } from './settle-date.ts';

const away: Readonly<Record<Which, number>> = {
  this: 0,
  next: 1,
  last: -1,
  coming: 1,
  'after next': 2,
  'before last': -2,
};

/** Parts of the day: "this morning", "late afternoon", "lunch time", "in the early hours of the morning". */
export const partRules: readonly Rule[] = [
  rule('(?<=date) (am|pm)', (m) =>
    part(m.has('am') ? { from: 8, to: 12, half: 'am' } : { from: 12, to: 18, half: 'pm' }),
  ),
  rule('the? ordinal thing (?=date part|in the part|part)', (m) =>
    m.the('ordinal').n === 1 ? { kind: 'early' } : undefined,
  ),
  rule('the? ordinal thing', (m) => (m.the('ordinal').n === 1 ? part({ from: 8, to: 10, half: 'am' }) : undefined)),
  rule('(?<!in) the part (before|after) the? date', (m, now) => ({
    kind: 'date',
    date: { day: dayOfDate(m.the('date'), now).day + (m.has('after') ? 1 : -1) },
    part: { ...m.the('part'), meal: false },
  })),
  rule('(early|late|middle) dash? date part', (m) => ({ ...narrowed(m), kind: 'date', date: m.the('date') })),
  rule('part time', (m) => part({ ...m.the('part'), meal: false })),
  rule('(?<=at|during|after|before|by|around|which|date|for) part (?!part|word|break)', (m) =>
    m.the('part').meal === true ? part({ ...m.the('part'), meal: false }) : undefined,
  ),
  rule('early unit of the part', (m) => early(m)),
  rule('early (in the)? which? part', (m) => early(m)),
  rule('late (at|in the)? which? part', (m) => late(m)),
  rule('later (in the)? which? part', (m) => later(m)),
  rule('the? full (the? which?) part', (m) => sameDay(m, m.the('part'))),
  rule('middle dash? part', (m) => middle(m.the('part'))),
  rule('the? (which|following) part', (m) => sameDay(m, m.the('part'))),
];

/** The beginning, middle or end of a part of the day. */
function narrowed(m: Matched): Making | undefined {
  return m.has('early') ? early(m) : m.has('late') ? late(m) : middle(m.the('part'));
}

function part(said: PartSaid): Making {
  return { kind: 'part', part: said };
}

function sameDay(m: Matched, said: PartSaid): Making | undefined {
  if (said.meal === true || said.plural === true) return undefined;
  const which = m.get('which') ?? (m.has('following') ? 'next' : undefined);
  return part(which === undefined ? said : { ...said, away: away[which] });
}

function early(m: Matched): Making | undefined {
  const said = m.the('part');
  return sameDay(m, said.from === 8 ? { ...said, from: 6, to: 9 } : { ...said, to: (said.from + said.to) / 2 });
}

function late(m: Matched): Making | undefined {
  const said = m.the('part');
  return sameDay(m, said.from === 20 ? { ...said, from: 22 } : { ...said, from: Math.ceil((said.from + said.to) / 2) });
}

function later(m: Matched): Making | undefined {
  const said = m.the('part');
  return sameDay(m, { ...said, from: said.from + Math.floor((said.to - said.from) / 3) });
}

function middle(said: PartSaid): Making {
  const middle = Math.floor((said.from + said.to) / 2);
  return part({ ...said, from: middle - 1, to: middle + 1 });
}
