import { expect, test } from 'vitest';
import { told } from './read.ts';

/** Said on Tuesday 10 March 2026: a day, the little word that may stand before it, and its date. */
const days: readonly (readonly [words: string, before: string, date: string])[] = [
  ['tomorrow', '', '2026-03-11'],
  ['the day after tomorrow', '', '2026-03-12'],
  ['Monday', 'on ', '2026-03-16'],
  ['next Friday', '', '2026-03-20'],
  ['coming Sunday', 'the ', '2026-03-15'],
  ['Sunday the 22nd', 'on ', '2026-03-22'],
  ['April 6', 'on ', '2026-04-06'],
  ['6 Apr', 'on ', '2026-04-06'],
  ['the 6th of April', 'on ', '2026-04-06'],
  ['Mon, Apr 6', 'on ', '2026-04-06'],
  ['Apr 6th, 2026', 'on ', '2026-04-06'],
  ['2026-04-06', 'on ', '2026-04-06'],
  ['Thurs 4/9', 'on ', '2026-04-09'],
  ['the 20th', 'on ', '2026-03-20'],
  ['in three days', '', '2026-03-13'],
  ['a week from Friday', '', '2026-03-20'],
  ['Friday week', '', '2026-03-20'],
  ['Wednesday next week', '', '2026-03-18'],
  ['next week Wednesday', '', '2026-03-18'],
  ['the last Friday of the month', 'on ', '2026-03-27'],
  ['Christmas Eve', 'on ', '2026-12-24'],
  ['the day before Christmas', '', '2026-12-24'],
];

const hours: readonly (readonly [words: string, time: string])[] = [
  ['3pm', '15:00'],
  ['3:30 p.m.', '15:30'],
  ['half past 3 in the afternoon', '15:30'],
  ['noon', '12:00'],
  ["nine o'clock in the morning", '09:00'],
  ['quarter to 5 pm', '16:45'],
  ['seven thirty pm', '19:30'],
  ['10 at night', '22:00'],
  ['14h30', '14:30'],
];

const ranges: readonly (readonly [words: string, from: string, to: string])[] = [
  ['3-4pm', '15:00', '16:00'],
  ['from 9 to 11 am', '09:00', '11:00'],
  ['between 2 and 4pm', '14:00', '16:00'],
  ['9am–noon', '09:00', '12:00'],
];

test.each(days)('“%s” and an hour are that hour of that day, whichever stands first', (day, before, date) => {
  for (const [hour, time] of hours)
    for (const text of [
      `${day} at ${hour}`,
      `${hour} ${before}${day}`,
      `${day}, ${hour}`,
      `${day} ${hour}`,
      `at ${hour} ${before}${day}`,
      `${before}${day} around ${hour}`,
    ])
      expect(`${text}: ${told(text)}`).toBe(`${text}: ${date}T${time}`);
  for (const [range, from, to] of ranges)
    for (const text of [`${day} ${range}`, `${range} ${before}${day}`, `${before}${day}, ${range}`])
      expect(`${text}: ${told(text)}`).toBe(`${text}: ${date}T${from} – ${date}T${to}`);
});

/** In each, M is the month, m its short name, D the date and T the date as people count it. */
const forms = ['M D', 'D m', 'the T of M', 'M the T', 'M D, 2026'];

function written(form: string, date: string, counted: string, month: string): string {
  const parts: Readonly<Record<string, string>> = { M: month, m: month.slice(0, 3), D: date, T: counted };
  return form.replace(/\b[MmDT]\b/g, (part) => parts[part] ?? part);
}

test('two days in one form, joined in any way, are a stretch of days', () => {
  for (const form of forms)
    for (const join of [
      'A to B',
      'A - B',
      'from A until B',
      'from A up to B',
      'between A and B',
      'A thru B',
      'starting A and ending B',
    ]) {
      const text = join
        .replace('A', written(form, '29', '29th', 'April'))
        .replace('B', written(form, '3', '3rd', 'May'));
      expect(`${text}: ${told(text)}`).toBe(`${text}: 2026-04-29 – 2026-05-03`);
    }
});

