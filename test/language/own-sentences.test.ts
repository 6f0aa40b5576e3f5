import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act, Dialogue, MomentReading, PersonMeant, Reading } from '../../src/language/reading.ts';

/** Wednesday, 11 March 2026, 10:00 in New York. */
const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

function read(text: string, dialogue: Dialogue = {}): Reading {
  return readRequest({ text, mentions: [] }, AT, dialogue, new Map());
}

function say(moment: MomentReading | undefined): string | undefined {
  return moment === undefined
    ? undefined
    : `${moment.date.toString()}${moment.time === undefined ? '' : `T${moment.time.toString({ smallestUnit: 'minute' })}`}`;
}

function names(people: readonly PersonMeant[]): readonly string[] {
  return people.map((one) => (one.kind === 'email' ? one.email : 'name' in one ? one.name : one.kind));
}

describe('a name keeps the words that are something else elsewhere', () => {
  it.each<[string, string, string | undefined]>([
    ['schedule mail check tomorrow at 11am with bob@example.com', 'mail check', '2026-03-12T11:00'],
    ['schedule email cleanup friday 9am', 'email cleanup', '2026-03-13T09:00'],
    ['schedule ping check', 'ping check', undefined],
    ['schedule invite check tomorrow', 'invite check', '2026-03-12'],
    ['schedule lunch and learn tomorrow at noon', 'lunch and learn', '2026-03-12T12:00'],
    ['schedule quarterly plan tomorrow at 3pm', 'quarterly plan', '2026-03-12T15:00'],
    ['weekly review tomorrow at 3', 'weekly review', '2026-03-12T15:00'],
    ['schedule daily sync on 3 April at 9am', 'daily sync', '2026-04-03T09:00'],
  ])('%s', (text, title, start) => {
    const reading = read(text);
    expect([reading.act, reading.title, say(reading.when?.start)]).toEqual(['schedule', title, start]);
    expect(reading.when?.recurrence).toBeUndefined();
  });

  it.each(['schedule an email to ana@example.com for friday 9am', 'schedule an alarm for friday 9am'])(
    'what is itself of another trade stays so: %s',
    (text) => {
      expect(read(text).act).toBe('other');
    },
  );
});

describe('an adverb of repetition repeats unless it names', () => {
  it.each<[string, string | undefined, string, string]>([
    ['schedule weekly sync every tuesday at 3pm', 'weekly sync', 'FREQ=WEEKLY;BYDAY=TU', '2026-03-17T15:00'],
    ['schedule daily standup starting tomorrow at 9am', 'standup', 'FREQ=DAILY', '2026-03-12T09:00'],
    ['schedule weekly review friday at 10am', 'review', 'FREQ=WEEKLY', '2026-03-13T10:00'],
    ['set up a weekly meeting tomorrow at 3pm', undefined, 'FREQ=WEEKLY', '2026-03-12T15:00'],
    ['schedule a monthly review at 9am', 'review', 'FREQ=MONTHLY', '2026-03-12T09:00'],
  ])('%s', (text, title, recurrence, start) => {
    const reading = read(text);
    expect([reading.title, reading.when?.recurrence, say(reading.when?.start)]).toEqual([title, recurrence, start]);
  });
});

