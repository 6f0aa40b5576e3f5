import { expect, test } from 'vitest';
import { readTimes } from '../../../src/language/time/read-times.ts';
import { atZone, told, toldOf, tuesday } from './read.ts';

test.each([
  ['tues 3p', '2026-03-17T15:00'],
  ['thurs @ 2', '2026-03-12T14:00'],
  ['1400', '2026-03-10T14:00'],
  ['tomorrow at 0930', '2026-03-11T09:30'],
  ['half past 3', '2026-03-10T15:30'],
  ['quarter to nine tomorrow', '2026-03-11T08:45'],
  ['twelve o three', '2026-03-10T12:03'],
  ['3 in the morning', '2026-03-11T03:00'],
  ['8.30 p.m.', '2026-03-10T20:30'],
  ['3ish', '2026-03-10T15:00'],
  ['15 minutes from 1pm', '2026-03-10T13:15'],
])('reads the hour of “%s”', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ['the day after tomorrow', '2026-03-12'],
  ['a week from Friday', '2026-03-20'],
  ['two weeks on Monday', '2026-03-30'],
  ['next week on Wednesday', '2026-03-18'],
  ['first Friday of next month', '2026-04-03'],
  ['last day of May', '2026-05-31'],
  ['second to last Friday of May', '2026-05-22'],
  ['20th of next month', '2026-04-20'],
  ['february twenty second', '2027-02-22'],
  ['26th of june of 2027', '2027-06-26'],
  ['16. Nov. 2026', '2026-11-16'],
  ['2026/23/Sep', '2026-09-23'],
  ['29 February', '2028-02-29'],
  ['three Tuesdays from now', '2026-03-31'],
  ['two Mondays ago', '2026-03-02'],
  ['Easter Monday', '2026-04-06'],
  ['the day after Christmas', '2026-12-26'],
  ['Thanksgiving 2027', '2027-11-25'],
])('reads the day of “%s”', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ['between 2 and 4', '2026-03-10T14:00 – 2026-03-10T16:00'],
  ['noon to 1', '2026-03-10T12:00 – 2026-03-10T13:00'],
  ['from now until 6', '2026-03-10T10:20 – 2026-03-10T18:00'],
  ['between 2 tomorrow and 4', '2026-03-11T14:00 – 2026-03-11T16:00'],
  ['start 2pm, end 3pm', '2026-03-10T14:00 – 2026-03-10T15:00'],
  ['Friday 3pm to Monday 10am', '2026-03-13T15:00 – 2026-03-16T10:00'],
  ['dec 1 at 3pm - dec 11', '2026-12-01T15:00 – 2026-12-11T15:00'],
  ['13th to the 15th of July', '2026-07-13 – 2026-07-15'],
  ['July 13 thru 15', '2026-07-13 – 2026-07-15'],
  ['August to October', '2026-08-01 – 2026-10-31'],
  ['in 2 to 3 weeks', '2026-03-24 – 2026-03-31'],
  ['6pm – 1am tomorrow', '2026-03-10T18:00 – 2026-03-11T01:00'],
  ['from 4pm for thirty minutes', '2026-03-10T16:00 – 2026-03-10T16:30 · 30 min'],
  ['10:30 JST tomorrow to 10:30 GMT tomorrow', '2026-03-11T10:30 – 2026-03-11T19:30 Asia/Tokyo'],
])('reads both ends of “%s”', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ['45 min', 45],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['2 and a half hours', 150],
  ['1 1/2 hours', 90],
  ['½ hour', 30],
  ['1 hour thirty', 90],
  ['for 1h30', 90],
  ['2 hours, 15 minutes', 135],
  ['three quarters of an hour', 45],
  ['a couple of hours', 120],
  ['two nights', 2880],
])('reads the length of “%s” and no moment', (text, minutes) => {
  const [mention] = readTimes(text, tuesday);
  expect(mention?.reading.minutes).toBe(minutes);
  expect(mention?.reading.start).toBeUndefined();
});

test.each([
  ['every other Tuesday at 9 until June', '2026-03-17T09:00 · FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260601T235959Z'],
  ['weekdays at 9', '2026-03-11T09:00 · FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['first Monday of each month at 9', '2026-04-06T09:00 · FREQ=MONTHLY;BYDAY=1MO'],
  ['every month on the 1st and 15th', '2026-03-15 · FREQ=MONTHLY;BYMONTHDAY=1,15'],
  ['mon wed fri 9am', '2026-03-11T09:00 · FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['Mondays from 9 to 10', '2026-03-16T09:00 – 2026-03-16T10:00 · FREQ=WEEKLY;BYDAY=MO'],
  ['every Monday for 6 weeks', '2026-03-16 · FREQ=WEEKLY;BYDAY=MO;UNTIL=20260420T235959Z'],
  ['fridays 3x', '2026-03-13 · FREQ=WEEKLY;BYDAY=FR;COUNT=3'],
  ['twice a week', '2026-03-10 · FREQ=WEEKLY'],
  ['end of each month', '2026-03-31 · FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['every July 4th', '2026-07-04 · FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4'],
  ['quarterly', '2026-03-10 · FREQ=MONTHLY;INTERVAL=3'],
  ['Tuesday afternoons', '2026-03-10T12:00 · FREQ=WEEKLY;BYDAY=TU'],
])('reads the repetition of “%s”', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test('a time is found where it stands, with the little word before it and what that word makes of it', () => {
  const text = 'schedule a review on Friday at 3 with Ana for 30 minutes';
  const mentions = readTimes(text, tuesday);
  expect(mentions.map(({ index, length }) => text.slice(index, index + length))).toEqual(['Friday at 3', '30 minutes']);
  expect(mentions.map(({ lead, index }) => text.slice(lead, index))).toEqual(['on ', 'for ']);
  expect(mentions.map(({ role }) => role)).toEqual(['on', 'for']);
});

test('both sides of a move are read for themselves', () => {
  const [mention] = readTimes('move it from Friday 3pm to Monday 10am', tuesday);
  expect(mention?.sides?.map(toldOf)).toEqual(['2026-03-13T15:00', '2026-03-16T10:00']);
});

test.each([
  ['half an hour later', 30],
  ['an hour earlier', -60],
])('“%s” is told as a change too', (text, shift) => {
  expect(readTimes(text, tuesday)[0]?.shift).toBe(shift);
});

test('a day said on its own settles an hour said elsewhere', () => {
  expect(told('on Friday, could Ana and I meet with the design team at 3')).toBe('2026-03-13T15:00');
});

test('an hour in another zone with no day is the next one there', () => {
  expect(told('9am Tokyo time', atZone('2026-03-10T23:30[Europe/London]'))).toBe('2026-03-11T09:00 Asia/Tokyo');
});

test('hours counted from now are real hours when the clocks change', () => {
  expect(told('in 3 hours', atZone('2026-03-28T23:30[Europe/London]'))).toBe('2026-03-29T03:30');
  expect(told('in 3 hours', atZone('2026-10-24T23:30[Europe/London]'))).toBe('2026-10-25T01:30');
});
