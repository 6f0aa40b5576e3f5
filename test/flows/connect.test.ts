import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLinked } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

const DESIGN_REVIEW = 'schedule design review tomorrow at 3pm for 45 minutes with bob@falcon.example.com';

interface Listed {
  readonly items: readonly {
    readonly title: string;
    readonly start: string;
    readonly end: string;
    readonly hostEmail: string;
    readonly timezone: string;
  }[];
}

describe('connecting an account', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  const titled = async (title: string): Promise<Listed['items']> => {
    const { items } = await world.control.webex<Listed>(
      'alice',
      '/meetings?max=100&from=2026-11-23T00:00:00Z&to=2026-12-23T00:00:00Z',
    );
    return items.filter((meeting) => meeting.title === title);
  };

  it('offers Connect once, and goes on with what was asked by itself once the person has accepted', async () => {
    const [offer, ...more] = await world.control.say('alice', DESIGN_REVIEW);
    expect(more).toEqual([]);
    expect(offer?.attachments?.[0]?.content.actions?.map((action) => action.title)).toEqual(['Connect']);
    await world.control.consent('alice');
    const told = await world.control.after(offer ?? { id: '', roomId: '' });
    expect(told.map((message) => message.markdown)).toEqual([
      expect.stringContaining('Connected as alice@falcon.example.com, time zone New York'),
      expect.stringContaining(
        'Scheduled *design review* for Tue 24 Nov, 15:00–15:45 (New York), with bob@falcon.example.com',
      ),
    ]);
    expect(await titled('design review')).toEqual([
      expect.objectContaining({
        start: '2026-11-24T20:00:00Z',
        end: '2026-11-24T20:45:00Z',
        hostEmail: 'alice@falcon.example.com',
      }),
    ]);
  });

  it('asks for no more than the request needs, and who the person is', async () => {
    const [offer] = await world.control.say('alice', "what's on today?");
    const url = new URL(offer?.attachments?.[0]?.content.actions?.[0]?.url ?? '');
    expect(url.searchParams.get('scope')).toBe('spark:people_read meeting:schedules_read');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('asks for what is missing on top of what was granted, and goes on', async () => {
    const [offer] = await world.control.say('alice', "what's on today?");
    await world.control.consent('alice');
    const [second] = await world.control.say('alice', DESIGN_REVIEW);
    const scope = new URL(second?.attachments?.[0]?.content.actions?.[0]?.url ?? '').searchParams.get('scope');
    expect(scope).toBe('spark:people_read meeting:schedules_read meeting:schedules_write');
    expect(second?.markdown).toContain('one more permission');
    await world.control.consent('alice');
    expect(await titled('design review')).toHaveLength(1);
    expect(offer).toBeDefined();
  });

  it('sends the link 1:1 only when it was asked in a group, and answers there afterwards in the thread', async () => {
    const falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
    const asked = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      roomId: falcon,
      text: `@Convene ${DESIGN_REVIEW}`,
    });
    await world.control.settle();
    const [note, ...more] = await world.control.after(asked);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ markdown: "I've answered you in private.", parentId: asked.id });
    expect(JSON.stringify(note)).not.toContain('authorize');
    await world.control.consent('alice');
    const answer = (await world.control.after(asked)).at(-1);
    expect(answer?.parentId).toBe(asked.id);
    expect(answer?.markdown).toContain('Scheduled *design review* for Tue 24 Nov, 15:00–15:45 (New York)');
    expect(await titled('design review')).toHaveLength(1);
  });

  it('stores nothing when another account was used, and tells the owner', async () => {
    const [offer] = await world.control.say('alice', DESIGN_REVIEW);
    await world.control.consent('alice', { as: 'bob@falcon.example.com' });
    expect([await isLinked(world, 'alice'), await isLinked(world, 'bob')]).toEqual([false, false]);
    const told = await world.control.after(offer ?? { id: '', roomId: '' });
    expect(told.map((message) => message.markdown)).toEqual([expect.stringContaining('another Webex account')]);
  });

  it('changes nothing when the person says no, and says so once', async () => {
    const [offer] = await world.control.say('alice', DESIGN_REVIEW);
    await world.control.consent('alice', { deny: true });
    const told = await world.control.after(offer ?? { id: '', roomId: '' });
    expect(told.map((message) => message.markdown)).toEqual([expect.stringContaining('nothing was changed')]);
    expect(await isLinked(world, 'alice')).toBe(false);
  });

  it('takes a state once: the same return a second time finds nothing', async () => {
    const [offer] = await world.control.say('alice', 'connect');
    const authorize = new URL(offer?.attachments?.[0]?.content.actions?.[0]?.url ?? '');
    await world.control.consent('alice');
    const replay = new URL(authorize.searchParams.get('redirect_uri') ?? '');
    replay.search = new URLSearchParams({ code: 'any', state: authorize.searchParams.get('state') ?? '' }).toString();
    const response = await fetch(replay);
    expect([response.status, await response.text()]).toEqual([410, expect.stringContaining('no longer good')]);
  });

  it('takes no state that nobody made, and none that is older than its quarter of an hour', async () => {
    const [offer] = await world.control.say('alice', 'connect');
    const authorize = new URL(offer?.attachments?.[0]?.content.actions?.[0]?.url ?? '');
    const back = (state: string): Promise<Response> =>
      fetch(`${authorize.searchParams.get('redirect_uri') ?? ''}?code=x&state=${state}`);
    expect((await back('guess')).status).toBe(410);
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT16M' });
    expect((await back(authorize.searchParams.get('state') ?? '')).status).toBe(410);
  });

  it('asks before it acts when more than ten minutes went by', async () => {
    const [offer] = await world.control.say('alice', DESIGN_REVIEW);
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT12M' });
    await world.control.consent('alice');
    const answer = (await world.control.after(offer ?? { id: '', roomId: '' })).at(-1);
    expect(answer?.markdown).toContain('Shall I schedule this?');
    expect(await titled('design review')).toEqual([]);
    await world.control.say('alice', 'yes');
    expect(await titled('design review')).toHaveLength(1);
  });

  it('forgets everything at disconnect, and never acts for that person again', async () => {
    await world.control.say('alice', 'connect');
    await world.control.consent('alice');
    const [bye] = await world.control.say('alice', 'disconnect');
    expect(bye?.markdown).toContain('Disconnected');
    expect(await isLinked(world, 'alice')).toBe(false);
    const [offer] = await world.control.say('alice', DESIGN_REVIEW);
    expect(offer?.markdown).toContain('Connect your Webex account');
  });
});
