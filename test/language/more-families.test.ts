import { describe, expect, it } from 'vitest';
import { family, read } from './family.ts';

describe('a meeting is gone into by phone', () => {
  family([
    ['phone into the 9 am conference', 'join'],
    ['tune in to the webinar', 'join', 'webinar'],
    ['connect me to the budget call', 'join', 'budget'],
  ]);
});

describe('a meeting is taken away', () => {
  family([
    ['please take away my last appointment of the day', 'cancel'],
    ['dump my 3 o’clock meeting', 'cancel'],
    ['lose the friday meeting', 'cancel'],
  ]);
});

describe('what is on, asked in passing', () => {
  family([
    ['what does vanessa have on thursday', 'list'],
    ['tell me all the things I am doing tomorrow', 'list'],
    ['give me all the stuff i have scheduled this week', 'list'],
    ['any lunches with Roberto coming up?', 'list', 'lunches'],
    ['any practices left this week', 'list'],
    ['and for Saturday?', 'list'],
    ['and next week?', 'list'],
    ['at what time am I available that day?', 'availability'],
    ['tell me about the party next week', 'details', 'party'],
    ['where is the scavenger hunt going to start from?', 'details', 'scavenger hunt'],
    ['did Renee say yes to the ski weekend?', 'details', 'ski weekend'],
    ['has Ben agreed to come to the gala', 'details', 'gala'],
    ['what jobs can i give you', 'help'],
    ['in which areas do you have knowledge', 'help'],
    ['tell me about the events in boston this weekend', 'other'],
    ['when is the next tram to the harbor', 'other'],
    ['is the highway backed up right now', 'other'],
  ]);
});

describe('what is told without a stop before it is put on the calendar', () => {
  family([
    ['the tenth of june is our wedding anniversary put it in the calendar', 'schedule', 'wedding anniversary'],
    ['dentist tomorrow at 3 add that to my schedule', 'schedule', 'dentist'],
    ['i want you to put that on my calendar', 'schedule', null],
    ['make a note on my calendar that rent is due on the 1st every month', 'schedule', 'rent is due'],
    ['I will be on vacation all of next week, put that on my calendar.', 'schedule', 'vacation'],
    ['I need to book a photo shoot for Saturday morning.', 'schedule', 'photo shoot'],
    ['The closing will be on Friday at 10 am now, please update.', 'move', 'closing'],
    ['The reading group will be at my house this time, update that.', 'move', 'reading group'],
    ['Change my bike tune up to Monday at 4 pm.', 'move', 'bike tune up'],
    ['push the catch-up to 5', 'move', 'catch-up'],
    ['I want it to say tentative instead of busy', 'update'],
  ]);

  it.each(['don’t put it on my calendar', 'never add that to my calendar', 'make a note to buy milk'])('%s', (text) => {
    expect(['other', 'answer']).toContain(read(text).act);
  });

  it.each([
    ['My daughter has a spelling bee on Tuesday at 1 pm.', 'spelling bee'],
    ['my wife is having surgery on the 4th', 'surgery'],
    ['We are going apple picking Saturday from 1 to 4 pm', 'apple picking'],
  ])('%s', (text, title) => {
    expect(read(text)).toMatchObject({ act: 'schedule', certainty: 'guessed', title });
  });
});

describe('people told of before', () => {
  family([
    ['I forgot to invite Lorna to that, can you add her?', 'invite', null, ['lorna']],
    ['we left out Ben, can you include him in the retro', 'invite', 'retro', ['ben']],
    ['swap out Ana for Ben on the panel discussion', 'uninvite', 'panel discussion', ['ana']],
    ['replace Ann with Bob in the retro', 'uninvite', 'retro', ['ann']],
  ]);

  it('invites the other one beside', () => {
    const [other] = read('swap out Ana for Ben on the panel discussion').also;
    expect(other).toMatchObject({ act: 'invite', text: 'invite Ben on the panel discussion' });
    expect(read(other?.text ?? '')).toMatchObject({ act: 'invite', target: { title: 'panel discussion' } });
  });
});

describe('a question in another order', () => {
  family([
    ['that one runs till when', 'details'],
    ['my haircut is at what time again?', 'details', 'haircut'],
    ['minutes until my upcoming meeting', 'details'],
    ['does everyone from finance join the quarterly kickoff', 'details', 'quarterly kickoff'],
    ['in which room do they hold the safety training', 'details', 'safety training'],
    ['Is there an address for it?', 'details'],
    ['what weekday is our anniversary this year?', 'details', 'anniversary'],
    ['do you know what time my furnace inspection starts?', 'details', 'furnace inspection'],
    ['I’m meeting the new landlord on the 21st, can you tell me the place?', 'details'],
    ['open up my calendar', 'list'],
    ['hit me with my schedule', 'list'],
    ['show me the next thing I have with Ana.', 'list'],
    ['which hours have I got open then?', 'availability'],
    ['tell me how you can be of assistance', 'help'],
    ['what would i have to do to get a meeting scheduled', 'help'],
    ['are any concerts by rock groups coming up in San Jose this Friday?', 'other'],
    ['which museums are there that don’t charge for entry?', 'other'],
    ['how long do i boil eggs for soft yolks', 'other'],
    ['do I need to wear gloves tomorrow morning', 'other'],
  ]);
});

describe('a change wished for, or told without a stop', () => {
  family([
    ['I’d like my 3pm cancelled', 'cancel'],
    ['I’d like the retro moved to friday', 'move', 'retro'],
    ['the picnic needs cancelling', 'cancel', 'picnic'],
    ['a garden supply run needs adding on saturday', 'schedule', 'garden supply run'],
    ['the recital should go on my calendar for friday at 6', 'schedule', 'recital'],
    ['I’m not feeling well cancel my 3pm', 'cancel'],
    ['I’m not seeing the therapist next week anymore, please delete it.', 'cancel', 'therapist'],
    ['could you delete the apple festival I put in for autumn?', 'cancel', 'apple festival'],
    ['reset my calendar to nothing', 'cancel'],
    ['this should be in meeting room kiwi instead', 'update'],
    ['make changes to tomorrow’s first meeting', 'move'],
    ['I meant 2:00 to 3:15 pm', 'move'],
    ['could we push the site inspection out to sometime in June?', 'move', 'site inspection'],
    ['have Estelle come along too', 'invite', null, ['estelle']],
    ['put in a company retreat for all day Friday', 'schedule', 'company retreat'],
    ['make time for yoga on friday at 5', 'schedule', 'yoga'],
    ['arrange to meet with Louise at 2:30pm Monday', 'schedule', null, ['louise']],
    ['I’d like a massage booked for Friday at 7:15 pm', 'schedule', 'massage'],
    ['dial in to the roadmap call that’s running', 'join', 'roadmap'],
  ]);

  it.each(['clients cancel the meeting all the time', 'I’m told they cancel the meeting again'])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(act === 'other' || certainty === 'guessed').toBe(true);
  });
});
