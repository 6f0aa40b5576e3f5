import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupOf, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('this and all following, in a space that has the card', () => {
  let world: World;
  let falcon: string;

  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    falcon = await groupOf(world, 'alice');
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<string> =>
    (await world.control.say('alice', `@Convene ${text}`, { roomId: falcon }))
      .map(({ markdown }) => markdown ?? '')
      .join('\n');
  const cards = async (): Promise<readonly ShownMessage[]> =>
    (await world.control.messages(falcon)).filter(
      ({ deleted, attachments }) => deleted !== true && (attachments?.length ?? 0) > 0,
    );
  const syncs = async (): Promise<readonly HeldMeeting[]> =>
    (await planned(world, 'alice')).filter(({ title }) => title === 'team sync' || title === 'shape sync');

  it('leaves one card, of the series that goes on, with its own link', async () => {
    await say('schedule team sync every Wednesday at 3:30pm for 6 weeks with everyone here');
    await say('move the team sync on 9 December and all following to 2pm');
    expect(await say('yes')).toContain(
      'From this one on it is a series of its own, with a new link; those before it stay as they were.',
    );
    expect(await cards()).toHaveLength(1);
    // What stands for it now is the new series: the next move takes that card's place again.
    const later = await world.control.say('alice', 'move the team sync on 16 December to 5pm');
    await world.control.press('alice', later.at(-1) ?? { id: '', roomId: '' }, { action: 'reschedule.confirm' });
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(card?.markdown).toContain('Alice Archer moved *team sync* to Wed 16 Dec, 17:00');
    const links = new Set((await syncs()).map(({ webLink }) => webLink));
    expect(links.size).toBe(2);
    const shown = JSON.stringify(card?.attachments);
    expect([...links].filter((link) => shown.includes(link))).toEqual([(await syncs()).at(-1)?.webLink]);
  });

  it('counts the rest of the series on, also where only its name changes', async () => {
    await say('schedule team sync every Wednesday at 3:30pm 6 times with everyone here');
    const times = (await syncs()).map(({ start }) => start);
    await say('rename the team sync on 9 December and all following to shape sync');
    await say('yes');
    expect((await syncs()).map(({ start }) => start)).toEqual(times);
    expect((await syncs()).map(({ title }) => title)).toEqual([
      ...['team sync', 'team sync'],
      ...['shape sync', 'shape sync', 'shape sync', 'shape sync'],
    ]);
    expect(await cards()).toHaveLength(1);
  });
});
