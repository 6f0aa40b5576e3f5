import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/language/read-request.ts';
import type { Reading } from '../../src/language/reading.ts';

const AT = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), zone: 'America/New_York' };
const read = (text: string): Reading => readRequest({ text, mentions: [] }, AT, {}, new Map());

describe('preferences, as against the options of one meeting', () => {
  it.each([
    ['lock my room after 10 minutes', 'autoLockMinutes', 10],
    ['set join before host to 10 minutes', 'joinBeforeHostMinutes', 10],
    ['set joining before host to 7 minutes', 'joinBeforeHostMinutes', 7],
    ['turn off join before host', 'enabledJoinBeforeHost', false],
    ['let people in 5 minutes early', 'joinBeforeHostMinutes', 5],
    ['rename my pmr to Corner office', 'topic', 'Corner office'],
  ])('%s', (text, name, value) => {
    expect(read(text)).toMatchObject({ act: 'preferences', setting: { name, value } });
  });

  it.each([
    ['schedule design review tomorrow at 3pm with join before host 10 minutes', 'schedule'],
    ['set up a design review tomorrow at 3pm with a waiting room', 'schedule'],
  ])('of one meeting: %s', (text, act) => {
    expect(read(text).act).toBe(act);
  });

  it.each([
    ['show my recordings in this space', 'here'],
    ['please show my recordings with passwords here.', 'here'],
    ['always show my recordings here', 'here'],
    ['stop showing my recordings in this space', 'not-here'],
    ['don’t show my recordings here', 'not-here'],
    ['stop showing my recordings in spaces', 'nowhere'],
    ['are my recordings shown in this space?', undefined],
    ['can you show my recordings in this space?', undefined],
  ])('where recordings are shown: %s', (text, value) => {
    const { act, setting } = read(text);
    expect([act, setting?.name, setting?.value]).toEqual(['settings', 'recordingsIn', value]);
  });

  it.each([
    'show my recordings',
    'show my recordings here',
    'show my recordings in this space without passwords',
    'show my recordings in this space from last week',
    'show the recording of the pricing review in this space',
  ])('a recording is asked for, and nothing switched: %s', (text) => {
    expect([read(text).act, read(text).setting]).toEqual(['recordings', undefined]);
  });

  it('a question about a decision looks for no words', () => {
    expect(read('what did we decide about pricing?').wish?.words).not.toBe('');
  });
});
