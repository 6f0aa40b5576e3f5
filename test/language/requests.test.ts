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
  if (moment === undefined) return undefined;
  return moment.time === undefined
    ? moment.date.toString()
    : `${moment.date.toString()}T${moment.time.toString({ smallestUnit: 'minute' })}`;
}

function names(people: readonly PersonMeant[]): readonly string[] {
  return people.map((person) => {
    const name = person.kind === 'email' ? person.email : 'name' in person ? person.name : person.kind;
    return person.cohost ? `${name} (cohost)` : name;
  });
}

describe('a change of a series from some occurrence on', () => {
  it.each([
    ['move the standup to 10 from next week on', '2026-03-16'],
    ['move the standup from next week on to 10', '2026-03-16'],
  ])('%s', (text, first) => {
    const { act, scope, target, when } = read(text);
    expect([act, scope, say(target?.when?.start), when?.start?.time !== undefined]).toEqual([
      'move',
      'following',
      first,
      true,
    ]);
  });
});

describe('an act is read from the verb, the object and the change', () => {
  it.each<[string, Act]>([
    ['schedule a design review tomorrow at 3pm', 'schedule'],
    ['could you please set up a call with ana@example.com on friday at 10', 'schedule'],
    ['put the quarterly planning on my calendar for 2 April', 'schedule'],
    ['what do I have tomorrow?', 'list'],
    ['show my meetings this week', 'list'],
    ['when is my next sync with Ben?', 'details'],
    ['who is coming to the design review?', 'details'],
    ['am I free on Friday afternoon?', 'availability'],
    ['move the design review to Friday at 2', 'move'],
    ['can you push my 3pm back half an hour', 'move'],
    ['make it an hour longer', 'move'],
    ['rename the weekly sync to Team sync', 'update'],
    ['change the title of my 11am to Budget talk', 'update'],
    ['cancel the design review', 'cancel'],
    ['get rid of my 4 o’clock', 'cancel'],
    ['I need my Monday cleared', 'cancel'],
    ['skip this week’s standup', 'skip'],
    ['add Zoe to the design review', 'invite'],
    ['invite ana@example.com to it', 'invite'],
    ['remove Ben from the design review', 'uninvite'],
    ['join my next meeting', 'join'],
    ['start a meeting now', 'start'],
    ['show me the recording of yesterday’s review', 'recordings'],
    ['give me the transcript of the standup', 'transcript'],
    ['I’m running 10 minutes late to the review', 'late'],
    ['remind me 10 minutes before my meetings', 'reminder'],
    ['turn on auto lock after 10 minutes', 'preferences'],
    ['undo that', 'undo'],
    ['connect my Webex account', 'connect'],
    ['disconnect', 'disconnect'],
    ['what can you do?', 'help'],
    ['thanks a lot!', 'thanks'],
    ['good morning', 'greeting'],
  ])('%s → %s', (text, act) => {
    expect(read(text)).toMatchObject({ act, certainty: 'said' });
  });

  it('looks a command word up before anything else, and at the front of what it cannot read', () => {
    const lexicon = new Map<string, Act>([['agenda', 'list']]);
    const act = (text: string): Act => readRequest({ text, mentions: [] }, AT, {}, lexicon).act;
    expect([act('Agenda'), act('agenda bitte')]).toEqual(['list', 'list']);
  });
});

describe('words of other trades are read as other and never change anything', () => {
  it.each([
    'set an alarm for 7 am',
    'remind me to buy milk tomorrow',
    'add eggs to my shopping list',
    'book a table for two at 8',
    'play some jazz',
    'turn off the kitchen lights at 10',
    'will it rain tomorrow?',
    'accept the invitation from Ben and say I will be there',
    'order a pizza for Friday at 6',
    'find me a cheap hotel in Oslo for next week',
    'send an email to ana@example.com about tomorrow',
    'how long does it take to drive to Bergen?',
    'tell me a joke',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ act: 'other', also: [] });
  });

  it('asks about something at a time that no verb asks for', () => {
    expect(read('dentist at 4')).toMatchObject({ act: 'schedule', certainty: 'guessed', title: 'dentist' });
  });
});

