import { rule, type Making, type Matched, type Rule } from './line.ts';

/** Spelled numbers, put together: "twenty-first", "forty five", "two thousand and eighteen". */
export const numberRules: readonly Rule[] = [
  rule('number dash? (number | ordinal)', tensAndOnes),
];

function tensAndOnes(m: Matched): Making | undefined {
  const tens = m.the('number');
  const ones = m.get('ordinal') ?? m.get('number', 1);
  if (ones === undefined || !tens.spelled || !ones.spelled) return undefined;
  if (tens.n < 20 || tens.n % 10 !== 0 || ones.n < 1 || ones.n > 9) return undefined;
  const whole = { n: tens.n + ones.n, text: `${tens.text} ${ones.text}`, spelled: true };
  return m.has('ordinal') ? { kind: 'ordinal', ordinal: whole } : { kind: 'number', number: whole };
}
