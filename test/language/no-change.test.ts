import { describe, expect, it } from 'vitest';
import { family, read } from './family.ts';

/** Verbs of ours, said of what is no business of a calendar; and the same verbs, where it is. */
describe('a verb that could be ours', () => {
  it.each([
    'let Anton know we will be at the other office',
    'make me laugh with a one liner',
    'make us hungry',
    'let me sleep until 7',
  ])('changes nothing in "%s"', (text) => {
    expect(read(text).act === 'other' || read(text).certainty === 'guessed').toBe(true);
  });

  it('is asked about where something is mended that nobody called a meeting', () => {
    expect(read('I have to fix the fence on Saturday').certainty).toBe('guessed');
    expect(read('repair the dishwasher tomorrow').certainty).toBe('guessed');
  });

  family([
    ['let the attendees know i am fifteen minutes behind', 'late'],
    ['I’m running 10 minutes behind', 'late'],
    ['let my next meeting start at 10', 'move'],
    ['make me a meeting tomorrow at 3', 'schedule'],
    ['fix it to 4', 'move'],
    ['fix the time of the standup to 3pm', 'move', 'standup'],
    ['start that webinar half an hour sooner', 'move', 'webinar'],
    ['let’s start the review 15 minutes earlier', 'move', 'review'],
    ['start the standup in an hour', 'start', 'standup'],
    ['set back my vendor call by an hour', 'move', 'vendor call'],
    ['cut Simone from the regional sales huddle', 'uninvite', 'regional sales huddle', ['simone']],
    ['cut the review by 15 minutes', 'move', 'review'],
    ['put Ben on my 3pm', 'invite', null, ['ben']],
    ['stick ana on the 4pm', 'invite', null, ['ana']],
    ['put lunch on my friday', 'schedule', 'lunch'],
    ['name everybody who is coming to the retro', 'details'],
  ]);
});
