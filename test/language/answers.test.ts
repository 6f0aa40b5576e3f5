import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act, Answer, Dialogue, Reading } from '../../src/language/reading.ts';

const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };
const CONFIRM: Dialogue = { asked: 'yes-or-no', act: 'cancel' };
const LIST: Dialogue = { asked: 'choice', act: 'cancel', rows: 3 };

function read(text: string, dialogue: Dialogue): Reading {
  return readRequest({ text, mentions: [] }, AT, dialogue, new Map());
}

describe('a short message answers what the bot asked', () => {
  it.each<[string, Answer['kind']]>([
    ['yes please', 'yes'],
    ['Yep, that looks right', 'yes'],
    ['sounds good to me', 'yes'],
    ['cancel it', 'yes'],
    ['no', 'no'],
    ['nope, not that', 'no'],
    ['don’t cancel it', 'no'],
    ['never mind', 'abort'],
    ['stop, I changed my mind', 'abort'],
    ['say that again?', 'repeat'],
    ['I have no idea', 'unsure'],
    ['wait a second', 'pause'],
    ['yeah that sounds great, thanks', 'yes'],
    ['Looks good now. I’ll see you there', 'yes'],
    ['very good, thanks for your help', 'yes'],
    ['that’ll do', 'yes'],
    ['no, that’s all', 'no'],
    ['no thanks, leave it', 'no'],
    ['keep it for now', 'no'],
    ['i still need it', 'no'],
    ['not right now', 'no'],
    ['forget it, never mind', 'abort'],
    ['stop what you are doing', 'abort'],
    ['i just don’t know', 'unsure'],
    ['it could be either', 'unsure'],
    ['sorry, what?', 'repeat'],
    ['give me two minutes', 'pause'],
  ])('%s → %s', (text, kind) => {
    expect(read(text, CONFIRM)).toMatchObject({ act: 'answer', answer: { kind } });
  });

  it.each<[string, number]>([
    ['2', 2],
    ['the second one', 2],
    ['the first one please', 1],
    ['the last', 3],
    ['number three', 3],
  ])('picks from the list: %s', (text, nth) => {
    expect(read(text, LIST).answer).toEqual({ kind: 'choice', nth });
  });

  it('picks nothing that is not on the list', () => {
    expect(read('7', LIST).answer?.kind).not.toBe('choice');
  });

  it.each([
    'no, Thursday',
    'make it 4pm',
    'add Zoe too',
    'yes but make it 4',
    'yes, and invite Zoe',
    'sure, but only 20 minutes',
  ])('revises what was asked: %s', (text) => {
    expect(read(text, { asked: 'yes-or-no', act: 'schedule' })).toMatchObject({
      act: 'answer',
      answer: { kind: 'revise' },
    });
  });

  it.each(['no, I need to remove Dama', 'make it at work', 'no, the other one', 'something earlier please'])(
    'is no mere yes or no: %s',
    (text) => {
      expect(read(text, { asked: 'yes-or-no' }).answer?.kind ?? 'revise').toBe('revise');
    },
  );

  it('hears that another meeting was meant, once something was done', () => {
    for (const text of ['wrong meeting', 'no, not that one', 'I meant another meeting'])
      expect(read(text, { act: 'move' })).toMatchObject({ act: 'answer', answer: { kind: 'another' } });
  });

  it('reads a request of its own as one, whatever was asked', () => {
    expect(read('what do I have tomorrow?', CONFIRM).act).toBe('list');
    expect(read('cancel the budget talk on Monday', { asked: 'yes-or-no', act: 'schedule' })).toMatchObject({
      act: 'cancel',
      target: { title: 'budget talk' },
    });
  });

  it('reads what starts with a command as that command, whatever was asked', () => {
    const lexicon = new Map<string, Act>([["what's the link of", 'details']]);
    const text = "what's the link of the design review?";
    expect(readRequest({ text, mentions: [] }, AT, LIST, lexicon).act).toBe('details');
  });
});

describe('what is being talked of is asked about in few words', () => {
  it.each([
    ['when is it?', 'time'],
    ['how long is it?', 'length'],
    ['who is in it?', 'people'],
  ])('%s', (text, part) => {
    expect(read(text, { act: 'details' })).toMatchObject({ act: 'details', part, target: { pronoun: true } });
    expect(read(text, {}).act).toBe('other');
  });

  it('the time of day is not the meeting’s', () => {
    expect(read('what time is it?', { act: 'details' }).act).toBe('other');
  });
});
