import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, cancelAll, held, lastCard, plan, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const BOB = { email: 'bob@falcon.example.com' };
const OURS = new Set(['Shape review', 'Shapes', 'Budget', 'quick chat', 'Dentist']);

/** Somebody changed it in Webex while a card about it stood: no press acts on what is over. */
describe('a meeting that changes outside while a question about it stands', () => {
  let world: World;
  let review: HeldMeeting;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => cancelAll(world, 'alice', OURS));
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true).at(-1) ?? {
      id: '',
      roomId: '',
      personEmail: '',
    };
  const press = async (card: ShownMessage, action: string, inputs: object = {}): Promise<ShownMessage> =>
    (await world.control.press('alice', card, { action, ...inputs }))
      .filter(({ deleted }) => deleted !== true)
      .at(-1) ?? card;
  const make = async (): Promise<void> => {
    review = await plan(world, 'alice', {
      title: 'Shape review',
      start: '2026-12-01T15:00:00',
      end: '2026-12-01T15:45:00',
      invitees: [BOB],
    });
  };
  const outside = (change: object): Promise<unknown> =>
    asPerson(world, 'alice', 'PATCH', `/meetings/${review.id}`, { timezone: 'America/New_York', ...change });
  const moveOutside = (): Promise<unknown> => outside({ start: '2026-12-02T10:00:00', end: '2026-12-02T10:45:00' });
  const now = async (): Promise<string> => (await held(world, 'alice', review.id))?.start ?? 'gone';

  it('is not moved by a yes to where it was: it is asked anew, and then done', async () => {
    await make();
    const question = await say('move the shape review to 4pm');
    await moveOutside();
    const anew = await press(question, 'reschedule.confirm');
    expect(anew.markdown).toContain(
      '*Shape review* has changed since I asked: it is on Wed 2 Dec, 10:00–10:45 (New York) now.',
    );
    expect(anew.markdown).toContain('Move *Shape review* to Wed 2 Dec, 16:00–16:45 (New York)');
    expect(await now()).toBe('2026-12-02T15:00:00Z');
    await say('yes');
    expect(await now()).toBe('2026-12-02T21:00:00Z');
  });

  it('is not cancelled by a yes to another time or name', async () => {
    await make();
    const question = await say('cancel the shape review');
    await outside({ title: 'Shapes' });
    const anew = await press(question, 'cancel.confirm');
    expect(anew.markdown).toContain('*Shape review* has changed since I asked: it is called *Shapes* now');
    expect(await now()).not.toBe('gone');
    await press(lastCard([anew]), 'cancel.confirm');
    expect(await now()).toBe('gone');
  });

  it('stays where it is as a row of a list', async () => {
    await make();
    await plan(world, 'alice', { title: 'Budget', start: '2026-12-01T16:00:00', end: '2026-12-01T16:30:00' });
    const list = await say('clear my 1 December');
    await moveOutside();
    const done = await press(list, 'cancel.bulk', { row0: 'true', row1: 'true' });
    expect(done.markdown).toContain('Cancelled 2 of 3 meetings');
    expect(done.markdown).toContain('has changed since I asked: it is on Wed 2 Dec, 10:00–10:45 (New York) now. Not');
    expect(await now()).toBe('2026-12-02T15:00:00Z');
  });

  it('is not moved as a row of a list', async () => {
    await make();
    const list = await say('move everything on 1 December by half an hour');
    await moveOutside();
    const done = await press(list, 'reschedule.bulk', { row0: 'true' });
    expect(done.markdown).toContain('Moved 0 of 1 meeting');
    expect(done.markdown).toContain('Not moved.');
    expect(await now()).toBe('2026-12-02T15:00:00Z');
  });

  it('keeps what the form only showed: just what was filled in differently is changed', async () => {
    await make();
    const form = await say('change the shape review');
    await outside({ title: 'Shapes', agenda: 'Colours' });
    const question = await press(form, 'reschedule.fill', {
      date: '2026-12-01',
      time: '17:00',
      minutes: '45',
      title: 'Shape review',
      agenda: '',
    });
    expect(question.markdown).toContain('Move *Shapes* to Tue 1 Dec, 17:00–17:45 (New York)');
    await press(lastCard([question]), 'reschedule.confirm');
    expect(await held(world, 'alice', review.id)).toMatchObject({ title: 'Shapes', agenda: 'Colours' });
    expect(await now()).toBe('2026-12-01T22:00:00Z');
  });

  it('is not put back by an undo, where somebody has moved it since', async () => {
    await make();
    await say('move the shape review to 4pm');
    await say('yes');
    await moveOutside();
    expect((await say('undo')).markdown).toContain(
      '*Shape review* has been changed since: it is *Shape review* now, Wed 2 Dec, 10:00–10:45 (New York). I left it so.',
    );
    expect(await now()).toBe('2026-12-02T15:00:00Z');
  });

  it('is shown as it is by the next press on its own card', async () => {
    const card = lastCard([await say('schedule Shape review on 1 December at 3pm')]);
    const meeting = (await planned(world, 'alice')).find(({ title }) => title === 'Shape review');
    review = meeting ?? review;
    await outside({ start: '2026-12-02T10:00:00', end: '2026-12-02T10:45:00', title: 'Shapes' });
    await world.control.clearLog();
    const fresh = await press(card, 'invite.add', { emails: 'zoe@example.org' });
    // Within minutes the card is believed, and no call is spent on it.
    expect((await world.control.replyCalls()).filter((call) => call.startsWith('GET /v1/meetings/'))).toEqual([]);
    expect(fresh.markdown).toContain('Meeting: *Shape review*');
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT20M' });
    const shown = await press(lastCard([fresh]), 'invite.add', { emails: 'eve@example.com' });
    expect(shown.markdown).toContain('Invited eve@example.com. Meeting: *Shapes*.');
    expect(JSON.stringify(shown.attachments)).toContain('Wed 2 Dec, 10:00–10:45');
  });

  it('is gone: every press says so, and changes nothing', async () => {
    await make();
    const question = await say('move the shape review to 4pm');
    const shown = await say('show the shape review');
    await asPerson(world, 'alice', 'DELETE', `/meetings/${review.id}?sendEmail=false`);
    for (const action of ['reschedule.open', 'reschedule.options', 'cancel.ask'])
      expect((await press(shown, action)).markdown, action).toContain('no longer there, so nothing was changed');
    expect((await press(question, 'reschedule.confirm')).markdown).toContain('no longer there');
  });

  describe('a calendar that fills while "anyway" stands', () => {
    it('is looked at again when the press comes minutes later', async () => {
      await plan(world, 'alice', { title: 'Budget', start: '2026-12-03T15:00:00', end: '2026-12-03T15:30:00' });
      const question = await say('schedule quick chat on 3 December at 3pm');
      expect(question.markdown).toContain('You have *Budget*');
      await plan(world, 'alice', { title: 'Dentist', start: '2026-12-03T15:00:00', end: '2026-12-03T15:30:00' });
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT10M' });
      const anew = await press(question, 'schedule.create');
      expect(anew.markdown).toContain('*Budget*');
      expect(anew.markdown).toContain('*Dentist*');
      // Told of both just now, the person is taken at their word.
      expect((await press(lastCard([anew]), 'schedule.create')).markdown).toContain('Scheduled *quick chat*');
    });

    it('is taken as it was told when nothing has come since', async () => {
      await plan(world, 'alice', { title: 'Budget', start: '2026-12-03T15:00:00', end: '2026-12-03T15:30:00' });
      const question = await say('schedule quick chat on 3 December at 3pm');
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT10M' });
      expect((await press(question, 'schedule.create')).markdown).toContain('Scheduled *quick chat*');
    });

    it('is looked at again before a move as well', async () => {
      await make();
      const question = await say('move the shape review to 4pm');
      await plan(world, 'alice', { title: 'Dentist', start: '2026-12-01T16:00:00', end: '2026-12-01T16:30:00' });
      await world.control.call('POST', '/sandbox/clock', { advance: 'PT10M' });
      const anew = await press(question, 'reschedule.confirm');
      expect(anew.markdown).toContain('You have *Dentist*');
      expect(await now()).toBe('2026-12-01T20:00:00Z');
      await press(lastCard([anew]), 'reschedule.confirm');
      expect(await now()).toBe('2026-12-01T21:00:00Z');
    });

    it('is looked at when one of the offered times is pressed', async () => {
      const offer = await say('schedule quick chat on 4 December in the afternoon');
      expect(offer.markdown).toContain('1. Fri 4 Dec, 12:00');
      await plan(world, 'alice', { title: 'Dentist', start: '2026-12-04T12:00:00', end: '2026-12-04T12:30:00' });
      const anew = await press(offer, 'schedule.slot', { choice: '1' });
      expect(anew.markdown).toContain('You have *Dentist*');
    });
  });
});
