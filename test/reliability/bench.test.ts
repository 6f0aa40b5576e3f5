import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setBenchScene, type BenchScene } from '../../bench/speed/bench-scene.ts';
import { measureCalls } from '../../bench/speed/calls.ts';
import { measureClaims } from '../../bench/speed/claim-cost.ts';
import { sayShares, sharesOf } from '../../bench/speed/cpu-shares.ts';
import { profileWhile } from '../../bench/speed/inspected.ts';
import { measureLatency } from '../../bench/speed/latency.ts';
import { pushThrough } from '../../bench/speed/throughput.ts';
import { measureCreateWindow, measureWindow } from '../../bench/speed/window.ts';

/** `npm run bench` in short: that it measures at all. How fast the bot is, a busy machine cannot tell. */
describe('the bench', () => {
  let scene: BenchScene;

  beforeAll(async () => {
    scene = await setBenchScene({ people: 6, groups: 2 });
  }, 60_000);
  afterAll(() => scene.stop());

  it('counts the calls of each exchange, and each comes to the answer it is about', { timeout: 90_000 }, async () => {
    const figures = await measureCalls(scene);
    expect(figures.filter(({ note }) => note?.startsWith('the answer was another one'))).toEqual([]);
    // What an exchange may cost beyond what Webex forces: whom a change mails, or takes off, is read before.
    const dearer = figures.filter(({ isMet }) => isMet !== true).map(({ what, note }) => [what, note]);
    const known = [/takes one off/, /move by words/, /invite by words/];
    expect(dearer.filter(([what = '']) => !known.some((one) => one.test(what)))).toEqual([]);
    expect(dearer.every(([, note = '']) => note.split('GET /meetingInvitees').length === 2)).toBe(true);
  });

  it('has an answer to every message of its open loop', { timeout: 60_000 }, async () => {
    const [figure] = await measureLatency(scene, { seconds: 1, perSecond: 20, warmUp: 10 });
    expect(figure?.numbers).toMatchObject({ messages: 20, answered: 20 });
    expect(figure?.numbers['p50']).toBeGreaterThan(0);
  });

  it('says where the time of the bot goes, from samples of its process', { timeout: 60_000 }, async () => {
    const profile = await profileWhile(await scene.bot.inspectorUrl(), () => pushThrough(scene, 300_500, 20));
    const shares = sharesOf(profile);
    expect([...shares.byPart.keys()]).toEqual(expect.arrayContaining(['store', 'language', 'Webex client', 'cards']));
    expect(shares.byPart.get('store')).toBeGreaterThan(0);
    expect(sayShares(shares)).toMatch(/main thread was busy \d+ % of the time: .*store \d+ %/);
  });

  it("counts what is nobody's own with the caller, and neither idle time nor garbage", () => {
    const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
      ...{ id, children, callFrame: { functionName, url } },
    });
    const shares = sharesOf({
      nodes: [
        node(1, '(root)', '', [2, 4, 5, 6]),
        node(2, 'render', 'file:///app/src/card/card.ts', [3]),
        node(3, 'from', 'file:///app/node_modules/temporal-polyfill/index.js'),
        node(4, '(idle)', ''),
        node(5, '(garbage collector)', ''),
        node(6, 'tick', 'node:internal/timers'),
      ],
      samples: [2, 3, 4, 5, 6],
      timeDeltas: [1_000, 2_000, 6_000, 500, 500],
    });
    expect(Object.fromEntries(shares.byPart)).toEqual({ cards: 3, 'garbage collection': 0.5, other: 0.5 });
    expect(shares).toMatchObject({ busyMs: 4, idleMs: 6 });
  });

  it('knows the window of a group reply, and what a claim costs with much that waits', async () => {
    expect((await measureWindow(20)).numbers['p50']).toBeGreaterThan(0);
    expect((await measureCreateWindow(1)).numbers['p50']).toBeGreaterThan(1_000);
    for (const { numbers } of await measureClaims({ many: 20_000, rounds: 10 }))
      expect(numbers['manyMs']).toBeGreaterThan(0);
  });
});
