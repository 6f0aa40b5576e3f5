import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

describe('after a time away', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  it('answers once, marked late, what was written while notifications were lost', async () => {
    await world.control.call('POST', '/sandbox/faults', { match: { path: 'messages' }, kind: 'lose', times: 1 });
    const said = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      text: 'help',
    });
    await world.control.settle();
    expect(await world.control.after(said)).toEqual([]);
    await world.restart();
    await world.control.settle();
    const answers = await world.control.after(said);
    expect(answers.map((answer) => answer.markdown)).toEqual([
      expect.stringContaining('I was away when you wrote this'),
    ]);
    await world.restart();
    await world.control.settle();
    expect(await world.control.after(said)).toHaveLength(1);
  });

  it('asks before it changes anything when the words are older than ten minutes', async () => {
    await world.control.call('POST', '/sandbox/faults', { match: { path: 'messages' }, kind: 'lose', times: 1 });
    const said = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      text: 'schedule late one tomorrow at 3pm',
    });
    await world.control.call('POST', '/sandbox/clock', { advance: 'PT30M' });
    await world.restart();
    await world.control.settle();
    const [answer] = await world.control.after(said);
    expect(answer?.markdown).toMatch(/I was away.*Shall I schedule this\?/);
    const { items } = await world.control.webex<{ items: readonly { title: string }[] }>(
      'alice',
      '/meetings?max=100&from=2026-11-22T00:00:00Z&to=2026-12-23T00:00:00Z',
    );
    expect(items.map((meeting) => meeting.title)).not.toContain('late one');
  });

  it("keeps its webhooks over a restart, and leaves a stranger's alone", async () => {
    const token = world.sandbox.credentials.botToken;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const list = async (): Promise<readonly { id: string; name: string; status: string }[]> =>
      (
        (await (await fetch(`${world.sandbox.apiUrl}/webhooks`, { headers })).json()) as {
          items: readonly { id: string; name: string; status: string }[];
        }
      ).items;
    await fetch(`${world.sandbox.apiUrl}/webhooks`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        name: 'Convene look-alike',
        targetUrl: 'https://stranger.example.com/hook',
        resource: 'messages',
        event: 'created',
      }),
    });
    const before = await list();
    await world.restart();
    expect((await list()).map((one) => one.id).sort()).toEqual(before.map((one) => one.id).sort());
    expect(before.map((one) => one.name)).toContain('Convene look-alike');
  });

  it('switches on what Webex switched off, and answers what was written meanwhile', async () => {
    const { webhooks } = world.sandbox.webex.state;
    const before = [...webhooks.keys()];
    // A hundred failures within five minutes, as Webex counts them.
    for (const webhook of webhooks.values()) webhook.status = 'inactive';
    const said = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      ...{ email: 'alice@falcon.example.com', text: 'help' },
    });
    await world.control.settle();
    expect(await world.control.after(said)).toEqual([]);
    await world.restart();
    await world.control.settle();
    expect([...webhooks.keys()]).toEqual(before);
    expect([...webhooks.values()].map(({ status }) => status)).toEqual(before.map(() => 'active'));
    expect((await world.control.after(said)).map(({ markdown }) => markdown)).toEqual([
      expect.stringContaining('I was away when you wrote this'),
    ]);
    expect(await world.control.say('alice', 'help')).toHaveLength(1);
  });
});