const repeats: readonly (readonly [words: string, rule: string, first: string])[] = [
  ['every Thursday', 'FREQ=WEEKLY;BYDAY=TH', '2026-04-09'],
  ['Mondays and Wednesdays', 'FREQ=WEEKLY;BYDAY=MO,WE', '2026-04-06'],
  ['every two weeks on Friday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-04-10'],
  ['the 15th of every month', 'FREQ=MONTHLY;BYMONTHDAY=15', '2026-04-15'],
  ['monthly on the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-04-24'],
  ['the 2nd and 4th Tuesday of every month', 'FREQ=MONTHLY;BYDAY=2TU,4TU', '2026-04-14'],
  ['Monday through Thursday every week', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH', '2026-04-06'],
  ['daily', 'FREQ=DAILY', '2026-04-06'],
];

test.each(repeats)('“%s” begins, ends and has its hour, in whatever order that is said', (often, rule, first) => {
  for (const [text, end] of [
    [`${often} at 3pm starting April 6`, ''],
    [`${often} starting April 6 at 3pm`, ''],
    [`starting April 6, ${often} at 3pm`, ''],
    [`${often} at 3pm starting April 6 until July 1`, ';UNTIL=20260701T235959Z'],
    [`${often} starting April 6 at 3pm through June`, ';UNTIL=20260630T235959Z'],
    [`${often} starting April 6 at 3pm for 5 occurrences`, ';COUNT=5'],
    [`${often} at 3pm starting April 6, 5 times`, ';COUNT=5'],
  ] as const)
    expect(`${text}: ${told(text)}`).toBe(`${text}: ${first}T15:00 · ${rule}${end}`);
});

/** An hour, in figures and in letters, and how people tell which half of the day it is in. */
const halves: readonly (readonly [hour: number, written: readonly string[], half: string, add: number])[] = [
  [9, ['9', 'nine'], ' am', 0],
  [8, ['8', 'eight'], ' in the morning', 0],
  [3, ['3', 'three'], ' p.m.', 12],
  [4, ['4', 'four'], ' in the afternoon', 12],
  [7, ['7', 'seven'], ' in the evening', 12],
  [10, ['10', 'ten'], ' at night', 12],
];

const minutes: readonly (readonly [words: string, minutes: number])[] = [
  ['half past H', 30],
  ['a quarter past H', 15],
  ['ten past H', 10],
  ['5 past H', 5],
  ['twenty after H', 20],
  ['quarter to H', -15],
  ['twenty to H', -20],
  ['ten before H', -10],
  ['five minutes to H', -5],
];

test.each(halves)(
  '%i, written %o, with “%s” behind it, is that hour and the minutes beside it',
  (hour, written, half, add) => {
    const shown = (away: number): string => {
      const all = (hour + add) * 60 + away;
      return `2026-03-11T${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
    };
    const figures = [0, 5, 30, 45].map((min) => [`${hour}:${String(min).padStart(2, '0')}`, min] as const);
    const letters = [
      ['thirty', 30],
      ['fifteen', 15],
      ['forty-five', 45],
      ['oh five', 5],
    ] as const;
    const probes = [
      ...written.flatMap((each) => [
        [each, 0] as const,
        ...minutes.map(([words, away]) => [words.replace('H', each), away] as const),
      ]),
      ...figures,
      ...figures.map(([words, min]) => [words.padStart(5, '0'), min] as const),
      ...letters.map(([words, min]) => [`${written[1] ?? ''} ${words}`, min] as const),
    ];
    for (const [words, away] of probes)
      for (const text of [`tomorrow at ${words}${half}`, `${words}${half} tomorrow`])
        expect(`${text}: ${told(text)}`).toBe(`${text}: ${shown(away)}`);
  },
);
