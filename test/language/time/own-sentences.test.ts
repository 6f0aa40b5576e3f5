import { expect, test } from 'vitest';
import { atZone, told } from './read.ts';

/** Wednesday 13 May 2026, 10:20 in New York. */
const wednesday = atZone('2026-05-13T10:20[America/New_York]');

test.each([
  ['4jul2026', '2026-07-04'],
  ['the twentieth', '2026-05-20'],
  ['a week ago Tuesday', '2026-05-05'],
  ['3 business days from now', '2026-05-18'],
  ['5 working days from Monday', '2026-05-25'],
  ['the final Wednesday of September', '2026-09-30'],
  ['last day of the year', '2026-12-31'],
  ['the 2nd of last month', '2026-04-02'],
  ['14-07', '2026-07-14'],
  ['tomorrow week', '2026-05-21'],
  ['Friday before last', '2026-05-01'],
  ['first Wednesday after June 10', '2026-06-17'],
  ['the Thursday before Memorial Day', '2026-05-21'],
  ['the Monday after Easter 2027', '2027-03-29'],
  ['the 11th, November', '2026-11-11'],
  ['on the second-to-last day of June', '2026-06-29'],
  ['a decade ago', '2016-05-13'],
  ['two days prior to June 15', '2026-06-13'],
  ['last Christmas', '2025-12-25'],
  ['Groundhog Day', '2027-02-02'],
  ['Ash Wednesday 2027', '2027-02-10'],
  ['Pentecost', '2026-05-24'],
  ['Friday of the week after next', '2026-05-29'],
  ['rent is due on the first of the month', '2026-06-01'],
  ['see you on satruday', '2026-05-16'],
  ['decmber 3rd', '2026-12-03'],
])('reads the day of “%s”', (text, expected) => {
  expect(told(text, wednesday)).toBe(expected);
});

test.each([
  ['the week before last', '2026-04-27 – 2026-05-03'],
  ['the weekend before Labor Day', '2026-09-05 – 2026-09-06'],
  ['end of quarter', '2026-06-01 – 2026-06-30'],
  ['the entire week', '2026-05-11 – 2026-05-17'],
  ['the second half of August', '2026-08-17 – 2026-08-31'],
  ['next year in March', '2027-03-01 – 2027-03-31'],
  ["November '27", '2027-11-01 – 2027-11-30'],
  ['the next fortnight', '2026-05-14 – 2026-05-27'],
  ['since August', '2025-08-01 – 2025-08-31'],
])('reads the stretch of days of “%s”', (text, expected) => {
  expect(told(text, wednesday)).toBe(expected);
});

test.each([
  ['1615 hrs', '2026-05-13T16:15'],
  ['late Thursday afternoon', '2026-05-14T15:00 – 2026-05-14T18:00'],
  ['first thing tomorrow', '2026-05-14T08:00 – 2026-05-14T10:00'],
  ['first thing Monday morning', '2026-05-18T06:00 – 2026-05-18T09:00'],
  ['17:00Z tomorrow', '2026-05-14T17:00 UTC'],
  ['0830 tomorrow', '2026-05-14T08:30'],
  ['thursday9am', '2026-05-14T09:00'],
  ['18:00hrs', '2026-05-13T18:00'],
  ['seventeen hundred hours', '2026-05-13T17:00'],
  ['the night before Christmas', '2026-12-24T20:00 – 2026-12-25T00:00'],
  ['this time tomorrow', '2026-05-14T10:20'],
  ['tomorrow after lunch', '2026-05-14T14:00'],
  ['9 05 am', '2026-05-14T09:05'],
  ['nine-thirty am', '2026-05-14T09:30'],
  ['ten of nine am', '2026-05-14T08:50'],
  ['since 9am', '2026-05-13T09:00'],
  ['7am +02:00 tomorrow', '2026-05-14T07:00 Etc/GMT-2'],
  ['Friday 3-4pm next week', '2026-05-22T15:00 – 2026-05-22T16:00'],
  ['2pm -> 3pm', '2026-05-13T14:00 – 2026-05-13T15:00'],
])('reads the hour of “%s”', (text, expected) => {
  expect(told(text, wednesday)).toBe(expected);
});

test.each([
  ['2h30m', '150 min'],
  ['1hr30', '90 min'],
  ['2 ½ hours', '150 min'],
  ['one hundred twenty minutes', '120 min'],
  ['for half of an hour', '30 min'],
  ['3/4 of an hour', '45 min'],
  ['three-and-a-half hours', '210 min'],
  ['an hour and three quarters', '105 min'],
])('reads the length of “%s”', (text, expected) => {
  expect(told(text, wednesday)).toBe(expected);
});

test.each([
  ['monthly on the 1st and 15th', '2026-05-15 · FREQ=MONTHLY;BYMONTHDAY=1,15'],
  ['the last weekday of every month', '2026-05-29 · FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['every January', '2027-01-01 · FREQ=YEARLY;BYMONTH=1'],
  ['every year in June', '2026-06-01 · FREQ=YEARLY;BYMONTH=6'],
  ['every month on the last Tuesday', '2026-05-26 · FREQ=MONTHLY;BYDAY=-1TU'],
  ['weekday mornings at 8:30', '2026-05-14T08:30 · FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['every day this week', '2026-05-13 · FREQ=DAILY;UNTIL=20260517T235959Z'],
  ['every Tuesday in July', '2026-07-07 · FREQ=WEEKLY;BYDAY=TU;UNTIL=20260731T235959Z'],
  ['Monday, Wednesday and Friday every week', '2026-05-13 · FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['bi-weekly on Tuesday', '2026-05-19 · FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['weeknights at 7', '2026-05-13T19:00 · FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['nightly at 11', '2026-05-13T23:00 · FREQ=DAILY'],
  ['every 1st and 3rd Monday', '2026-05-18 · FREQ=MONTHLY;BYDAY=1MO,3MO'],
  ['every couple of weeks', '2026-05-13 · FREQ=WEEKLY;INTERVAL=2'],
  ['every half year', '2026-05-13 · FREQ=MONTHLY;INTERVAL=6'],
  ['the 5th and the 20th of every month', '2026-05-20 · FREQ=MONTHLY;BYMONTHDAY=5,20'],
  ['every Tuesday between June 1 and July 31', '2026-06-02 · FREQ=WEEKLY;BYDAY=TU;UNTIL=20260731T235959Z'],
])('reads the repetition of “%s”', (text, expected) => {
  expect(told(text, wednesday)).toBe(expected);
});

test.each([
  'march to the office',
  'sun and wind',
  'for the third time',
  'the 90s',
  'the second one is better',
  'first things first',
  'a hundred people',
  'final exam',
])('reads no time in “%s”', (text) => {
  expect(told(text, wednesday)).toBe('');
});
