import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/language/reading.ts';
import { read, said } from './family.ts';

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
