import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import type { Dialogue, Reading } from '../../src/language/reading.ts';
import { readRequest } from '../../src/language/read-request.ts';

const AT = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

function read(text: string, dialogue: Dialogue = {}): Reading {
  return readRequest({ text, mentions: [] }, AT, dialogue, new Map());
}

const page = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8');
const section = page.slice(page.indexOf('## Options'), page.indexOf('## What is asked about first'));
const rows = section.split('\n').flatMap((line) => {
  const [, words = '', option = '', value = ''] = line.split('|').map((cell) => cell.trim());
  return line.startsWith('| ') && words !== 'Words' ? [{ words, option, value }] : [];
});

test('the page states options as a table', () => {
  expect(rows.length).toBeGreaterThan(25);
});

test.each(rows)('“$words” is read as the page says: $option $value', ({ words, option, value }) => {
  const reading = read(`schedule retro tomorrow at 3pm, ${words}`);
  expect(reading).toMatchObject({ act: 'schedule', title: 'retro', also: [] });
  expect(reading.when?.start?.time?.toString()).toBe('15:00:00');
  expect(told(reading, option)).toBe(value);
});

function told({ agenda, options = {} }: Reading, option: string): string {
  const value: unknown = option === 'agenda' ? agenda : Reflect.get(options, option);
  if (value === undefined) return 'nothing';
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return typeof first === 'object' && first !== null && 'name' in first ? String(first.name) : String(first);
}

describe('options are said anywhere in a request', () => {
  it.each([
    'schedule retro with a lobby tomorrow at 3pm and record it automatically',
    'record it automatically and schedule retro tomorrow at 3pm with a lobby',
    'schedule retro tomorrow at 3pm. Record it automatically. People wait in the lobby, please.',
    'can you book retro for tomorrow at 3pm? with a lobby and with auto-recording',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({
      act: 'schedule',
      title: 'retro',
      options: { enabledAutoRecordMeeting: true, unlockedMeetingJoinSecurity: 'allowJoinWithLobby' },
    });
  });

  it('leaves people their names, whatever stands between them', () => {
    const reading = read('schedule retro tomorrow at 3pm with Ana and Ben, with a lobby');
    expect(reading.people).toMatchObject([{ name: 'Ana' }, { name: 'Ben' }]);
  });
});

describe('words that only look like options stay what they are', () => {
  it.each([
    ['schedule password training tomorrow at 3', 'password training'],
    ['schedule lobby renovation tomorrow at 3', 'lobby renovation'],
    ['schedule recording session tomorrow at 3', 'recording session'],
    ['schedule template review tomorrow at 3', 'template review'],
    ['schedule lock replacement tomorrow at 3', 'lock replacement'],
    ['schedule early bird breakfast tomorrow at 3', 'early bird breakfast'],
    ['schedule email cleanup tomorrow at 3', 'email cleanup'],
  ])('%s', (text, title) => {
    const reading = read(text);
    expect([reading.act, reading.title, reading.options]).toEqual(['schedule', title, undefined]);
  });

  it.each([
    ['let people join before me', 'preferences'],
    ['turn on auto lock after 10 minutes', 'preferences'],
    ['move my 3pm with registration to 4pm', 'move'],
    ['show the recording of the design review', 'recordings'],
  ])('%s is about something else', (text, act) => {
    expect(read(text).act).toBe(act);
  });
});

describe('an option of a meeting that exists', () => {
  it.each<[string, string | undefined, object]>([
    ['record the design review automatically', 'design review', { options: { enabledAutoRecordMeeting: true } }],
    ["don't record the design review automatically", 'design review', { options: { enabledAutoRecordMeeting: false } }],
    [
      'turn on automatic recording for the design review',
      'design review',
      { options: { enabledAutoRecordMeeting: true } },
    ],
    ['set the password of the design review to Plum42xy', 'design review', { options: { password: 'Plum42xy' } }],
    ['let people join 10 minutes early to the review', 'review', { options: { joinBeforeHostMinutes: 10 } }],
    ['let people join the review 5 minutes early', 'review', { options: { joinBeforeHostMinutes: 5 } }],
    ["don't let anyone join the review before me", 'review', { options: { enabledJoinBeforeHost: false } }],
    ['turn off the lobby for the review', 'review', { options: { unlockedMeetingJoinSecurity: 'allowJoin' } }],
    ['turn the lobby on for the review', 'review', { options: { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' } }],
    ['lock the review 10 minutes after the start', 'review', { options: { automaticLockMinutes: 10 } }],
    ['change the agenda of the review to intro, then cancel lunch', 'review', { agenda: 'intro, then cancel lunch' }],
    ['please record it automatically', undefined, { target: { pronoun: true } }],
  ])('%s', (text, title, expected) => {
    const reading = read(text);
    expect(reading).toMatchObject({ act: 'update', certainty: 'said', also: [], ...expected });
    expect(reading.target?.title).toBe(title);
  });

  it('finds the meeting by its time too', () => {
    const { target } = read('turn the lobby off for my 3pm');
    expect(target?.title).toBeUndefined();
    expect(target?.when?.start?.time?.toString()).toBe('15:00:00');
  });
});

describe('while details of a new meeting are asked for', () => {
  it('an option alone adds to the draft', () => {
    const reading = read('with a lobby and no email', { asked: 'details', act: 'schedule' });
    expect(reading).toMatchObject({
      act: 'answer',
      answer: { kind: 'revise' },
      options: { sendEmail: false, unlockedMeetingJoinSecurity: 'allowJoinWithLobby' },
    });
  });
});
