import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

describe('talking to the bot', () => {
  let world: World;
  let falcon: string;

  beforeAll(async () => {
    world = await startWorld();
    falcon = (await world.control.rooms('alice')).find((room) => room.title === 'Project Falcon')?.id ?? '';
  });
  afterAll(() => world.stop());

  it('answers help in 1:1 with a card and the same in words', async () => {
    const [answer, ...more] = await world.control.say('alice', 'help');
    expect(more).toEqual([]);
    expect(answer?.markdown).toContain('schedule design review tomorrow at 3pm');
    expect(answer?.attachments).toHaveLength(1);
    expect(answer?.parentId).toBeUndefined();
  });

  it.each(['@Convene help', 'please @Convene help', 'help @Convene'])(
    'answers a mention in a group, in a thread: %s',
    async (text) => {
      const asked = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
        email: 'alice@falcon.example.com',
        text,
        roomId: falcon,
      });
      await world.control.settle();
      const [answer, ...more] = await world.control.after(asked);
      expect(more).toEqual([]);
      expect(answer?.parentId).toBe(asked.id);
      expect(answer?.markdown).toContain('I manage your Webex meetings');
    },
  );

  it('says nothing to people in a group who do not mention it', async () => {
    expect(await world.control.say('bob', 'help, anyone?', { roomId: falcon })).toEqual([]);
  });

  it('gives unknown words one answer with two runnable examples, and changes nothing', async () => {
    const answers = await world.control.say('alice', 'colourless green ideas sleep furiously');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.markdown).toMatch(/schedule design review.*what's on/);
  });

  it.each(['thanks', 'thank you', 'ok'])('answers "%s" with one short line', async (text) => {
    const answers = await world.control.say('alice', text);
    expect(answers).toHaveLength(1);
    expect((answers[0]?.markdown ?? '').length).toBeLessThan(40);
  });

  it('costs two calls to Webex to answer words: fetch the message, post the answer', async () => {
    await world.control.clearLog();
    await world.control.say('alice', 'help');
    expect((await world.control.replyCalls()).map((call) => call.split('/').slice(0, 3).join('/'))).toEqual([
      'GET /v1/messages',
      'POST /v1/messages',
    ]);
  });

  it('answers a message once, when Webex tells of it twice', async () => {
    await world.control.call('POST', '/sandbox/faults', { match: { path: 'messages' }, kind: 'duplicate', times: 1 });
    expect(await world.control.say('alice', 'help')).toHaveLength(1);
  });

  it('answers in place of its old answer when a message is edited that changed nothing', async () => {
    const said = await world.control.call<{ id: string; roomId: string }>('POST', '/sandbox/messages', {
      email: 'alice@falcon.example.com',
      text: 'blurb blurb',
    });
    await world.control.settle();
    await world.control.call('PUT', `/sandbox/messages/${said.id}`, {
      email: 'alice@falcon.example.com',
      text: 'help',
    });
    await world.control.settle();
    const shown = (await world.control.after(said)).filter((message) => message.deleted !== true);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.markdown).toContain('I manage your Webex meetings');
  });

  it('introduces itself once when it is added to a group space, and not again at a restart', async () => {
    const token = await world.control.token('alice');
    const webex = async (path: string, body: object): Promise<{ id: string }> => {
      const response = await fetch(`${world.sandbox.apiUrl}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { id: string };
    };
    const room = await webex('/rooms', { title: 'New team' });
    await webex('/memberships', { roomId: room.id, personEmail: world.sandbox.credentials.botEmail });
    await world.control.settle();
    const welcomes = await world.control.messages(room.id);
    expect(welcomes.map((message) => message.markdown)).toEqual([expect.stringContaining('Hello, I am Convene')]);
  });
});
