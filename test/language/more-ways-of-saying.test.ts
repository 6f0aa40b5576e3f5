import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act, Reading } from '../../src/language/reading.ts';

/** Wednesday, 11 March 2026, 10:00 in New York. */
const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

function read(text: string): Reading {
  return readRequest({ text, mentions: [] }, AT, {}, new Map());
}

/** What is asked, and the name in it: the new meeting's, or that of the one meant. */
function said(text: string): readonly [Act, string | undefined] {
  const { act, title, target, certainty } = read(text);
  expect(certainty).toBe('said');
  return [act, act === 'schedule' ? title : target?.title];
}

describe('the same is asked for in yet other words', () => {
  it.each<[string, Act, string | undefined]>([
    ['patch me through to the call', 'join', undefined],
    ['hook me up to the standup', 'join', 'standup'],
    ['let’s do Friday instead', 'move', undefined],
    ['can we do 3 instead of 2?', 'move', undefined],
    ['Friday at 3 instead please', 'move', undefined],
    ['Traffic is terrible. Push it to 10.', 'move', undefined],
    ['take lunch off of tomorrow', 'cancel', 'lunch'],
    ['knock the sync off my schedule', 'cancel', 'sync'],
    ['clean out my Friday', 'cancel', undefined],
    ['put Dana on that one as well', 'invite', undefined],
    ['Tom won’t be at the demo, please update the invite', 'uninvite', undefined],
    ['give my 3pm the title Budget', 'update', undefined],
    ['reserve the Aspen room for our team', 'schedule', 'Aspen room'],
    ['can we get the big room on Friday at 2', 'schedule', 'big room'],
    ['book yoga right after my last meeting on Friday', 'schedule', 'yoga'],
    ['Put that on my calendar under haircut.', 'schedule', 'haircut'],
    ['the train departs at 9 tomorrow, add it to my calendar', 'schedule', 'train'],
    ['which room do I need to be in at 3', 'details', undefined],
    ['what floor is the standup on', 'details', 'standup'],
    ['list whatever I have on Monday', 'list', undefined],
    ['find the "Garage Sale" event for me', 'details', 'Garage Sale'],
    ['show me the list of people in the standup', 'details', 'standup'],
    ['Who said no to the Town Hall invitation?', 'details', 'Town Hall'],
    ['see if the retro is on my schedule', 'details', 'retro'],
    ['has Ana replied about the review', 'details', 'review'],
    ['is Ana tied up on Monday', 'availability', undefined],
    ['ask Ben to join Friday’s review', 'invite', 'review'],
    ['Put Sheila Novak on the Monday standup please', 'invite', 'standup'],
    ['note that Marcus Bell is coming to the brunch', 'invite', 'brunch'],
    ['my boss needs to be in the review', 'invite', 'review'],
    ['note that Ana can’t come to the retro', 'uninvite', 'retro'],
    ['we decided against the retro on Friday, please delete it', 'cancel', 'retro'],
    ['make the 2 o’clock half an hour earlier', 'move', undefined],
    ['make my 3pm half an hour later', 'move', undefined],
    ['No, make the time 21', 'move', undefined],
    ['Make the time 4 pm to 5:15 pm.', 'move', undefined],
    ['the venue for the retro has to be Oslo', 'update', 'retro'],
    ['add jazz brunch on the 22nd of May at 11 am', 'schedule', 'jazz brunch'],
    ['create a coffee date with Ana tomorrow at 9', 'schedule', 'coffee date'],
    ['add quality check after the vendor demo', 'schedule', 'quality check'],
    ['I’m having trouble scheduling a meeting', 'schedule', undefined],
    ['get a meeting room for Ravi and me tomorrow at 2pm', 'schedule', undefined],
    ['which questions can you answer', 'help', undefined],
    ['i’d like some info on the appointment this afternoon', 'details', undefined],
    ['onboarding seminar how long does it go', 'details', 'onboarding seminar'],
    ['minutes left until i have to be in my next meeting', 'details', undefined],
    ['Is it Saturday that the pumpkin festival happens?', 'details', 'pumpkin festival'],
    ['What day do Roland and I catch up?', 'details', 'Roland and I catch up'],
    ['Will my accountant be in that one?', 'details', undefined],
    ['Did we hear back from Mei on the barbecue?', 'details', 'barbecue'],
    ['Anyone who still needs to accept the holiday lunch?', 'details', 'holiday lunch'],
    ['Show me everybody that said yes to Retro', 'details', 'Retro'],
    ['was there a meeting somewhere between 1 and 4 pm', 'list', undefined],
    ['My evening, what’s in it?', 'list', undefined],
    ['I’d like a list of everything I’ve planned for tomorrow.', 'list', undefined],
    ['Alright and what else is on there for Saturday?', 'list', undefined],
    ['rosebud video room connect', 'join', 'rosebud video room connect'],
    ['Greta and Paulo need an invite to it', 'invite', undefined],
    ['i need to make a change to an appointment', 'update', undefined],
    ['4 pm would be better, put it then', 'move', undefined],
    ['Hmm 10:15am is a better start, use that', 'move', undefined],
    ['My tire rotation on Friday was 11 am, switch that to 1 pm.', 'move', 'tire rotation'],
    ['have the yard sale begin at 8 am', 'move', 'yard sale'],
    ['My Gardening event should actually say Spring Planting.', 'update', 'Gardening'],
    ['no, it is called Choir', 'update', undefined],
    ['tomorrow evening picnic add it', 'schedule', 'picnic'],
    ['monique and i have to meet please set it up', 'schedule', undefined],
    ['friday at 8 I need a new appointment set', 'schedule', undefined],
    ['I need an eye exam entered for next Thursday at 2pm', 'schedule', 'eye exam'],
    ['Put Monday at 10am with Kofi to go over the figures', 'schedule', 'go over the figures'],
    ['Look for a slot for a physical next month.', 'schedule', 'physical'],
    ['what’s a good question to put to you', 'help', undefined],
    ['how do meetings get booked', 'help', undefined],
    ['Where are we holding the design review again?', 'details', 'design review'],
    ['When am I supposed to drive to Tulsa with Gary?', 'details', 'drive to Tulsa'],
    ['What month does the boat race start?', 'details', 'boat race'],
    ['how much time is set aside for the quarterly planning', 'details', 'quarterly planning'],
    ['i wonder if i’ve got meetings this afternoon', 'list', undefined],
    ['I want my calendar emptied please.', 'cancel', undefined],
    ['We can’t go paddle boarding on Sunday. Please take it off the calendar.', 'cancel', 'paddle boarding'],
    ['Change Bake Off so that it’s from 2:00 to 5:00 pm.', 'move', 'Bake Off'],
    ['put the bridal shower time at 1:30 pm', 'move', 'bridal shower'],
    ['move my nap time to Saturday at 2 pm', 'move', 'nap time'],
    ['change the dance class', 'move', 'dance class'],
    ['Great. And make the location Sunset Lanes.', 'update', undefined],
    ['change the name from Car Stuff to Brakes', 'update', 'Car Stuff'],
    ['please get Ana for tomorrow at 1 pm', 'schedule', undefined],
    ['get me a spot around 6 tonight for Pilates', 'schedule', 'Pilates'],
    ['create an event from 11 to 1 for brunch on Sunday', 'schedule', 'brunch'],
    ['put orthodontist down for November 6th at 2:15', 'schedule', 'orthodontist'],
    ['schedule a meeting with Mrs. Okoye, the principal, for Tuesday at 3pm', 'schedule', undefined],
  ])('%s', (text, act, title) => {
    expect(said(text)).toEqual([act, title]);
  });

  it.each([
    'reserve a minivan from Friday through Sunday',
    'hook me up with a coffee',
    'put me in touch with Ana',
    'drop me off at the station',
    'clean my room at 3',
    'give my dog a name',
    'find a local event',
    'I have an alarm at 7. Move it to 8.',
    'put lunch on it',
    'dial my grandmother',
    'book me a room in Savannah for two people from April 4 to April 9',
    'where can I get my shoes repaired',
    'what’s happening at the county fairgrounds on Friday night',
    'change my password',
    'edit the photo',
    'call in sick tomorrow',
    'join the gym',
    'put jazz music on at 8',
    'make me a coffee',
    'I can’t figure out how to cancel the meeting',
    'how long is the wait there tonight',
    'which weekday does July 9 fall on',
    'When is Easter next year?',
  ])('%s asks for nothing of ours', (text) => {
    expect(read(text)).toMatchObject({ act: 'other', also: [] });
  });
});
