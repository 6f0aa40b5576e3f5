import { describe, expect, it } from 'vitest';
import { family, read } from './family.ts';

describe('a question about what is planned', () => {
  family([
    ['on the 8th what do I have on my calendar', 'list'],
    ['anything left this afternoon?', 'list'],
    ['anything on there with Trevor', 'list'],
    ['how often did I go to the gym last week?', 'list', 'gym'],
    ['what day does my family reunion start?', 'details', 'family reunion'],
    ['which year was Hannah’s graduation?', 'details', 'hannah’s graduation'],
    ['how late does the party go?', 'details', 'party'],
    ['how early does the tour start tomorrow', 'details', 'tour'],
    ['list the sorts of requests you can handle', 'help'],
  ]);

  it.each([
    'what day does Christmas fall on',
    'how many hours is Tokyo ahead of London?',
    'how late is the pharmacy open',
  ])('is none of ours where the world is asked about: %s', (text) => {
    expect(read(text).act).toBe('other');
  });
});

describe('a day that a question follows', () => {
  it.each([
    ['on the 8th what do I have', '2026-04-08'],
    ['on the 20th who is in', '2026-03-20'],
  ])('%s', (text, day) => {
    const { when, target } = read(text);
    expect((when ?? target?.when)?.start?.date.toString()).toBe(day);
  });
});

describe('somebody who is put somewhere', () => {
  family([
    ['put Nirmala in the meeting', 'invite', undefined, ['nirmala']],
    ['put Oluwaseun and Tsering on the call please', 'invite', undefined, ['oluwaseun', 'tsering']],
    ['put yoga in my calendar', 'schedule', 'yoga'],
    ['please let it go on until 1pm', 'move'],
  ]);

  it('is no note', () => {
    expect(read('put notes in the meeting').act).toBe('update');
  });
});
