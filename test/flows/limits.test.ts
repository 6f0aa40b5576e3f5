import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, lastCard, planned, type HeldMeeting } from '../support/calendar.ts';
import type { ShownMessage } from '../support/control.ts';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const addresses = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `guest${from + index}@example.org`).join(', ');

/** What Webex would refuse is refused before the call, with its rule named. */
describe("Webex's own limits", () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterAll(() => world.stop());

  const say = async (text: string): Promise<ShownMessage> =>
    (await world.control.say('alice', text)).filter(({ deleted }) => deleted !== true).at(-1) ?? {
      id: '',
      roomId: '',
      personEmail: '',
    };
  const press = async (card: ShownMessage, inputs: Readonly<Record<string, string>>): Promise<ShownMessage> =>
    (await world.control.press('alice', card, inputs)).filter(({ deleted }) => deleted !== true).at(-1) ?? card;
  const made = async (title: string): Promise<HeldMeeting | undefined> =>
    (await planned(world, 'alice')).find((one) => one.title === title);
  const writes = async (): Promise<readonly string[]> =>
    (await world.control.log())
      .filter(({ method, path, purpose }) => purpose === 'reply' && method === 'POST' && !path.includes('/messages'))
      .map(({ method, path }) => `${method} ${path}`);
  const invitees = async (id: string): Promise<number> => {
    const response = await fetch(`${world.sandbox.apiUrl}/meetingInvitees?meetingId=${id}&max=100`, {
      headers: { authorization: `Bearer ${await world.control.token('alice')}` },
    });
    const { items } = (await response.json()) as { items: readonly unknown[] };
    return items.length;
  };

  it.each([
    ['9 minutes', '9 minutes'],
    ['24 hours', '1 day'],
  ])('a meeting of %s is asked about, with the shortest and the longest named', async (length) => {
    await world.control.clearLog();
    expect((await say(`schedule marathon on 2 December at 10am for ${length}`)).markdown).toContain(
      'A Webex meeting lasts 10 minutes to 23 hours 59 minutes',
    );
    expect(await writes()).toEqual([]);
    expect(await made('marathon')).toBeUndefined();
    await say('never mind');
  });

  it.each([
    ['blink', '10 minutes', 10],
    ['vigil', '23 hours 59 minutes', 1439],
  ])('"%s" of %s is made', async (title, length, minutes) => {
    await say(`schedule ${title} on 8 December at 11pm for ${length} anyway`);
    const meeting = await made(title);
    expect((Date.parse(meeting?.end ?? '') - Date.parse(meeting?.start ?? '')) / 60_000).toBe(minutes);
  });

  it('a meeting that is there keeps to them as well', async () => {
    await world.control.clearLog();
    expect((await say('make blink 5 minutes long')).markdown).toContain(
      'A Webex meeting lasts 10 minutes to 23 hours 59 minutes',
    );
    expect((await world.control.log()).filter(({ method }) => method === 'PATCH')).toEqual([]);
    await say('never mind');
  });

  it('1001 people are too many, 1000 come in one call', async () => {
    const question = await say('schedule town hall later');
    await world.control.clearLog();
    const filled = { action: 'schedule.create', date: '2026-12-09', time: '15:00', minutes: '30', title: 'town hall' };
    const refused = await press(question, { ...filled, people: addresses(1001) });
    expect(refused.markdown).toContain('Webex takes 1000 invitees, and this would be 1001. Invite a part of them.');
    expect(await writes()).toEqual([]);
    await press(lastCard([refused]), { ...filled, people: addresses(1000) });
    expect((await writes()).filter((call) => call !== 'POST /v1/messages')).toEqual(['POST /v1/meetings']);
    const meeting = await made('town hall');
    expect(await invitees(meeting?.id ?? '')).toBe(100);
  });

  it('nobody is added to a thousand, told with the count, before any call', async () => {
    const card = lastCard([await say('who is invited to town hall?')]);
    expect(card.markdown).toContain('more');
    await world.control.clearLog();
    expect((await say(`invite ${addresses(6, 2000)} to town hall`)).markdown).toContain(
      'Webex takes 1000 invitees, and this would be 1006.',
    );
    expect(await writes()).toEqual([]);
    const { items } = await asPerson<{ items: readonly unknown[] }>(
      world,
      'alice',
      'GET',
      `/meetingInvitees?meetingId=${(await made('town hall'))?.id ?? ''}&max=1`,
    );
    expect(items).toHaveLength(1);
  });
});
