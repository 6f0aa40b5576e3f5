import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, cancelAll, lastCard, plan } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('a list that is too long for one answer', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
    await cancelAll(world, 'alice').catch(() => undefined);
  });
  afterEach(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true).at(-1) ?? lastCard([]);
  const daily = (title: string, hour: string): Promise<unknown> =>
    plan(world, 'alice', {
      title,
      start: `2026-11-30T${hour}:00:00`,
      end: `2026-11-30T${hour}:30:00`,
      recurrence: 'FREQ=DAILY;COUNT=14',
    });

  it('is told in whole days, with a button that goes on, and words for those without buttons', async () => {
    for (const [title, hour] of [
      ['One', '09'],
      ['Two', '10'],
      ['Three', '11'],
    ] as const)
      await daily(title, hour);
    const first = await say("what's on from 30 November to 13 December?");
    expect(first.markdown).toMatch(/^4\d meetings are on Mon 30 Nov to Sun 13 Dec/);
    expect(first.markdown).toContain('Sat 5 Dec, 11:00–11:30: **Three**');
    expect(first.markdown).not.toContain('Sun 6 Dec, 09:00');
    expect(first.markdown).toMatch(/more meetings from Sun 6 Dec on: say "what's on from 6 Dec to 13 Dec\?"/);
    expect(buttonsOf(first)).toEqual(['Go on from Sun 6 Dec']);
    const shown = await world.control.press('alice', first, { action: 'agenda.next' });
    const second = shown.at(-1);
    expect(second?.markdown).toContain('Sun 6 Dec, 09:00–09:30: **One**');
    expect(second?.markdown).toContain('Fri 11 Dec, 11:00–11:30: **Three**');
    const third = (await world.control.press('alice', second ?? first, { action: 'agenda.next' })).at(-1);
    expect(third?.markdown).toContain('Sun 13 Dec, 11:00–11:30: **Three**');
    expect(buttonsOf(third ?? first)).toEqual([]);
    expect((await say("what's on from 6 Dec to 13 Dec?")).markdown).toContain('Sun 6 Dec, 09:00–09:30: **One**');
  });

  it('tears a day apart only when it alone is too long', async () => {
    for (let quarter = 0; quarter < 24; quarter += 1) {
      const at = (minutes: number): string =>
        `2026-12-01T${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
      await plan(world, 'alice', { title: `Talk ${quarter}`, start: at(quarter * 15), end: at(quarter * 15 + 15) });
    }
    const first = await say("what's on on 1 December?");
    expect(first.markdown).toMatch(/4 more meetings from Tue 1 Dec, 13:00 on|5 more meetings from Tue 1 Dec, 13:00 on/);
    const shown = await world.control.press('alice', first, { action: 'agenda.next' });
    expect(shown.at(-1)?.markdown).toContain('13:45–14:00: **Talk 23**');
  });
});
