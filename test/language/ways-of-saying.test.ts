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

describe('a meeting is asked for in many ways', () => {
  it.each<[string, string | undefined]>([
    ['roadmap chat w/ Ivo on monday 10am pls schedule', 'roadmap chat'],
    ['I need to sit down with Marta from legal next Tuesday at 11, can you put that in?', undefined],
    ['Please to schedule handover with Olga on the friday 13 march at 14h', 'handover'],
    ['Every first Monday of the month at 10 we should have an all hands, please set that up', 'all hands'],
    ['Let’s have a security review next Wednesday, 90 minutes, starting at 1', 'security review'],
    ['could we get 20 minutes with Sven sometime tomorrow afternoon', undefined],
    ['movie night with Priya goes on my calendar friday at eight', 'movie night'],
    ['wanna hop on a webex w/ Dirk tmrw 11', undefined],
    ['new meeting: lunch, tomorrow 12:30, with Rosa', 'lunch'],
    ['Book salary review for the last Friday of the month', 'salary review'],
  ])('%s', (text, title) => {
    expect(said(text)).toEqual(['schedule', title]);
  });
});

describe('a change is asked for with the meeting named first, or told of before', () => {
  it.each<[string, Act, string | undefined]>([
    ['standup needs to be at 9:30 from now on', 'move', 'standup'],
    ['can the budget sync be an hour later?', 'move', 'budget sync'],
    ['the vendor call has to go to Friday 10am', 'move', 'vendor call'],
    ['the retro needs to be cancelled', 'cancel', 'retro'],
    ['dry run should be called rehearsal', 'update', 'dry run'],
    ['vendor sync is off, please cancel it', 'cancel', 'vendor sync'],
    ['we won’t need the team outing anymore, delete it', 'cancel', 'team outing'],
    ['I can’t go to yoga class, please remove it', 'cancel', 'yoga class'],
    ['Ben doesn’t need to be in the design review, remove him', 'uninvite', undefined],
    ['make planning 90 minutes', 'move', 'planning'],
    ['let’s do my 3pm at 5 instead', 'move', undefined],
    ['change the time of the staff meeting to 10am', 'move', 'staff meeting'],
    ['cancel the whole pipeline review series', 'cancel', 'pipeline review'],
    ['add a note to the design review saying bring mockups', 'update', 'design review'],
    ['please have Olaf join the customer visit', 'invite', 'customer visit'],
    ['loop Tomas into the retro', 'invite', 'retro'],
    ['remove pablo@example.com from tomorrow’s 10am', 'uninvite', undefined],
  ])('%s', (text, act, title) => {
    expect(said(text)).toEqual([act, title]);
  });

  it('gives the meeting its new name', () => {
    expect(read('dry run should be called rehearsal').title).toBe('rehearsal');
    expect(read('call the onboarding session "Welcome" instead')).toMatchObject({
      title: 'Welcome',
      target: { title: 'onboarding session' },
    });
  });

  it('takes a time that was told as the new one', () => {
    const { act, when } = read('Book club is now at 7:30, change it');
    expect([act, when?.start?.time?.toString()]).toEqual(['move', '19:30:00']);
  });
});

describe('one letter that slipped does not matter', () => {
  it.each<[string, Act]>([
    ['cacnel the retro', 'cancel'],
    ['resechedule the retro to friday', 'move'],
    ['remvoe ana@example.com from the retro', 'uninvite'],
    ['Wat do I have tommorow', 'list'],
  ])('%s', (text, act) => {
    expect(read(text)).toMatchObject({ act, certainty: 'said' });
  });

  it('makes no request of another word', () => {
    expect(read('charge my phone until 3').act).not.toBe('move');
  });
});

describe('questions about days and meetings', () => {
  it.each<[string, Act]>([
    ['what does my day look like', 'list'],
    ['how’s my week looking', 'list'],
    ['run me through tomorrow', 'list'],
    ['next week’s schedule', 'list'],
    ['give me an overview of next week', 'list'],
    ['show everything with Ben this month', 'list'],
    ['any birthdays this week?', 'list'],
    ['whats left for today', 'list'],
    ['what’s the link for standup', 'details'],
    ['who set up the 3pm today?', 'details'],
    ['is the retro still happening?', 'details'],
    ['password for the interview?', 'details'],
    ['Remind me when the marketing sync is', 'details'],
    ['do you know when team building starts', 'details'],
    ['when can we all meet on Friday', 'availability'],
    ['what times are open on Friday for Ines and me', 'availability'],
    ['is my afternoon full', 'availability'],
    ['first free half hour tomorrow?', 'availability'],
  ])('%s', (text, act) => {
    expect(read(text).act).toBe(act);
  });
});

describe('what asks for nothing changes nothing', () => {
  it.each([
    'don’t cancel the retro',
    'do not move my 3pm',
    'please do not change anything',
    'no need to cancel it',
    'Ben cancelled the lunch yesterday',
    'the meeting was moved to 4 yesterday',
    'we talked about moving the retro',
    'I had a great meeting yesterday',
    'I used to have a standup every morning',
    'I wish I could cancel my 3pm',
    'what happens if I cancel the retro?',
    'should I cancel the retro?',
    'do you like meetings',
    'why are meetings always so long',
    'find a webinar about gardening',
    'where is my car parked',
    'how many days until easter',
    'did Ben like my photo',
  ])('%s', (text) => {
    const { act, certainty } = read(text);
    expect(['other', 'answer'].includes(act) || certainty === 'guessed').toBe(true);
  });
});

describe('what something is to be called says nothing of what it is', () => {
  it.each([
    ['rename the design review to Salary talk', 'design review', 'Salary talk'],
    ['rename design review to secret plans', 'design review', 'secret plans'],
  ])('%s', (text, meant, name) => {
    const reading = read(text);
    expect([reading.act, reading.bulk, reading.target?.title, reading.title]).toEqual(['update', false, meant, name]);
  });
});

describe('quiet hours are of the night', () => {
  it.each([
    ['quiet hours 10 to 7', '22:00-07:00'],
    ['no reminders between 6pm and 8am', '18:00-08:00'],
  ])('%s', (text, value) => {
    expect(read(text).setting).toEqual({ name: 'quietHours', value });
  });
});

describe('a new family of words for what was asked before', () => {
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
