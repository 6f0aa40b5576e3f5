import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastCard } from '../support/calendar.ts';
import type { Card, LoggedCall, ShownMessage } from '../support/control.ts';
import { MEETINGS_ROWS } from '../support/meetings-table.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** `docs/meetings.md` is written from these rows: each of Webex's calls is reached as it says there. */
describe('everything that Webex offers of meetings and their invitees', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const say = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');
  const called = async (): Promise<readonly LoggedCall[]> =>
    (await world.control.log()).filter(({ purpose }) => purpose === 'reply');
  /** What Webex took: a call that it refused reaches nothing. */
  const reached = (calls: readonly LoggedCall[], endpoint: string): boolean => {
    const says = new RegExp(`^${endpoint.replaceAll(/\{\w+\}/g, '[^/]{20,}')}$`);
    return calls.some(({ method, path, status }) => status < 300 && says.test(`${method} ${path.replace('/v1', '')}`));
  };
  const cost = async (endpoint: string): Promise<number> => {
    const calls = await called();
    const told = calls.map(({ method, path, status }) => `${method} ${path} ${status}`).join('\n');
    expect(reached(calls, endpoint), told).toBe(true);
    return calls.length;
  };

  describe.each(MEETINGS_ROWS.map((row) => [row.endpoint, row] as const))('%s', (endpoint, row) => {
    it(`is reached in words: ${row.words.join(' · ')}`, async () => {
      let told = '';
      for (const words of row.words) {
        await world.control.clearLog();
        told = await say(words);
      }
      expect(told).toContain(row.told);
      expect(await cost(endpoint)).toBe(row.calls);
    });

    it(`is reached by its card: ${row.card.presses.map(({ button }) => button).join(' · ')}`, async () => {
      let shown: readonly ShownMessage[] = [];
      for (const words of row.card.words) shown = await world.control.say('alice', words);
      for (const { button, inputs } of row.card.presses) {
        const card = lastCard(shown);
        const action = actionOf(card.attachments?.[0]?.content, button);
        await world.control.clearLog();
        shown = await world.control.press('alice', card, { ...inputs, ...action });
      }
      expect(shown.at(-1)?.markdown).toContain(row.card.told);
      expect(await cost(endpoint)).toBe(row.card.calls);
      await say('no');
    });

    it(`tells what is the matter: ${row.wrong.words}`, async () => {
      expect(await say(row.wrong.words)).toContain(row.wrong.told);
      await say('no');
    });
  });
});

/** What the button of that name sends, wherever on the card it stands. */
function actionOf(card: Card | undefined, button: string): Readonly<Record<string, string>> {
  const found = [...buttonsIn(card)].find(({ title }) => title === button);
  if (found === undefined)
    throw new Error(`no button "${button}" among: ${[...buttonsIn(card)].map(({ title }) => title).join(', ')}`);
  return found.data;
}

interface Button {
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
}

function* buttonsIn(part: unknown): Generator<Button> {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part && part.type === 'Action.Submit') yield part as unknown as Button;
  for (const value of Object.values(part)) yield* buttonsIn(value);
}
