import { describe, expect, it } from 'vitest';
import { family, read } from './family.ts';

describe('somebody whose name is no common one is added to a meeting called by its day', () => {
  family([
    ['add benedict wu to our friday meeting', 'invite', null, ['benedict wu']],
    ['add Thorvald to tomorrow’s standup', 'invite', 'standup', ['thorvald']],
    ['please add giancarlo and bettina to the thursday call', 'invite', undefined, ['giancarlo', 'bettina']],
    ['add dentist to my friday', 'schedule'],
    ['add gym to tomorrow’s schedule', 'schedule'],
    ['I want Bob at the party as well', 'invite', 'party', ['bob']],
    [
      'I also want Paula at the quarterly review tomorrow, can you invite her?',
      'invite',
      'quarterly review',
      ['paula'],
    ],
  ]);
});

describe('a meeting is gone into as one goes into a room', () => {
  family([
    ['get into the pipeline review call', 'join', 'pipeline review'],
    ['hop over to the sync', 'join', 'sync'],
    ['log me into the design review', 'join', 'design review'],
    ['let’s get on the customer call', 'join', 'customer'],
    ['get onto my 2 o’clock', 'join'],
    ['step into the retro', 'join', 'retro'],
    ['join the Morning Huddle now', 'join', 'morning huddle'],
  ]);

  it.each(['get on the bus', 'get in touch with the landlord', 'get into shape by summer'])('%s', (text) => {
    expect(['other', 'schedule']).toContain(read(text).act);
    expect(read(text).act === 'other' || read(text).certainty === 'guessed').toBe(true);
  });
});

describe('a meeting is wished for', () => {
  family([
    ['I would like a meeting with Ana at 4', 'schedule', null, ['ana']],
    ['I’d love a call put together with Ben for 2:30', 'schedule', null, ['ben']],
    ['i want a call organized with the vendors on friday', 'schedule'],
    ['I’d like lunch with Bob on Friday at noon', 'schedule', 'lunch', ['bob']],
    ['I would like this event on my calendar please', 'schedule', null],
    ['yeah, I want that added to my calendar', 'schedule', null],
    ['i would like an hour blocked off tomorrow at 9 for reading', 'schedule', 'reading'],
    ['I need to see my accountant on Friday at 2:30', 'schedule'],
  ]);

  it.each([
    'I like red balloons',
    'I like meetings with Ana',
    'like a music event',
    'I’d love a meeting-free week',
    'I would like a taxi at 5',
    'I would like to reserve a hotel room in Chicago with good reviews',
    'let’s see, the dog goes to the vet on Monday',
    'I need to take the dog to the vet on monday at 5',
    'i have to drop off the kids on friday at 8',
  ])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(act === 'other' || certainty === 'guessed').toBe(true);
  });
});

describe('something is taken off a calendar', () => {
  family([
    ['get that off my calendar please', 'cancel'],
    ['can you take my second meeting off the calendar for Monday?', 'cancel'],
    ['pull the demo off my calendar', 'cancel', 'demo'],
    ['take yoga off of Tuesday', 'cancel'],
    ['let’s take the retro to Monday', 'move', 'retro'],
    ['pull the retro forward an hour', 'move', 'retro'],
  ]);
});

describe('what a meeting is told of before it is changed', () => {
  family([
    ['I’m too tired for bowling with Pete tonight, go ahead and cancel it.', 'cancel', 'bowling'],
    ['We decided against the picnic, so delete it please', 'cancel', 'picnic'],
    ['There won’t be a standup on Friday so cancel it', 'cancel', 'standup'],
    ['Book club got rained out, can you remove it from my calendar', 'cancel', 'book club'],
    ['The wedding rehearsal got pushed to 6 pm, so change that please', 'move', 'wedding rehearsal'],
    ['the game has been moved to Saturday so change it', 'move', 'game'],
  ]);

  it('takes the time that was told', () => {
    expect(read('the rehearsal got pushed to 6 pm, so change that').when?.start?.time?.toString()).toBe('18:00:00');
  });
});

