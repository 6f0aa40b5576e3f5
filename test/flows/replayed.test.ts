import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connected } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

interface Hook {
  readonly targetUrl: string;
  readonly secret: string;
  readonly resource: string;
  readonly event: string;
}

/** Somebody who wrote notifications down plays them again when the bot no longer knows that it answered them. */
describe('a notification played again after more than a week', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await connected(world, 'alice');
  });
  afterEach(() => world.stop());

  async function play(resource: string, data: object): Promise<number> {
    const { apiUrl, credentials } = world.sandbox;
    const response = await fetch(`${apiUrl}/webhooks`, {
      headers: { authorization: `Bearer ${credentials.botToken}` },
    });
    const { items } = (await response.json()) as { items: readonly Hook[] };
    const hook = items.find((one) => one.resource === resource && one.event === 'created');
    if (hook === undefined) throw new Error(`no webhook for ${resource}`);
    const body = JSON.stringify({ resource, event: 'created', data });
    const signature = createHmac('sha1', hook.secret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-spark-signature': signature };
    const played = await fetch(hook.targetUrl, { method: 'POST', body, headers });
    await world.control.settle();
    return played.status;
  }

  /** Eight days on, and what was done before is swept away at the start. */
  async function aWeekLater(): Promise<void> {
    await world.control.call('POST', '/sandbox/clock', { advance: 'P8D' });
    await world.restart();
    await world.control.settle();
  }

  const meetings = (): number =>
    [...world.sandbox.webex.state.series.values()].filter(({ settings }) => settings.title === 'played once').length;

  it('of a message is taken in, and answered no more', async () => {
    const said = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      ...{ email: 'alice@falcon.example.com', text: 'schedule played once tomorrow at 3pm' },
    });
    await world.control.settle();
    const answers = await world.control.after(said);
    expect(answers).toHaveLength(1);
    await aWeekLater();
    expect(await play('messages', { id: said.id, roomId: said.roomId, roomType: 'direct' })).toBe(200);
    expect(await world.control.after(said)).toHaveLength(answers.length);
    expect(meetings()).toBe(1);
  });

  it('of a press is taken in, and done no more', async () => {
    const [card] = await world.control.say('alice', 'schedule played once tomorrow at 3pm');
    if (card === undefined) throw new Error('no card');
    const action = await world.control.call<{ id: string }>('POST', '/sandbox/actions', {
      ...{ email: 'alice@falcon.example.com', messageId: card.id },
      inputs: { action: 'invite.add', emails: 'bob@falcon.example.com' },
    });
    await world.control.settle();
    const before = await world.control.messages(card.roomId);
    await aWeekLater();
    await world.control.clearLog();
    expect(await play('attachmentActions', { id: action.id, roomId: card.roomId, personId: 'x' })).toBe(200);
    expect(await world.control.messages(card.roomId)).toHaveLength(before.length);
    // It was looked at, and its own date was what spoke against it.
    expect((await world.control.replyCalls()).map((call) => call.split('/').slice(0, 4).join('/'))).toEqual([
      'GET /v1/attachment/actions',
    ]);
  });
});
