import { expect, test } from 'vitest';
import { atZone, told } from './read.ts';

/** Monday 2 February 2026, 9:10 in New York. */
const monday = atZone('2026-02-02T09:10[America/New_York]');

test.each([
  ['each Tuesday and each Thursday at 1pm', '2026-02-03T13:00 · FREQ=WEEKLY;BYDAY=TU,TH'],
  ['Monday and Thursday mornings at 9', '2026-02-05T09:00 · FREQ=WEEKLY;BYDAY=MO,TH'],
  ['Tue/Thu at 4pm every week', '2026-02-03T16:00 · FREQ=WEEKLY;BYDAY=TU,TH'],
  ['weekly at 9am on Fridays', '2026-02-06T09:00 · FREQ=WEEKLY;BYDAY=FR'],
  ['Fridays 7-8am', '2026-02-06T07:00 – 2026-02-06T08:00 · FREQ=WEEKLY;BYDAY=FR'],
  ['every Wednesday beginning next week', '2026-02-11 · FREQ=WEEKLY;BYDAY=WE'],
  ['every Wed through March', '2026-02-04 · FREQ=WEEKLY;BYDAY=WE;UNTIL=20260331T235959Z'],
  ['Fridays at 4 for the next month', '2026-02-06T16:00 · FREQ=WEEKLY;BYDAY=FR;UNTIL=20260301T235959Z'],
  ['five consecutive Mondays', '2026-02-02 · FREQ=WEEKLY;BYDAY=MO;COUNT=5'],
  ['for 3 Tuesdays', '2026-02-03 · FREQ=WEEKLY;BYDAY=TU;COUNT=3'],
  ['from March 2 until April 20 every Monday', '2026-03-02 · FREQ=WEEKLY;BYDAY=MO;UNTIL=20260420T235959Z'],
  ['every day but Sunday', '2026-02-02 · FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA'],
  ['once a month on the second Tuesday', '2026-02-10 · FREQ=MONTHLY;BYDAY=2TU'],
  ['every month, last Friday, 3pm', '2026-02-27T15:00 · FREQ=MONTHLY;BYDAY=-1FR'],
  ['last Thursday monthly', '2026-02-26 · FREQ=MONTHLY;BYDAY=-1TH'],
  ['the first Wednesday of every quarter', '2026-04-01 · FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE'],
  ['on day 10 of every month', '2026-02-10 · FREQ=MONTHLY;BYMONTHDAY=10'],
  ['each month on day 15', '2026-02-15 · FREQ=MONTHLY;BYMONTHDAY=15'],
  ['every last working day of the month', '2026-02-27 · FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['Tuesday to Thursday at 2pm every week', '2026-02-03T14:00 · FREQ=WEEKLY;BYDAY=TU,WE,TH'],
  ['Monday-Wednesday-Friday at 6pm', '2026-02-02T18:00 · FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['weekly for 10 weeks on Fridays at 9', '2026-02-06T09:00 · FREQ=WEEKLY;BYDAY=FR;UNTIL=20260412T235959Z'],
  ['every Thursday up to and including March 5', '2026-02-05 · FREQ=WEEKLY;BYDAY=TH;UNTIL=20260305T235959Z'],
  ['fortnightly on Thursday mornings at 10', '2026-02-05T10:00 · FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
  ['Tuesday and Friday of every week', '2026-02-03 · FREQ=WEEKLY;BYDAY=TU,FR'],
  ['on the 15th and last day of each month', '2026-02-15 · FREQ=MONTHLY;BYMONTHDAY=15,-1'],
  ['every second and last Thursday of the month', '2026-02-12 · FREQ=MONTHLY;BYDAY=2TH,-1TH'],
  ['every March 1st and September 1st', '2026-03-01 · FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1'],
  ['the 2nd and 4th Friday each month', '2026-02-13 · FREQ=MONTHLY;BYDAY=2FR,4FR'],
  ['2nd & 4th Fridays of the month', '2026-02-13 · FREQ=MONTHLY;BYDAY=2FR,4FR'],
  ['last Wednesday every month at 4:30pm', '2026-02-25T16:30 · FREQ=MONTHLY;BYDAY=-1WE'],
  ['the first Monday in September every year', '2026-09-07 · FREQ=YEARLY;BYMONTH=9;BYDAY=1MO'],
  ['the 10th and 25th monthly', '2026-02-10 · FREQ=MONTHLY;BYMONTHDAY=10,25'],
  ['the last day every month', '2026-02-28 · FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['every day but not on Sundays', '2026-02-02 · FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA'],
  ['every Friday ending on March 26', '2026-02-06 · FREQ=WEEKLY;BYDAY=FR;UNTIL=20260326T235959Z'],
  ['Fridays for 6 weeks starting March 5', '2026-03-06 · FREQ=WEEKLY;BYDAY=FR;UNTIL=20260415T235959Z'],
  ['daily March 2 - March 6 at 9', '2026-03-02T09:00 · FREQ=DAILY;UNTIL=20260306T235959Z'],
])('reads the repetition of “%s”', (text, expected) => {
  expect(told(text, monday)).toBe(expected);
});

test.each([
  ['the day after the 20th', '2026-02-21'],
  ['the day after next Tuesday', '2026-02-11'],
  ['the day following tomorrow', '2026-02-04'],
  ['Saturday fortnight', '2026-02-21'],
  ['November 1st of next year', '2027-11-01'],
  ['March 5th in a year', '2027-03-05'],
  ['Saturday (October 17)', '2026-10-17'],
  ['20271016', '2027-10-16'],
  ['the penultimate Friday of March', '2026-03-20'],
  ['the last of the month', '2026-02-28'],
  ['in two more weeks', '2026-02-16'],
  ['in 5 work days', '2026-02-09'],
  ['the 9th (Monday)', '2026-02-09'],
  ['Monday - March 2', '2026-03-02'],
  ['9th next month', '2026-03-09'],
  ['how about the ninth', '2026-02-09'],
  ['the last Friday of the year', '2026-12-25'],
  ['the first Monday of next year', '2027-01-04'],
  ['the last Friday before Easter', '2026-04-03'],
  ['the Tuesday following the first Monday of March', '2026-03-03'],
  ['a week Thursday', '2026-02-12'],
  ['Monday in the week of March 2', '2026-03-02'],
  ['two working days from Saturday', '2026-02-10'],
  ['tomoro', '2026-02-03'],
  ['in 3 mon', '2026-05-02'],
  ['+3 days', '2026-02-05 · 4320 min'],
  ['after 5 days', '2026-02-07'],
])('reads the day of “%s”', (text, expected) => {
  expect(told(text, monday)).toBe(expected);
});

test.each([
  ['between October 5 and 9', '2026-10-05 – 2026-10-09'],
  ['beginning October 5 and ending October 9', '2026-10-05 – 2026-10-09'],
  ['the fifth to the ninth of October', '2026-10-05 – 2026-10-09'],
  ['from Mon 5 to Fri 9 October', '2026-10-05 – 2026-10-09'],
  ['October (5-9)', '2026-10-05 – 2026-10-09'],
  ['Oct 5th up to Oct 9th', '2026-10-05 – 2026-10-09'],
  ['H2 2026', '2026-07-01 – 2026-12-31'],
  ['the latter part of March', '2026-03-22 – 2026-03-31'],
  ['the early part of next week', '2026-02-09 – 2026-02-10'],
  ['this work week', '2026-02-02 – 2026-02-08'],
  ['the weekend', '2026-02-07 – 2026-02-08'],
  ['month end', '2026-02-20 – 2026-02-28'],
  ['the week before Easter', '2026-03-30 – 2026-04-05'],
  ['in two or three days', '2026-02-04 – 2026-02-05'],
  ['2-3 weeks from now', '2026-02-16 – 2026-02-23'],
  ['the whole month of March', '2026-03-01 – 2026-03-31'],
  ['between March 1st and June 2028', '2028-03-01 – 2028-06-30'],
  ['next full week', '2026-02-09 – 2026-02-15'],
  ['all week', '2026-02-02 – 2026-02-08'],
  ['next week-end', '2026-02-14 – 2026-02-15'],
  ['the first full week of April', '2026-04-06 – 2026-04-12'],
  ['one afternoon next week', '2026-02-09 – 2026-02-15'],
  ['until the 14th inclusive', '– 2026-02-14'],
])('reads the stretch of days of “%s”', (text, expected) => {
  expect(told(text, monday)).toBe(expected);
});

test.each([
  ['at 6 thirty', '2026-02-02T18:30'],
  ['4 fifteen pm', '2026-02-02T16:15'],
  ['two hours after midnight', '2026-02-03T02:00'],
  ['in another hour', '2026-02-02T10:10'],
  ['close of business Friday', '2026-02-06T17:00'],
  ['at this moment', '2026-02-02T09:10'],
  ['from one fifteen to two ten', '2026-02-02T13:15 – 2026-02-02T14:10'],
  ['start at 3pm and end at 5pm', '2026-02-02T15:00 – 2026-02-02T17:00'],
  ['between the hours of 10 and 11', '2026-02-02T10:00 – 2026-02-02T11:00'],
  ['5:15-ish to 6', '2026-02-02T17:15 – 2026-02-02T18:00'],
  ['Tuesday, 10 - 11.30', '2026-02-03T10:00 – 2026-02-03T11:30'],
  ['tomorrow until 3pm', '– 2026-02-03T15:00'],
  ['quarter-to-eight tonight', '2026-02-02T19:45'],
  ['five forty-five this evening', '2026-02-02T17:45'],
  ['5 after 3 pm', '2026-02-02T15:05'],
  ['14.30 hrs', '2026-02-02T14:30'],
  ['17 hundred hours', '2026-02-02T17:00'],
  ['Feb 9th, 1530 hours', '2026-02-09T15:30'],
  ['early Tuesday at 7', '2026-02-03T07:00'],
  ['early Tuesday', '2026-02-03T08:00 – 2026-02-03T10:00'],
  ['dinner with Ana at 8', '2026-02-02T20:00'],
  ['breakfast at 8 and dinner at 9', '2026-02-03T08:00'],
  ['one evening', '2026-02-02T18:00 – 2026-02-02T21:00'],
  ['tomorrow all morning', '2026-02-03T08:00 – 2026-02-03T12:00'],
  ['right away', '2026-02-02T09:10'],
  ['2 hours from this moment', '2026-02-02T11:10'],
  ['from 2pm Friday to 4pm Friday', '2026-02-06T14:00 – 2026-02-06T16:00'],
  ['start of business Friday', '2026-02-06T09:00'],
  ['since 8', '2026-02-02T08:00'],
  ['Friday from 4 onwards', '2026-02-06T16:00'],
  ['ten to four', '2026-02-02T15:50'],
])('reads the hour of “%s”', (text, expected) => {
  expect(told(text, monday)).toBe(expected);
});

test.each([
  ['2 and a quarter hours', '135 min'],
  ['for 2 whole days', '2880 min'],
  ['.5 hours', '30 min'],
  ['for three-quarters of an hour', '45 min'],
  ['for a solid hour', '60 min'],
  ['hour and a half', '90 min'],
])('reads the length of “%s”', (text, expected) => {
  expect(told(text, monday)).toBe(expected);
});

test.each([
  'five to seven cats',
  'good morning everybody',
  'at first',
  'for now',
  'one by one',
  'see monday.com',
  'the first one',
  'close the deal',
  'add more details',
])('finds no time in “%s”', (text) => {
  expect(told(text, monday)).toBe('');
});
