import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

interface Meeting {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  readonly integrationTags?: readonly string[];
}

describe('scheduling in words', () => {
  let world: World;
  let falcon: string;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await connected(world, 'bob');
    falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
  });
  afterAll(() => world.stop());

  const all = async (): Promise<readonly Meeting[]> =>
    (
      await world.control.webex<{ items: readonly Meeting[] }>(
        'alice',
        '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2027-12-23T00:00:00Z',
      )
    ).items;
  const titled = async (title: string): Promise<readonly Meeting[]> =>
    (await all()).filter((meeting) => meeting.title === title);
  const say = (text: string): Promise<readonly ShownMessage[]> => world.control.say('alice', text);
  const invited = async (meetingId: string): Promise<readonly { email: string; coHost: boolean }[]> =>
    (
      await world.control.webex<{ items: readonly { email: string; coHost: boolean }[] }>(
        'alice',
        `/meetingInvitees?meetingId=${meetingId}&max=100`,
      )
    ).items;

  it('makes the meeting as Alice, with its people, its zone and its key, in four calls whatever the number of invitees: three, and one look at her own calendar before it is written', async () => {
    await world.control.clearLog();
    const [answer] = await say(
      'schedule product plan tomorrow at 3pm for 45 minutes with bob@falcon.example.com and carol@falcon.example.com',
    );
    expect((await world.control.replyCalls()).map((call) => call.replace(/\/[A-Za-z0-9_-]{20,}$/, '/:id'))).toEqual([
      'GET /v1/messages/:id',
      // What she has then is asked about before anybody is mailed; "anyway" spares the look (conflicts.test.ts).
      'GET /v1/meetings',
      'POST /v1/meetings',
      'POST /v1/messages',
    ]);
    expect(answer?.markdown).toContain(
      'Scheduled *product plan* for Tue 24 Nov, 15:00–15:45 (New York), with bob@falcon.example.com and carol@falcon.example.com.',
    );
    const [meeting] = await titled('product plan');
    expect(meeting).toMatchObject({
      start: '2026-11-24T20:00:00Z',
      end: '2026-11-24T20:45:00Z',
      integrationTags: [expect.stringMatching(/^[0-9a-f]{32}$/)],
    });
    expect((await invited(meeting?.id ?? '')).map((one) => one.email)).toEqual([
      'bob@falcon.example.com',
      'carol@falcon.example.com',
    ]);
  });

  it('lets Webex mail the invitees', async () => {
    await say('schedule ping check tomorrow at 11:30am with bob@falcon.example.com');
    const { items } = await world.control.call<{ items: readonly { to: string; kind: string; title: string }[] }>(
      'GET',
      '/sandbox/mail',
    );
    expect(items.filter((mail) => mail.title === 'ping check').map((mail) => mail.to)).toContain(
      'bob@falcon.example.com',
    );
  });

  it('reads a bare 3 as the afternoon and says so', async () => {
    const [answer] = await say('schedule tea on thursday at 3');
    expect(answer?.markdown).toContain('Thu 26 Nov, 15:00–15:30 (New York)');
    expect(answer?.markdown).toContain('Read as');
  });

  it('takes it back with Undo, once, however often it is pressed at the same moment', async () => {
    const [answer] = await say('schedule short lived tomorrow at 9am');
    const press = { email: 'alice@falcon.example.com', messageId: answer?.id, inputs: { action: 'schedule.undo' } };
    await Promise.all([press, press, press].map((one) => world.control.call('POST', '/sandbox/actions', one)));
    await world.control.settle();
    const told = (await world.control.messages(answer?.roomId ?? ''))
      .slice(-3)
      .map((message) => message.markdown ?? '');
    expect(told.filter((markdown) => markdown.includes('Took *short lived* back'))).toHaveLength(1);
    expect(told.filter((markdown) => markdown.includes('out of date'))).toHaveLength(2);
    expect(await titled('short lived')).toEqual([]);
  });

  it('takes the newest back by the word undo, within ten minutes and not after', async () => {
    await say('schedule by word tomorrow at 8am');
    const [undone] = await say('undo');
    expect(undone?.markdown).toContain('Took *by word* back');
    await say('schedule too late tomorrow at 8am');
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT11M' });
    const [late] = await say('undo');
    expect(late?.markdown).toContain('nothing to take back');
    expect(await titled('too late')).toHaveLength(1);
  });

  it('asks once for what is missing, with everything understood filled in, and schedules what comes back', async () => {
    const [question, ...more] = await say('schedule a meeting tomorrow at 4pm with bob@falcon.example.com');
    expect(more).toEqual([]);
    expect(question?.markdown).toContain('What should it be called?');
    const values = filled(question);
    expect(values).toMatchObject({
      date: '2026-11-24',
      time: '16:00',
      minutes: '30',
      people: 'bob@falcon.example.com',
    });
    const shown = await world.control.press('alice', question ?? { id: '', roomId: '' }, {
      ...filled(question),
      action: 'schedule.create',
      title: 'Filled in',
    });
    expect(shown.at(-1)?.markdown).toContain('Scheduled *Filled in*');
    expect(await titled('Filled in')).toHaveLength(1);
  });

  it('takes the rest in words too', async () => {
    await say('schedule garden talk tomorrow');
    const [answer] = await say('at 10am');
    expect(answer?.markdown).toContain('Scheduled *garden talk* for Tue 24 Nov, 10:00–10:30 (New York)');
  });

  it('leaves it when told so, and the card is gone', async () => {
    const [question] = await say('schedule something later');
    const shown = await world.control.press('alice', question ?? { id: '', roomId: '' }, { action: 'schedule.leave' });
    expect(shown.at(-1)?.markdown).toContain('nothing was scheduled');
    expect(shown.find((message) => message.id === question?.id && message.deleted !== true)).toBeUndefined();
  });

  it.each([
    ['a time that is over', 'schedule too soon today at 8am', 'is over. The next one is'],
    ['five minutes', 'schedule sprint tomorrow at 3pm for 5 minutes', 'lasts 10 minutes to 23 hours 59 minutes'],
    ['yesterday', 'schedule the past yesterday at 3pm', 'is over'],
    [
      'a title of 500 characters',
      `schedule "${'long '.repeat(100)}" tomorrow at 3pm`,
      'characters and Webex takes 128',
    ],
    ['a time that does not exist', 'schedule night on 14 march 2027 at 2:30am', 'does not exist'],
    ['a name without an address', 'schedule chat with Zebedee tomorrow at 3pm', 'address for "Zebedee"'],
  ])('asks instead of guessing at %s, and changes nothing', async (_what, text, question) => {
    const before = (await all()).length;
    const [answer, ...more] = await say(text);
    expect(more).toEqual([]);
    expect(answer?.markdown).toContain(question);
    expect(answer?.attachments).toHaveLength(1);
    expect((await all()).length).toBe(before);
  });

  it('asks which of two when clocks fall back over the time, and takes the one that was chosen', async () => {
    const [question] = await say('schedule night watch on 7 november 2027 at 1:30am');
    expect(question?.markdown).toContain('comes twice');
    await world.control.press('alice', question ?? { id: '', roomId: '' }, {
      ...filled(question),
      action: 'schedule.create',
      fold: 'later',
    });
    expect((await titled('night watch')).map((meeting) => meeting.start)).toEqual(['2027-11-07T06:30:00Z']);
  });

  it('ends when it was said to end, on the night that the clocks go back', async () => {
    const [answer] = await say('schedule fall shift on 7 november 2027 from 12:30am to 2:30am anyway');
    expect(answer?.markdown).toContain('00:30–02:30');
    expect((await titled('fall shift')).map(({ end }) => end)).toEqual(['2027-11-07T07:30:00Z']);
  });

  it('takes a request with people and a time of its own for one, whatever draft is waiting', async () => {
    expect((await say('schedule quiet shift on 7 november 2027 at 1:30am'))[0]?.markdown).toContain('comes twice');
    expect((await say('set up a call with bob@falcon.example.com on Thursday at 11am'))[0]?.markdown).toContain(
      'What should it be called?',
    );
    await say('no');
    expect(await titled('quiet shift')).toEqual([]);
  });

  it('takes people by name and a length for a draft that is waiting', async () => {
    await say('set up a call with Bob Brennan on Thursday at half past two');
    expect((await say('make it 45 minutes'))[0]?.markdown).toContain('14:30, for 45 minutes');
    expect((await say('invite Carol'))[0]?.markdown).toContain('with bob@falcon.example.com, carol@falcon.example.com');
    expect((await say('call it rocket launch'))[0]?.markdown).toContain('14:30–15:15 (New York), with bob@');
  });

  it('answers in the thread of the group, with a line per zone of who is connected, and no link for those not invited', async () => {
    const asked = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      roomId: falcon,
      text: '@Convene schedule group thing tomorrow at 1pm with bob@falcon.example.com',
    });
    await world.control.settle();
    const [answer, ...more] = await world.control.after(asked);
    expect(more).toEqual([]);
    expect(answer?.parentId).toBe(asked.id);
    expect(answer?.markdown).toContain('Tue 24 Nov, 13:00–13:30 (New York), 18:00–18:30 (London)');
    const card = JSON.stringify(answer?.attachments);
    expect(card).toContain('18:00–18:30 London');
    expect(card).not.toContain('https://falcon');
    expect(card).not.toContain('bob@');
  });

  it('shows the link in a group where everybody is invited', async () => {
    const [answer] = await world.control.say(
      'alice',
      '@Convene schedule all hands tomorrow at 5pm with bob@falcon.example.com and carol@falcon.example.com',
      { roomId: falcon },
    );
    expect(answer?.attachments?.[0]?.content.actions?.map((action) => action.title)).toContain('Open in Webex');
  });

  it('lets nobody but Alice undo what Alice made, and tells the stranger 1:1', async () => {
    const [answer] = await world.control.say('alice', '@Convene schedule mine alone tomorrow at 6pm', {
      roomId: falcon,
    });
    const before = (await world.control.messages(falcon)).length;
    const shown = await world.control.press('bob', answer ?? { id: '', roomId: '' }, { action: 'schedule.undo' });
    expect(shown).toHaveLength(before);
    expect(await titled('mine alone')).toHaveLength(1);
    const bobs =
      (await world.control.rooms('bob')).find((room) => room.type === 'direct' && room.title.includes('Convene'))?.id ??
      '';
    expect((await world.control.messages(bobs)).at(-1)?.markdown).toContain('belongs to the person who asked');
  });

  it.each([
    ['an action the card does not have', { action: 'preferences.room', topic: 'hacked' }],
    ['no action', {}],
    ['a name out of the prototype', { action: 'constructor' }],
  ])('does nothing for a press with %s', async (_what, inputs: Readonly<Record<string, string>>) => {
    const [answer] = await say(
      `schedule steady ${Object.keys(inputs).length}${inputs['action'] ?? ''} tomorrow at 2pm`,
    );
    const before = (await all()).length;
    const shown = await world.control.press('alice', answer ?? { id: '', roomId: '' }, inputs);
    expect(shown.at(-1)?.markdown).toContain('out of date');
    expect((await all()).length).toBe(before);
  });
});

