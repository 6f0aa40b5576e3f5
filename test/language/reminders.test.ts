import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/language/read-request.ts';
import type { Reading } from '../../src/language/reading.ts';

const AT = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), zone: 'America/New_York' };
const read = (text: string): Reading => readRequest({ text, mentions: [] }, AT, {}, new Map());

describe('reminders', () => {
  it.each<[string, number | undefined]>([
    ['remind me 10 minutes before my meetings', 10],
    ['remind me 5 minutes before every meeting', 5],
    ['give me a 5 minute reminder before each meeting', 5],
    ['remind me before all my calls', undefined],
    ['turn on my reminders', undefined],
  ])('before all meetings: %s', (text, lead) => {
    expect(read(text)).toMatchObject({ act: 'reminder', bulk: true });
    expect([read(text).lead, read(text).wish]).toEqual([lead, undefined]);
  });

  it.each<[string, number | undefined, object]>([
    ['remind me 15 minutes before the design review', 15, { target: { title: 'design review' } }],
    ['please remind me 5 minutes before the standup', 5, { target: { title: 'standup' } }],
    ['remind me half an hour before budget review', 30, { target: { title: 'budget review' } }],
    ['remind me about the design review', undefined, { target: { title: 'design review' } }],
    ['set a reminder for the design review', undefined, { target: { title: 'design review' } }],
    ['remind me half an hour before my next meeting', 30, { target: { nth: 'next' } }],
    ['remind me 5 minutes before it', 5, { target: { pronoun: true } }],
    ['remind me when my next meeting starts', 0, { target: { nth: 'next' } }],
    ['remind me when the design review starts', 0, { target: { title: 'design review' } }],
  ])('before one: %s', (text, lead, more) => {
    expect(read(text)).toMatchObject({ act: 'reminder', bulk: false, ...more });
    expect(read(text).lead).toBe(lead);
  });

  it.each<[string, number, string | undefined, string]>([
    ["remind me 10 minutes before tomorrow's standup", 10, 'standup', '2026-11-24'],
    ["remind me an hour before Friday's review", 60, 'review', '2026-11-27'],
    ['remind me an hour before the pricing call tomorrow', 60, 'pricing call', '2026-11-24'],
    ['remind me 2 hours before Friday 3pm review', 120, 'review', '2026-11-27T15:00'],
    ['remind me 15 minutes before my 3pm tomorrow', 15, undefined, '2026-11-24T15:00'],
    ['set a reminder 5 minutes before my 3pm', 5, undefined, '2026-11-23T15:00'],
  ])('before one of a day or time, whose length is no time of its own: %s', (text, lead, title, start) => {
    const { act, when, target, ...reading } = read(text);
    const time = when?.start?.time;
    const said = `${String(when?.start?.date)}${time === undefined ? '' : `T${time.toString({ smallestUnit: 'minute' })}`}`;
    expect([act, reading.lead, target?.title, said]).toEqual(['reminder', lead, title, start]);
  });

  it.each([
    ['turn off reminders', true],
    ['no more reminders please', true],
    ['stop reminding me', true],
    ['do not remind me of my meetings', true],
    ['cancel my reminders', true],
    ["don't remind me about the standup", false],
    ['cancel the reminder for the design review', false],
  ])('end: %s', (text, bulk) => {
    expect(read(text)).toMatchObject({ act: 'reminder', bulk, wish: { doing: 'stop' } });
  });

  it.each([
    'show my reminders',
    'what reminders do I have?',
    'when are my reminders?',
    'are my reminders on?',
    'do you remind me of my meetings?',
    'when do you remind me?',
  ])('are shown: %s', (text) => {
    expect(read(text)).toMatchObject({ act: 'reminder', wish: { doing: 'list' } });
  });

  it.each([
    'remind me to buy milk',
    'remind me to buy milk before the meeting',
    'remind me tomorrow at 5 to call mom',
    'remind me in 20 minutes',
    'set a reminder for tomorrow at 5',
    'set a reminder to water the plants',
    'remind me 10 minutes before I leave',
    'remind me 10 minutes before to take the pizza out',
    "remind me about mom's birthday",
  ])('are for meetings, and not for: %s', (text) => {
    expect(read(text).act).toBe('other');
  });

  it.each([
    ["remind me what's on today", 'list'],
    ['remind me when the next meeting is', 'details'],
    ['remind me of the time of the design review meeting', 'details'],
    ['default reminder 15 minutes', 'settings'],
    ['schedule design review tomorrow at 3pm with a reminder 10 minutes before', 'schedule'],
  ])('are not what is asked for in: %s', (text, act) => {
    expect(read(text).act).toBe(act);
  });

  it.each([
    ['remind everyone 10 minutes before the supplier call', 'everyone'],
    ['remind Bob about the supplier call', 'bob'],
    ['remind us before the supplier call', 'us'],
  ])('of others are told apart: %s', (text, name) => {
    expect(read(text)).toMatchObject({ act: 'reminder', people: [{ kind: 'name', name }] });
  });

  it.each([
    ['digest at 7:45', '07:45'],
    ['send me my agenda every morning at 8', '08:00'],
    ['every weekday at 7:30 send me my meetings', '07:30'],
    ['send me the digest at 8', '08:00'],
    ['send me the digest at 6pm', '18:00'],
  ])('a bare hour of the digest is in the morning: %s', (text, value) => {
    expect(read(text).setting).toEqual({ name: 'digest', value });
  });
});
