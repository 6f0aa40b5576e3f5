import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastCard } from '../support/calendar.ts';
import { connected } from '../support/people.ts';
import { allowed } from '../support/consents.ts';
import { PREFERENCE_ROWS, type PreferenceRow } from '../support/preference-table.ts';
import { startWorld, type World } from '../support/world.ts';

/** `docs/preferences.md` is written from these rows: what stands there is what happens here. */
describe('every preference of Webex', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ env: { REQUESTS_PER_MINUTE: '1000' } });
    await connected(world, 'alice');
    await allowed(world, 'alice', 'preferences', 'turn off auto lock');
  });
  afterAll(() => world.stop());

  const held = (): Promise<unknown> => world.control.webex<unknown>('alice', '/meetingPreferences');
  const said = async (words: string): Promise<string> =>
    (await world.control.say('alice', words)).map(({ markdown }) => markdown ?? '').join('\n');

  describe.each(PREFERENCE_ROWS.map((row) => [row.field, row] as const))('%s', (_field, row: PreferenceRow) => {
    it(`is told: ${row.read.words}`, async () => {
      expect(await said(row.read.words)).toContain(row.read.told);
    });

    it.skipIf(row.say === undefined)(`is changed in words: ${row.say?.words ?? ''}`, async () => {
      await said(row.say?.words ?? '');
      expect(at(await held(), row.held)).toEqual(row.say?.value);
    });

    it.skipIf(row.card === undefined)('is changed by the card, and nothing else is', async () => {
      const { group = 'room', inputs = {}, value } = row.card ?? {};
      const before = await held();
      await press(group, inputs);
      const after = await held();
      expect(at(after, row.held)).toEqual(value);
      expect(without(after, row.held)).toEqual(without(before, row.held));
    });

    it('is refused with the rule, and nothing changed, for what Webex would not take', async () => {
      const before = await held();
      const { words, inputs, told } = row.wrong;
      const answer = words === undefined ? await press(row.card?.group ?? 'room', inputs ?? {}) : await said(words);
      expect(answer).toContain(told);
      expect(await held()).toEqual(before);
    });
  });

  const GROUP_WORDS = {
    room: 'personal room preferences',
    scheduling: 'scheduling preferences',
    audio: 'audio preferences',
    video: 'video preferences',
    site: 'my webex sites',
  };

  async function press(group: keyof typeof GROUP_WORDS, inputs: Readonly<Record<string, string>>): Promise<string> {
    const card = lastCard(await world.control.say('alice', GROUP_WORDS[group]));
    const shown = await world.control.press('alice', card, { action: `preferences.${group}`, ...inputs });
    return shown.at(-1)?.markdown ?? '';
  }
});

/** `video.videoDevices.*.isDefault`: a star is each of a list. */
function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key, index, keys) => {
    if (keys.slice(0, index).includes('*'))
      return Array.isArray(value) ? value.map((one) => part(one, key)) : undefined;
    return key === '*' ? value : part(value, key);
  }, body);
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** All but that: lists as a whole, phones with their country. */
function without(body: unknown, path: string): unknown {
  const keys = (path.split('.*')[0] ?? path).split('.').slice(0, 3);
  const inner = keys.at(-1) === 'countryCode' ? ['countryCode', 'number'] : [keys.at(-1) ?? ''];
  const copy = structuredClone(body);
  const parent = keys.slice(0, -1).reduce<unknown>((value, key) => part(value, key), copy);
  if (typeof parent === 'object' && parent !== null) for (const key of inner) Reflect.deleteProperty(parent, key);
  return copy;
}