describe('questions about what is or was there', () => {
  family([
    ['were there any swim lessons in February?', 'list'],
    ['is there a rehearsal on Thursday night', 'list'],
    ['got anything on for tuesday night?', 'list'],
    ['what’s on tap for tomorrow', 'list'],
    ['where am I supposed to meet Gwen for coffee?', 'details', 'coffee'],
    ['what time do I meet Bob for drinks?', 'details', 'drinks'],
    ['when was the last time I had a physical?', 'details', 'physical'],
    ['what’s happening with the budget review', 'details', 'budget review'],
    ['what’s happening with the elections in france', 'other'],
  ]);
});

describe('what the bot can do, and how', () => {
  family([
    ['i’m not sure what you do, can you explain', 'help'],
    ['what is it that you do', 'help'],
    ['can you tell me how to use you', 'help'],
    ['give me some examples of what i can ask', 'help'],
    ['what are the steps for setting up a meeting with my boss', 'help'],
    ['how do i go about scheduling a meeting with hr', 'help'],
    ['walk me through setting up a meeting', 'help'],
    ['show me as free for it', 'update'],
  ]);
});

describe('a name said anew, and what it is not', () => {
  family([
    ['New entry: parents evening, Thursday, 6 pm.', 'schedule', 'parents evening'],
    ['new event team lunch friday at noon', 'schedule', 'team lunch'],
    ['add it to my calendar with Eye exam as the event name', 'schedule', 'eye exam'],
    ['add that to my calendar and use Concert as the title', 'schedule', 'concert'],
    [
      'Put an all day event on my calendar for the 17th, St. Patrick’s Day Parade.',
      'schedule',
      'st. patrick’s day parade',
    ],
    ['add Christmas party on the 20th of December at 6', 'schedule', 'christmas party'],
    ['The gala is actually on the 20th, please fix that.', 'move', 'gala'],
    ['Never mind about lunch, you can delete it.', 'cancel', 'lunch'],
    ['forget the retro, delete it please', 'cancel', 'retro'],
    ['Move my eye doctor appointment to some other day that week.', 'move', 'eye doctor appointment'],
    ['the title should be Picnic', 'update', null],
    ['location should be my house', 'update', null],
  ]);

  it('keeps the day that was said beside a feast', () => {
    expect(read('add Christmas party on the 20th of December at 6').when?.start?.date.toString()).toBe('2026-12-20');
    expect(read('add a party at Christmas').when?.start?.date.toString()).toBe('2026-12-25');
  });
});

describe('somebody comes as a guest', () => {
  family([
    ['put Lionel down as an attendee for my Tuesday piano lesson', 'invite', 'piano lesson', ['lionel']],
    ['put Ana on the guest list for the gala', 'invite', 'gala', ['ana']],
    ['list Tom as an attendee of the retro', 'invite', 'retro', ['tom']],
    ['sign Ben up for the training', 'invite', 'training', ['ben']],
  ]);
});

describe('something starts at another time instead', () => {
  family([
    ['can you start my shift at 6 am instead?', 'move', 'shift'],
    ['begin the 3pm meeting at 4 instead', 'move'],
    ['start my meeting at 3', 'start'],
    ['mark me as out of office for that week instead of busy', 'update'],
  ]);

  it('asks where it may be new', () => {
    expect(read('can we do the strategy meeting on Friday')).toMatchObject({ act: 'move', certainty: 'guessed' });
  });
});

describe('who and when', () => {
  family([
    ['what hour is the blood drive supposed to start?', 'details', 'blood drive'],
    ['on which date is the wedding', 'details', 'wedding'],
    ['who set up the compliance training?', 'details', 'compliance training'],
    ['who is running the fire drill', 'details', 'fire drill'],
    ['show upcoming doctor appointments', 'list', 'doctor appointments'],
    ['is Bob open at 3', 'availability'],
    ['is my sunday open', 'availability'],
    ['can you tell me about your features', 'help'],
    ['is there a list of commands i can give you', 'help'],
    ['what are you useful for', 'help'],
  ]);

  it.each([
    'does my plan pay for physical therapy',
    'is my dog allowed to eat grapes',
    'which bakeries near here are open on sunday',
    'is walmart open tomorrow',
    'what time does the gym open on saturday',
    'did i get anything from human resources',
    'put in a day off for me on the 25th',
    'i want to take friday off',
  ])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(act === 'other' || certainty === 'guessed').toBe(true);
  });
});
