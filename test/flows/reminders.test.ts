import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, buttonsOf, groupOf, lastCard, plan, planned } from '../support/calendar.ts';
import { directRoom, type DirectRoom } from '../support/direct-room.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** One person through a week; each test takes the clock further. */
describe('reminders before meetings', () => {
  let world: World;
  let alice: DirectRoom;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    alice = await directRoom(world, 'alice');
  });
  afterAll(() => world.stop());

  const at = (title: string, start: string, end: string) => plan(world, 'alice', { title, start, end });
  const move = (id: string, start: string, end: string) =>
    asPerson(world, 'alice', 'PATCH', `/meetings/${id}`, { start, end, timezone: 'America/New_York' });

  it('are not sent unasked', async () => {
    expect(await alice.say('show my reminders')).toContain('No reminders before your meetings in general');
    expect(await alice.toldUntil('2026-11-23T14:25:00Z')).toEqual([]);
  });

  it('come at their time, once, with the way in', async () => {
    expect(await alice.say('remind me 10 minutes before my meetings')).toContain(
      'From now on I remind you 10 minutes before each of your Webex meetings',
    );
    expect(await alice.toldUntil('2026-11-23T15:49:00Z')).toEqual([]);
    const [reminder, ...more] = await alice.until('2026-11-23T15:50:00Z');
    expect(more).toEqual([]);
    if (reminder === undefined) throw new Error('no reminder came');
    expect(reminder.markdown).toMatch(
      /^\*Roadmap check-in\* starts in 10 minutes: Mon 23 Nov, 11:00–11:30 \(New York\)\. Open it: https:/,
    );
    expect(buttonsOf(lastCard([reminder]))).toEqual(['Open in Webex', 'Again 5 minutes before']);
    const pressed = await world.control.press('alice', reminder, { action: 'reminders.again' });
    expect(pressed.at(-1)?.markdown).toBe('Once more 5 minutes before, 10:55.');
    expect(await alice.toldUntil('2026-11-23T15:54:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-23T15:55:00Z')).toEqual([
      expect.stringContaining('*Roadmap check-in* starts in 5 minutes'),
    ]);
    expect(await alice.toldUntil('2026-11-23T16:05:00Z')).toEqual([]);
  });

  it('follow a meeting that the bot made or moved, at once', async () => {
    await alice.say('schedule budget talk today at 13:00 for 30 minutes');
    await alice.say('move the budget talk to 14:00');
    expect(await alice.toldUntil('2026-11-23T17:55:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-23T18:50:00Z')).toEqual([
      expect.stringContaining('*budget talk* starts in 10 minutes: Mon 23 Nov, 14:00–14:30'),
    ]);
  });

  it('for one meeting come with a lead of their own, and can be taken back', async () => {
    await at('Pricing', '2026-11-23T16:00:00', '2026-11-23T16:30:00');
    const said = await alice.say('remind me 25 minutes before the pricing meeting');
    expect(said).toBe(
      '*Pricing*, Mon 23 Nov, 16:00–16:30 (New York). I remind you 25 minutes before, Mon 23 Nov, 15:35 (New York).',
    );
    expect(await alice.say('show my reminders')).toContain('- 25 minutes before: **Pricing**');
    expect(await alice.say('undo')).toBe('That reminder will not come.');
    expect(await alice.toldUntil('2026-11-23T20:40:00Z')).toEqual([]);
    await alice.say('remind me 15 minutes before the pricing meeting');
    expect(await alice.toldUntil('2026-11-23T20:45:00Z')).toEqual([expect.stringContaining('*Pricing* starts in 15')]);
    // The one that comes before all meetings.
    expect(await alice.toldUntil('2026-11-23T20:50:00Z')).toEqual([expect.stringContaining('*Pricing* starts in 10')]);
    expect(await alice.say('remind me 20 minutes before the pricing meeting')).toMatch(
      /\*Pricing\* starts in 10 minutes, so this is the reminder: https:/,
    );
  });

  it('are read anew when they are due: moved along, or left where the meeting is gone', async () => {
    const later = await at('Later', '2026-11-23T17:00:00', '2026-11-23T17:20:00');
    const gone = await at('Gone', '2026-11-23T17:00:00', '2026-11-23T17:20:00');
    await alice.say('remind me 10 minutes before Later');
    await alice.say('remind me 12 minutes before Gone');
    await move(later.id, '2026-11-23T17:30:00', '2026-11-23T17:50:00');
    await asPerson(world, 'alice', 'DELETE', `/meetings/${gone.id}?sendEmail=false`);
    expect(await alice.toldUntil('2026-11-23T21:55:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-23T22:20:00Z')).toEqual([
      expect.stringContaining('*Later* starts in 10 minutes: Mon 23 Nov, 17:30–17:50'),
    ]);
  });

  it('follow a meeting that was moved forward elsewhere, once the calendar is looked at', async () => {
    const early = await at('Early', '2026-11-24T15:00:00', '2026-11-24T15:30:00');
    await alice.say('remind me 30 minutes before Early');
    await move(early.id, '2026-11-24T14:00:00', '2026-11-24T14:30:00');
    // A look of the morning.
    await alice.until('2026-11-24T14:30:00Z');
    expect(await alice.toldUntil('2026-11-24T18:30:00Z')).toEqual([
      expect.stringContaining('*Early* starts in 30 minutes: Tue 24 Nov, 14:00–14:30'),
    ]);
  });

  it('say so where it is live already', async () => {
    const { id } = await at('Open house', '2026-11-24T14:20:00', '2026-11-24T15:00:00');
    await alice.say('remind me 10 minutes before Open house');
    await world.control.call('POST', `/sandbox/meetings/${id}/start`);
    expect(await alice.toldUntil('2026-11-24T19:10:00Z')).toContainEqual(
      expect.stringContaining('*Open house* is live already: Tue 24 Nov, 14:20–15:00'),
    );
  });

  it('of somebody else’s meeting name its host', async () => {
    await connected(world, 'bob');
    const bob = await directRoom(world, 'bob');
    await plan(world, 'alice', {
      ...{ title: 'Forecast', start: '2026-11-24T15:30:00', end: '2026-11-24T16:00:00' },
      invitees: [{ email: 'bob@falcon.example.com' }],
    });
    await bob.say('remind me 5 minutes before Forecast');
    const told = await bob.until('2026-11-24T20:25:00Z');
    expect(told.map(({ markdown }) => markdown)).toEqual([
      expect.stringContaining('*Forecast* starts in 5 minutes: Tue 24 Nov, 20:30–21:00 (London)'),
    ]);
    expect(JSON.stringify(lastCard(told))).toContain('Alice');
    await bob.say('no reminders');
  });

  it('are held back in quiet hours, unless one was asked for by itself', async () => {
    await alice.say('quiet hours from 17:00 to 09:00');
    await at('Evening call', '2026-11-24T18:00:00', '2026-11-24T18:30:00');
    await at('Asked for', '2026-11-24T19:00:00', '2026-11-24T19:30:00');
    await at('First thing', '2026-11-25T09:05:00', '2026-11-25T09:20:00');
    await alice.say('remind me 10 minutes before Asked for');
    expect(await alice.toldUntil('2026-11-24T23:50:00Z')).toEqual([
      expect.stringContaining('*Asked for* starts in 10'),
    ]);
    // 08:55 is quiet; at nine there are five minutes left.
    await alice.until('2026-11-25T12:00:00Z');
    expect(await alice.toldUntil('2026-11-25T13:58:00Z')).toEqual([]);
    expect(await alice.toldUntil('2026-11-25T14:00:00Z')).toEqual([
      expect.stringContaining('*First thing* starts in 5'),
    ]);
    await alice.say('no quiet hours');
  });

  it('can leave out one, whoever looks at the calendar afterwards', async () => {
    await at('Odd one', '2026-11-25T10:30:00', '2026-11-25T11:00:00');
    expect(await alice.say("don't remind me of Odd one")).toContain('I leave out *Odd one*, Wed 25 Nov, 10:30–11:00');
    await alice.say('schedule walk today at 16:00 for 20 minutes');
    expect(await alice.toldUntil('2026-11-25T14:50:00Z')).toEqual([expect.stringContaining('*Falcon standup')]);
    expect(await alice.toldUntil('2026-11-25T15:21:00Z')).toEqual([]);
  });

  it('are asked for in a group and told in private', async () => {
    const falcon = await groupOf(world, 'alice');
    const shown = await world.control.say('alice', '@Convene remind me 15 minutes before my meetings', {
      roomId: falcon,
    });
    expect(shown.map(({ markdown }) => markdown)).toEqual(["I've answered you in private."]);
  });

  it('end when they are switched off, and begin again with undo', async () => {
    await alice.say('schedule wrap-up today at 12:00 for 20 minutes');
    expect(await alice.say('turn off reminders')).toContain('No more reminders.');
    expect(await alice.say('turn off reminders')).toBe('There are no reminders, so nothing was changed.');
    expect(await alice.say('undo')).toBe('Reminders are as they were before.');
    expect(await alice.toldUntil('2026-11-25T16:45:00Z')).toEqual([expect.stringContaining('*wrap-up* starts in 15')]);
    await alice.say('no reminders');
    await alice.say('schedule lunch review today at 13:00 for 20 minutes');
    expect(await alice.toldUntil('2026-11-25T17:59:00Z')).toEqual([]);
  });

  it('are told with what is known when Webex does not answer', async () => {
    await at('Unreachable', '2026-11-25T16:00:00', '2026-11-25T16:30:00');
    await alice.say('remind me 30 minutes before Unreachable');
    await world.control.call('POST', '/sandbox/faults', {
      match: { method: 'GET', path: '/v1/meetings/*' },
      kind: '500',
      times: 100,
    });
    const told = [...(await alice.toldUntil('2026-11-25T20:30:00Z'))];
    for (let seconds = 30; seconds <= 300 && told.length === 0; seconds += 30)
      told.push(
        ...(await alice.toldUntil(new Date(Date.parse('2026-11-25T20:30:00Z') + seconds * 1000).toISOString())),
      );
    await world.control.call('DELETE', '/sandbox/faults');
    expect(told).toEqual([
      'A Webex meeting of yours starts Wed 25 Nov, 16:00 (New York). Webex does not answer just now, so I cannot say which.',
    ]);
  });

  it('are for meetings: other things are declined, and nothing is scheduled', async () => {
    const before = await planned(world, 'alice');
    expect(await alice.say('remind me to buy milk')).toContain('I did not find a meeting request');
    expect(await alice.say('remind me 3 days before my meetings')).toContain('1 minute to 24 hours before a meeting');
    expect(await planned(world, 'alice')).toEqual(before);
  });
});
