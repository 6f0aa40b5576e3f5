import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_FIELDS } from '../../src/features/settings/own-fields.ts';
import { groupOf, lastCard } from '../support/calendar.ts';
import { OWN_ROWS } from '../support/own-table.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** `docs/preferences.md` is written from these rows. */
describe("every one of the bot's own settings", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const say = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');
  const sayInFalcon = async (words: string): Promise<string> => {
    const roomId = await groupOf(world, 'alice');
    const told = await world.control.say('alice', `@Convene ${words}`, { roomId });
    return told.map(({ markdown }) => markdown ?? '').join('\n');
  };
  const save = async (input: string, value: string): Promise<string> => {
    const card = lastCard(await world.control.say('alice', 'bot settings'));
    const shown = await world.control.press('alice', card, { action: 'settings.save', [input]: value });
    return shown.at(-1)?.markdown ?? '';
  };

  it('is in the table', () => {
    expect(OWN_ROWS.map(({ field }) => field)).toEqual(OWN_FIELDS.map(({ label }) => label));
  });

  describe.each(OWN_ROWS.map((row) => [row.field, row] as const))('%s', (_field, row) => {
    it(`is told: ${row.read.words}`, async () => {
      expect(await say(row.read.words)).toContain(row.read.told);
    });

    it(`is changed in words: ${row.say.words}`, async () => {
      const { words, told, inSpace } = row.say;
      const answer = inSpace === true ? await sayInFalcon(words) : await say(words);
      expect(answer).toContain(told);
    });

    it('is changed by the card', async () => {
      expect(await save(row.card.input, row.card.value)).toContain(row.card.told);
    });

    it('stays as it is for what cannot be, with the rule said', async () => {
      const before = await say('bot settings');
      const { words, value = '' } = row.wrong;
      expect(words === undefined ? await save(row.card.input, value) : await say(words)).toContain(row.wrong.told);
      expect(await say('bot settings')).toBe(before);
    });
  });
});
