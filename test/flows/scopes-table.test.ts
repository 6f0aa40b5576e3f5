import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/features/index.ts';
import type { ShownMessage } from '../support/control.ts';
import { isLinked } from '../support/people.ts';
import { SCOPE_ROWS } from '../support/scope-table.ts';
import { startWorld, type World } from '../support/world.ts';

/** `docs/preferences.md` is written from these rows. */
describe('every permission', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.control.call('POST', '/sandbox/reset'));

  const say = async (words: string): Promise<ShownMessage> =>
    (await world.control.say('alice', words)).at(-1) ?? { id: '', roomId: '', personEmail: '' };
  const offered = (message: ShownMessage): readonly string[] => {
    const url = message.attachments?.[0]?.content.actions?.find(({ title }) => title === 'Connect')?.url;
    return url === undefined ? [] : (new URL(url).searchParams.get('scope') ?? '').split(' ');
  };

  it('that a feature names is in the table, and no other is ever asked for', () => {
    const named = FEATURES.flatMap(({ scopes, actions }) => [
      ...scopes,
      ...Object.values(actions).flatMap((action) => action.scopes),
    ]);
    const rows = SCOPE_ROWS.map(({ scope }) => scope);
    expect([...new Set(['spark:people_read', ...named])].sort()).toEqual([...rows].sort());
    // What administrators may do is asked of nobody, and nothing of a person's is encrypted or decrypted.
    expect(rows.filter((scope) => /admin|compliance|kms|spark:all/.test(scope))).toEqual([]);
  });

  it.each(SCOPE_ROWS.map((row) => [row.scope, row] as const))(
    '%s is asked for by the words that need it first, in words; refused it is not missed, allowed it goes on',
    async (scope, { said, words, told }) => {
      const offer = await say(words);
      expect(offer.markdown).toContain(said);
      expect(offered(offer)).toContain(scope);
      await world.control.consent('alice', { deny: true });
      expect((await world.control.after(offer)).map(({ markdown }) => markdown)).toEqual([
        expect.stringContaining('nothing was changed'),
      ]);
      expect(await isLinked(world, 'alice')).toBe(false);
      const again = await say(words);
      expect(offered(again)).toEqual(offered(offer));
      await world.control.consent('alice');
      const answers = (await world.control.after(again)).map(({ markdown }) => markdown ?? '').join('\n');
      expect(answers).toContain(told);
      expect((await say('access')).markdown).toContain(`- ${said} (`);
    },
  );
});

describe('a consent that gives something else than was asked for', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const say = async (words: string, who = 'alice'): Promise<readonly ShownMessage[]> => world.control.say(who, words);
  const isOffer = (messages: readonly ShownMessage[]): boolean =>
    messages.some(({ attachments }) => attachments?.[0]?.content.actions?.[0]?.title === 'Connect');

  it('takes nothing away: access that covers less than the one there is, is left aside and said so once', async () => {
    for (const words of ["what's on today?", 'recordings']) {
      await say(words);
      await world.control.consent('alice');
    }
    const [offer] = await say('is auto lock on?');
    await world.control.consent('alice', { scopes: ['spark:people_read', 'meeting:preferences_read'] });
    const told = await world.control.after(offer ?? { id: '', roomId: '' });
    expect(told.map(({ markdown }) => markdown)).toEqual([
      expect.stringContaining('You allowed less this time than you allow me already'),
    ]);
    expect(isOffer(await say("what's on today?"))).toBe(false);
    expect(isOffer(await say('recordings'))).toBe(false);
    expect(isOffer(await say('is auto lock on?'))).toBe(true);
    await world.control.consent('alice');
    expect((await say('is auto lock on?')).at(-1)?.markdown).toContain('Automatic lock: off');
  });

  it('keeps what was given the first time, and asks once for what is missing', async () => {
    const [offer] = await say('schedule half given on Friday at 3pm', 'bob');
    await world.control.consent('bob', { scopes: ['spark:people_read', 'meeting:schedules_read'] });
    const told = await world.control.after(offer ?? { id: '', roomId: '' });
    expect(told.map(({ markdown }) => markdown)).toEqual([
      expect.stringContaining('Connected as bob@falcon.example.com'),
      expect.stringContaining('I need one more permission'),
    ]);
    expect(isOffer(await say("what's on today?", 'bob'))).toBe(false);
  });

  it('needs to know who somebody is: without that nothing is stored', async () => {
    await say("what's on today?", 'carol');
    await world.control.consent('carol', { scopes: ['meeting:schedules_read'] });
    expect(await isLinked(world, 'carol')).toBe(false);
  });
});