describe('the end of a repetition is heard wherever it stands', () => {
  it.each<[string, string]>([
    ['schedule a sync every tuesday at 10 with bob until May', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260501T235959Z'],
    [
      'book a standup every weekday at 9 with ana@example.com until the end of April',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260430T235959Z',
    ],
    ['schedule a sync every tuesday at 10 with bob for 6 weeks', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260427T235959Z'],
    ['schedule a sync every tuesday at 10 with bob for 45 minutes', 'FREQ=WEEKLY;BYDAY=TU'],
  ])('%s', (text, recurrence) => {
    expect(read(text).when?.recurrence).toBe(recurrence);
  });
});

describe('a bare number that follows a question about the time is an hour', () => {
  it.each(['make it 4', '4', 'make it 4 please'])('%s', (text) => {
    const reading = read(text, { asked: 'details', act: 'schedule' });
    expect(reading).toMatchObject({ act: 'answer', answer: { kind: 'revise' } });
    expect([say(reading.when?.start), reading.title]).toEqual(['2026-03-11T16:00', undefined]);
    expect(reading.when?.start?.guessed).toContain('meridiem');
  });
});

describe('a number in letters is no hour where an hour is said plainly', () => {
  it.each<[string, string]>([
    ['schedule lunch for two tomorrow at noon', '2026-03-12T12:00'],
    ['schedule dinner for six on Friday at 7pm', '2026-03-13T19:00'],
    ['schedule team of five tomorrow at 10am', '2026-03-12T10:00'],
    ['schedule budget talk at two tomorrow', '2026-03-12T14:00'],
    ['schedule review at 3 tomorrow and dinner at 7pm', '2026-03-12T15:00'],
  ])('%s', (text, start) => {
    expect(say(read(text).when?.start)).toBe(start);
  });
});

describe('what a meeting is can be its name', () => {
  it.each([
    ['schedule 1:1 with bob@example.com tomorrow at 5pm', '1:1'],
    ['schedule a one on one with Ana on Friday at 2', 'one on one'],
    ['schedule 1:1 retro tomorrow at 5pm', '1:1 retro'],
  ])('%s', (text, title) => {
    expect(read(text).title).toBe(title);
  });
});

describe('meetings are met, started and looked at in the shortest words', () => {
  it.each<[string, Act, object]>([
    ['start my 3pm', 'start', {}],
    ['who came to the standup?', 'details', { part: 'came' }],
    ['how many people attended the standup', 'details', { part: 'came' }],
    ['who is coming to the standup', 'details', { part: 'people' }],
    ['make ben no longer cohost of the standup', 'uninvite', {}],
    ['remove ben as cohost of the standup', 'uninvite', {}],
    ['join my 3pm', 'join', {}],
    ['how do I join my next meeting?', 'join', { target: { nth: 'next' } }],
    ['how do I join a meeting?', 'help', {}],
    ['meet now about the outage', 'start', { title: 'outage' }],
    ['meet now', 'start', {}],
    ['meeting with Ana tomorrow at 3', 'schedule', { certainty: 'guessed' }],
    ['give me the link of design review', 'details', { part: 'link', target: { title: 'design review' } }],
    ['who is coming to my 3pm', 'details', { part: 'people' }],
    ['when is my next meeting?', 'details', { part: 'time', target: { nth: 'next' } }],
    ['how long was my last meeting?', 'details', { part: 'length', target: { nth: 'last' } }],
    ['when was the last budget meeting', 'details', { target: { title: 'budget meeting', nth: 'last' } }],
    ['cancel it', 'cancel', { target: { pronoun: true } }],
    ['move it to 5', 'move', { target: { pronoun: true } }],
    ['remind me 10 minutes before my meetings', 'reminder', { lead: 10 }],
    ['what did you do for me today', 'history', {}],
  ])('%s → %s', (text, act, more) => {
    expect(read(text)).toMatchObject({ act, ...more });
  });

  it.each<[string, readonly string[]]>([
    ['is bob free at 4', ['bob']],
    ['are Bob and Carol free tomorrow', ['Bob', 'Carol']],
    ['find 30 minutes with Priya tomorrow afternoon', ['Priya']],
    ['find a time for me and carol next week', ['me', 'carol']],
    ['when am I free tomorrow', []],
  ])('asks who is free: %s', (text, people) => {
    const reading = read(text);
    expect([reading.act, names(reading.people)]).toEqual(['availability', people]);
  });

  it('meets whom it names', () => {
    expect(names(read('I want to meet Ana on Friday at 8pm').people)).toEqual(['Ana']);
    expect(names(read('meet with ana@example.com now').people)).toEqual(['ana@example.com']);
  });
});