describe('a new meeting has its name, its time and its people', () => {
  it.each<[string, string | undefined, string | undefined, readonly string[]]>([
    [
      'schedule design review tomorrow 3pm with ana@example.com',
      'design review',
      '2026-03-12T15:00',
      ['ana@example.com'],
    ],
    ['please set up a meeting with Ana and Ben on Friday at 10', undefined, '2026-03-13T10:00', ['Ana', 'Ben']],
    ['create a meeting called "Plan the offsite" for tomorrow at noon', 'Plan the offsite', '2026-03-12T12:00', []],
    ['book a meeting about the budget on March 20', 'budget', '2026-03-20', []],
    ['add lunch with Zoe to my calendar tomorrow at 12:30', 'lunch', '2026-03-12T12:30', ['Zoe']],
    ['schedule retro on Friday at 2 with Ana, and Ben as cohost', 'retro', '2026-03-13T14:00', ['Ana', 'Ben']],
    ['schedule movie night for Friday at 8pm', 'movie night', '2026-03-13T20:00', []],
    [
      'schedule a sync tomorrow at 9 and call it Morning round and invite zoe@example.org',
      'Morning round',
      '2026-03-12T09:00',
      ['zoe@example.org'],
    ],
    [
      'I have a planning session with Ana tomorrow at 3, please add it to my calendar',
      'planning session',
      '2026-03-12T15:00',
      ['Ana'],
    ],
  ])('%s', (text, title, start, people) => {
    const reading = read(text);
    expect(reading.act).toBe('schedule');
    expect([reading.title, say(reading.when?.start)]).toEqual([title, start]);
    expect(names(reading.people).map((name) => name.replace(' (cohost)', ''))).toEqual(people);
  });

  it('knows cohosts, mentions and everyone here', () => {
    const said = { text: 'add @Ana Ruiz to the retro', mentions: [{ name: 'Ana Ruiz', personId: 'p1' }] };
    expect(readRequest(said, AT, {}, new Map()).people).toEqual([
      { kind: 'mention', personId: 'p1', name: 'Ana Ruiz', cohost: false },
    ]);
    expect(names(read('make ben@example.com cohost of the retro').people)).toEqual(['ben@example.com (cohost)']);
    expect(read('invite everyone here to the retro').people).toEqual([{ kind: 'everyone', cohost: false }]);
  });
});

describe('the meeting meant and the change are told apart', () => {
  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['move my 3pm to 5', undefined, '2026-03-11T15:00', '2026-03-11T17:00'],
    ['move the design review to Friday at 2', 'design review', undefined, '2026-03-13T14:00'],
    ['move the retro on Friday at noon to Monday at 1', 'retro', '2026-03-13T12:00', '2026-03-16T13:00'],
    ['reschedule the budget talk for tomorrow at 4pm', 'budget talk', undefined, '2026-03-12T16:00'],
    ['move it from 5 to 7pm on Friday', undefined, '2026-03-13T17:00', '2026-03-13T19:00'],
  ])('%s', (text, title, old, next) => {
    const reading = read(text);
    expect([reading.act, reading.target?.title]).toEqual(['move', title]);
    expect([say(reading.target?.when?.start), say(reading.when?.start)]).toEqual([old, next]);
  });

  it.each<[string, 'start' | 'length', number]>([
    ['push it back half an hour', 'start', 30],
    ['move the retro an hour earlier', 'start', -60],
    ['make it 15 minutes longer', 'length', 15],
    ['shorten the retro by 10 minutes', 'length', -10],
  ])('%s', (text, kind, minutes) => {
    expect(read(text).shift).toEqual({ kind, minutes });
  });

  it('names a meeting by number, link, place in line, or "it"', () => {
    expect(read('join 2345 678 9012').target?.number).toBe('23456789012');
    expect(read('join https://example.webex.com/meet/ana').target?.link).toBe('https://example.webex.com/meet/ana');
    expect(read('cancel my next meeting').target?.nth).toBe('next');
    expect(read('cancel it').target?.pronoun).toBe(true);
  });

  it('gives a meeting its new name as it was written', () => {
    expect(read('rename the standup to Daily sync')).toMatchObject({
      act: 'update',
      part: 'title',
      title: 'Daily sync',
      target: { title: 'standup' },
    });
  });

  it.each(['clear my Friday', 'cancel all my meetings tomorrow', 'push everything after 3 by 30 minutes'])(
    'means a set of meetings: %s',
    (text) => {
      expect(read(text).bulk).toBe(true);
    },
  );
});

describe('two requests in one message are both read', () => {
  it('keeps the second in "also", with its own words', () => {
    const reading = read('cancel the retro and move the design review to 4pm');
    expect([reading.act, reading.target?.title]).toEqual(['cancel', 'retro']);
    expect(reading.also).toMatchObject([
      { act: 'move', text: 'move the design review to 4pm', target: { title: 'design review' } },
    ]);
  });

  it('lets a sentence that only tells say which meeting is meant', () => {
    expect(read('I have a budget talk on Friday. Can you cancel that?')).toMatchObject({
      act: 'cancel',
      target: { title: 'budget talk' },
    });
    expect(names(read('Ana is ill. Please remove her from the retro.').people)).toEqual(['Ana']);
  });

  it('takes "cancel it and reschedule it" for one move', () => {
    expect(read('cancel the retro and reschedule it for Friday')).toMatchObject({
      act: 'move',
      target: { title: 'retro' },
      also: [],
    });
  });
});

describe('preferences are named in Webex’s own names', () => {
  it.each<[string, string, boolean | number | string | undefined]>([
    ['turn on auto lock after 10 minutes', 'autoLockMinutes', 10],
    ['turn off auto lock', 'enabledAutoLock', false],
    ['let people in 5 minutes early', 'joinBeforeHostMinutes', 5],
    ['voip only', 'defaultAudioType', 'voipOnly'],
    ['what is my host pin?', 'hostPin', undefined],
  ])('%s', (text, name, value) => {
    expect(read(text)).toMatchObject({
      act: 'preferences',
      setting: { name, ...(value === undefined ? {} : { value }) },
    });
  });
});
