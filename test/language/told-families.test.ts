import { describe, expect, it } from 'vitest';
import { family, read } from './family.ts';

describe('a time or a wish said first', () => {
  family([
    ['tomorrow I need a meeting with Ana at 3', 'schedule', null, ['ana']],
    ['on Friday I’d like lunch with Bob at noon', 'schedule', 'lunch', ['bob']],
    ['on april 20th at 9 am in oslo set a meeting', 'schedule'],
    ['I’d like to see Ben Sunday at 6 pm', 'schedule', null, ['ben']],
    ['calendar needs my eye exam added to it', 'schedule'],
    ['there’s a shareholder meeting on May 28th at 1 PM and I need that set up', 'schedule', 'shareholder meeting'],
    ['i’m off to the vet at 4 tomorrow so add vet visit', 'schedule', 'vet visit'],
    ['My week is packed. I’d like some time set aside to finish the grant proposal on Friday.', 'schedule'],
  ]);

  it.each(['my week is packed', 'tomorrow I am busy'])('%s', (text) => {
    expect(read(text).act === 'other' || read(text).certainty === 'guessed').toBe(true);
  });
});

describe('what is said of a meeting changes it', () => {
  family([
    ['my lunch with portia on june 12th needs to come off the calendar', 'cancel', 'lunch'],
    ['the christening has to come off my events', 'cancel', 'christening'],
    ['Dad’s Retirement is still on my calendar, can you take that off?', 'cancel', 'dad’s retirement'],
    ['remove the training event i’ve got for monday', 'cancel', 'training'],
    ['put the retro on Friday instead', 'move', 'retro'],
    ['it’ll take 4 hours', 'move'],
    ['could Sunday be the date?', 'move'],
    ['pull the 5 o’clock appointment forward by one hour', 'move'],
    ['Walk the dogs should take forty five minutes, please set that.', 'move', 'walk the dogs'],
    ['Cut Simone from the regional sales huddle', 'uninvite', 'regional sales huddle', ['simone']],
    ['cut the retro to 20 minutes', 'move', 'retro'],
    ['Get Priscilla on Tuesday’s meeting', 'invite', null, ['priscilla']],
    ['Let Anton know he’s in that meeting too, add him.', 'invite', null, ['anton']],
    ['can Rosa come too?', 'invite', null, ['rosa']],
    ['have it show me as free', 'update'],
  ]);
});

describe('more ways to ask', () => {
  family([
    ['Is the school play longer than an hour?', 'details', 'school play'],
    ['did Wes get an invite to the game night on Thursday?', 'details', 'game night'],
    ['can I get the list of who’s coming to the fundraiser?', 'details', 'fundraiser'],
    ['where do I go next', 'list'],
    ['could you go through my calendar for me?', 'list'],
    ['read out today for me', 'list'],
    ['give me tomorrow’s lineup', 'list'],
    ['let’s get the meeting started', 'start'],
    ['hook me up with the 2 30 conference call', 'join'],
    ['what’s within your realm of knowledge', 'help'],
    ['which day is my electric bill due', 'other'],
    ['what kind of events can I go to?', 'other'],
    ['what can i do in chicago this weekend', 'other'],
    ['what time does the sun come up?', 'other'],
  ]);
});

describe('what is said of a meeting, of how long and whether at all', () => {
  family([
    ['the meeting needs 15 more minutes', 'move'],
    ['the retro only needs 20 minutes', 'move', 'retro'],
    ['the retro is going to take an hour', 'move', 'retro'],
    ['the hike is going to last 4 hours', 'move', 'hike'],
    ['could my physio appointment on Friday be around 3pm rather?', 'move', 'physio appointment'],
    ['I’d like my Water Aerobics in the AM', 'move', 'water aerobics'],
    ['today’s events should all be gone', 'cancel'],
    ['every event on my calendar has to go', 'cancel'],
    ['No more sushi on Friday, cancel that', 'cancel', 'sushi'],
    ['I left book club so take every occurrence of it off my calendar', 'cancel'],
    ['use the Cheesecake Corner for the location instead', 'update'],
    ['could this go on my calendar at 11:15?', 'schedule', null],
    ['my calendar should have this as hair salon', 'schedule', 'hair salon'],
    ['there is a meeting i need you to schedule', 'schedule'],
    ['could I get a massage with Helen from 5 to 6pm', 'schedule', 'massage', ['helen']],
    ['I need a 45 minute Team Checkin that starts at 9:15 am on Friday', 'schedule', 'team checkin'],
    ['tell me the place where luke’s graduation is', 'details'],
    ['how long does the compliance briefing take', 'details', 'compliance briefing'],
    ['did they postpone Helga’s concert on Sunday?', 'details'],
    ['my dentist visits', 'list'],
    ['which times could I go see him?', 'availability'],
  ]);

  it.each(['my wife has to go', 'we have to go now', 'do i get friday off'])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(act === 'other' || certainty === 'guessed').toBe(true);
  });

  it.each([
    ['I have to pick up my daughter at 4PM', 'pick up my daughter'],
    ['i need to drop off the kids on friday at 8', 'drop off the kids'],
  ])('asks about an errand: %s', (text, title) => {
    expect(read(text)).toMatchObject({ act: 'schedule', certainty: 'guessed', title });
  });
});

describe('put, thrown and penciled in', () => {
  family([
    ['Throw a team lunch on the calendar for noon tomorrow', 'schedule', 'team lunch'],
    ['pencil me in for a haircut on wednesday at 3', 'schedule', 'haircut'],
    ['New event. Title is Bowling. Friday at 7.', 'schedule', 'bowling'],
    ['Mark the lunch as private', 'update', 'lunch'],
    ['Yoga is cancelled this week, please remove it', 'cancel', 'yoga'],
    ['jump on the 2 pm', 'join'],
    ['set an alarm for my 3pm meeting', 'other'],
    ['set an alarm for tomorrow’s meeting', 'other'],
  ]);
});

describe('what is asked of others', () => {
  it.each([
    'please make a reservation at an Italian place for 6 people on Sunday at 7',
    'invite Ben to the group chat',
    'change the channel to 5',
    'drop it',
    'put on some music at 8',
    'set the table for 6',
    'take a note: buy glue',
    'hold my calls until 3',
  ])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(act === 'other' || certainty === 'guessed').toBe(true);
  });
});

describe('somebody is wished in or out of a meeting', () => {
  family([
    ['I want Bianca and Otto added to the Volleyball practice', 'invite', 'volleyball practice', ['bianca', 'otto']],
    ['I’d like Ana to be included in the retro', 'invite', 'retro', ['ana']],
    ['I want Bob removed from the retro', 'uninvite', 'retro', ['bob']],
    ['I need Ben taken off the demo', 'uninvite', 'demo', ['ben']],
    ['I want yoga added to my calendar', 'schedule', 'yoga'],
    ['I want the retro removed', 'cancel', 'retro'],
  ]);
});