function inputsOf(message: ShownMessage | undefined): readonly Record<string, unknown>[] {
  const body = message?.attachments?.[0]?.content.body ?? [];
  return body.filter(
    (part): part is Record<string, unknown> => typeof part === 'object' && part !== null && 'id' in part,
  );
}

/** The card's inputs as they stand, as a client submits them. */
function filled(message: ShownMessage | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inputsOf(message).map((input) => [String(input['id']), typeof input['value'] === 'string' ? input['value'] : '']),
  );
}

describe('what was guessed', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const startsOf = async (title: string): Promise<readonly string[]> =>
    (
      await world.control.webex<{ items: readonly Meeting[] }>(
        'alice',
        '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2027-12-23T00:00:00Z',
      )
    ).items
      .filter((meeting) => meeting.title === title)
      .map((meeting) => meeting.start);

  it('is on the receipt, and one tap on another reading puts it right', async () => {
    const [answer] = await world.control.say('alice', 'schedule early birds on thursday at 7');
    expect(answer?.markdown).toContain('Thu 26 Nov, 19:00');
    const card = JSON.stringify(answer?.attachments);
    expect(card).toContain('2026-11-26T07:00');
    const shown = await world.control.press('alice', answer ?? { id: '', roomId: '' }, {
      action: 'schedule.correct',
      instead: '2026-11-26T07:00',
    });
    expect(shown.at(-1)?.markdown).toContain(
      'is now on Thu 26 Nov, 07:00–07:30 (New York); it was Thu 26 Nov, 19:00–19:30 (New York)',
    );
    expect(await startsOf('early birds')).toEqual(['2026-11-26T12:00:00Z']);
  });

  it('can be put right to any other day or time, with the same checks as ever', async () => {
    const [answer] = await world.control.say('alice', 'schedule late lunch on thursday at 2');
    const refused = await world.control.press('alice', answer ?? { id: '', roomId: '' }, {
      action: 'schedule.correct',
      instead: 'other',
      date: '2026-11-20',
      time: '',
    });
    expect(refused.at(-1)?.markdown).toContain('is over');
    await world.control.press('alice', answer ?? { id: '', roomId: '' }, {
      action: 'schedule.correct',
      instead: 'other',
      date: '2026-11-27',
      time: '13:30',
    });
    expect(await startsOf('late lunch')).toEqual(['2026-11-27T18:30:00Z']);
  });

  it('can be put right to the clocks of another place: what was said stays, the moment changes', async () => {
    const [answer] = await world.control.say('alice', 'schedule far call on thursday at 3');
    expect(JSON.stringify(answer?.attachments)).toContain('"Europe/London"');
    const shown = await world.control.press('alice', answer ?? { id: '', roomId: '' }, {
      action: 'schedule.correct',
      // The card comes with its first choice taken: what is written below goes before it.
      instead: '2026-11-26T03:00',
      date: '',
      time: '',
      zone: 'Europe/London',
    });
    expect(shown.at(-1)?.markdown).toContain(
      'is now on Thu 26 Nov, 10:00–10:30 (New York), which is 15:00 (London); it was Thu 26 Nov, 15:00–15:30 (New York)',
    );
    expect(await startsOf('far call')).toEqual(['2026-11-26T15:00:00Z']);
  });

  it('takes no made-up zone', async () => {
    const [answer] = await world.control.say('alice', 'schedule odd call on thursday at 4');
    const shown = await world.control.press('alice', answer ?? { id: '', roomId: '' }, {
      action: 'schedule.correct',
      instead: 'other',
      zone: 'Nowhere/At_All',
    });
    expect(shown.at(-1)?.markdown).toContain('Nowhere/At');
    expect(await startsOf('odd call')).toEqual(['2026-11-26T21:00:00Z']);
  });

  it('makes a series of what is said to repeat, and describes the rule back', async () => {
    const [answer] = await world.control.say('alice', 'schedule garden club every tuesday at 4pm until march');
    expect(answer?.markdown).toMatch(
      /Scheduled \*garden club\* for Tue 24 Nov, 16:00–16:30 \(New York\), every week on Tue/,
    );
    const { items } = await world.control.webex<{ items: readonly { title: string; recurrence?: string }[] }>(
      'alice',
      '/meetings?max=100&current=false&from=2026-11-22T00:00:00Z&to=2027-12-23T00:00:00Z',
    );
    expect(items.find((meeting) => meeting.title === 'garden club')?.recurrence).toMatch(/FREQ=WEEKLY/);
  });
});

describe('a question that was answered', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  it('is not answered again by a later no', async () => {
    await world.control.say('alice', 'schedule a meeting tomorrow at 4pm');
    const [left] = await world.control.say('alice', 'no');
    expect(left?.markdown).toContain('nothing was scheduled');
    const [again] = await world.control.say('alice', 'no');
    expect(again?.markdown).not.toContain('out of date');
  });

  it("shows a zone that was named beside the reader's own", async () => {
    const [answer] = await world.control.say('alice', 'schedule tide watch tomorrow at 3pm London time');
    expect(answer?.markdown).toContain('10:00–10:30 (New York), 15:00–15:30 (London)');
  });
});
