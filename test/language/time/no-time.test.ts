import { expect, test } from 'vitest';
import { readTimes } from '../../../src/language/time/read-times.ts';
import { tuesday } from './read.ts';

test.each([
  'may I join the meeting',
  'we sat down with the team',
  'march on to victory',
  'sun is shining',
  'invite April to the meeting',
  'with June and May',
  '2 people',
  'there are 3 of us in room 401',
  'There are three to five people in the lobby',
  'add 2 more people',
  'upgrade to version 2.10.3',
  'call me at 555-123-4567',
  'mail ana@example.com or see https://example.com/2026/03',
  'the second one',
  'I need a second opinion',
  'schedule me a 1:1 meeting with Bob',
  'a 1 on 1 with Bob',
  'the aspect ratio is 4:3',
  'we are at 12.53%',
  'it costs $20',
  'step 3 of 10',
  'option 2',
  'half of the team',
  'all hands',
  'my next meeting',
  'once in a while',
  'Open ABC-12345-A1B2C3 next',
  'ET is one of my favourite films',
  'end of the line',
  'up-to-date',
  'three twenty',
  '',
])('finds no time in “%s”', (text) => {
  expect(readTimes(text, tuesday).map(({ reading }) => reading.words)).toEqual([]);
});
