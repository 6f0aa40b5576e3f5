import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act, Reading } from '../../src/language/reading.ts';

const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

function read(text: string): Reading {
  return readRequest({ text, mentions: [] }, AT, {}, new Map());
}

describe('a change that may not have been asked for is only guessed, so that it is asked about', () => {
  it.each([
    'schedule',
    'put the meeting with Ana',
    'set the date to repeat',
    'cancel the retro and say I am ill',
    'cancel my hotel reservation for next week',
    'if nobody has answered then cancel the retro',
    'Ana can’t make it to the retro on Friday. Please cancel.',
  ])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(act === 'other' || certainty === 'guessed').toBe(true);
  });

  it.each<[string, Act]>([
    ['cancel the retro', 'cancel'],
    ['if you can, cancel the retro', 'cancel'],
    ['put the retro on my calendar', 'schedule'],
    ['make the retro longer', 'move'],
    ['make the retro an hour long', 'move'],
    ['could you make that three hours long actually?', 'move'],
    ['Ana and I aren’t going to the retro, please delete it', 'cancel'],
    ['cancel my dinner reservation meeting with Ana', 'cancel'],
    ['let my next meeting start at 11', 'move'],
    ['update my calendar with the retro removed', 'cancel'],
    ['change my plan, cancel the retro', 'cancel'],
  ])('what is plainly asked for stays said: %s', (text, act) => {
    expect(read(text)).toMatchObject({ act, certainty: 'said' });
  });
});
