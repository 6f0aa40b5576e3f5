import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../../src/chat/framework.ts';
import type { Message, Messages, NewMessage } from '../../src/webex/messages.ts';

const BOT = 'bot-person';

/** Webex as far as a dispatch may touch it: posting. Everything else would be a call too many, and throws. */
function postingOnly(): { messages: Messages; posted: { target: object; message: NewMessage }[] } {
  const posted: { target: object; message: NewMessage }[] = [];
  const refuse = (): Promise<never> => Promise.reject(new Error('a dispatch called Webex'));
  const messages: Messages = {
    post(target, message) {
      posted.push({ target, message });
      const answer: Message = {
        id: `posted-${posted.length}`,
        roomId: 'room-1',
        roomType: 'group',
        personId: BOT,
        personEmail: '',
        mentionedPeople: [],
        files: [],
        hasCard: false,
        created: '2026-11-23T14:00:00.000Z',
      };
      return Promise.resolve(answer);
    },
    postFile: refuse,
    fetch: refuse,
    listSince: refuse,
    listDirect: refuse,
    edit: refuse,
    remove: refuse,
  };
  return { messages, posted };
}

function dispatcherOn(messages: Messages): ReturnType<typeof createDispatcher> {
  return createDispatcher({
    messages,
    botId: BOT,
    token: 'token',
    onError: (error) => expect.unreachable(String(error)),
  });
}

function message(
  id: string,
  roomId = 'room-1',
): Parameters<Awaited<ReturnType<typeof createDispatcher>>['message']>[0] {
  return {
    id,
    roomId,
    roomType: 'direct',
    text: 'hello',
    personId: 'alice',
    personEmail: 'alice@example.com',
    created: '2026-11-23T14:00:00.000Z',
  };
}

describe('webex-node-bot-framework as our dispatcher', () => {
  it('is the version whose private members we know', () => {
    const { version } = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('webex-node-bot-framework/package.json'), 'utf8'),
    ) as { version: string };
    expect(version).toBe('2.3.14');
  });

  it('hands a message to its handler, once, without a single call to Webex', async () => {
    const dispatcher = await dispatcherOn(postingOnly().messages);
    let calls = 0;
    const answer = await dispatcher.message(message('m-1'), () => {
      calls += 1;
      return Promise.resolve('answered');
    });
    expect([answer, calls]).toEqual(['answered', 1]);
  });

  it('handles three first messages of a cold space at once, where the framework alone would lose two', async () => {
    const dispatcher = await dispatcherOn(postingOnly().messages);
    const answers = await Promise.all(
      ['m-1', 'm-2', 'm-3'].map((id) => dispatcher.message(message(id), () => Promise.resolve(id))),
    );
    expect(answers).toEqual(['m-1', 'm-2', 'm-3']);
  });

  it('makes one bot for a space however many ask at once', async () => {
    const dispatcher = await dispatcherOn(postingOnly().messages);
    const bots = await Promise.all([
      dispatcher.botIn('room-1'),
      dispatcher.botIn('room-2'),
      dispatcher.botIn('room-1'),
      dispatcher.botIn('room-1'),
    ]);
    expect(new Set(bots.map((bot) => bot.id)).size).toBe(2);
  });

  it('passes on what a handler throws instead of killing the process or swallowing it', async () => {
    const dispatcher = await dispatcherOn(postingOnly().messages);
    await expect(dispatcher.message(message('m-1'), () => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
  });

  it('calls it an error when no handler was reached, as for a message without text', async () => {
    const dispatcher = await dispatcherOn(postingOnly().messages);
    await expect(dispatcher.message({ ...message('m-1'), text: '' }, () => Promise.resolve('never'))).rejects.toThrow(
      'no handler',
    );
  });

  it('hands a press to its handler', async () => {
    const dispatcher = await dispatcherOn(postingOnly().messages);
    const action = { ...message('a-1'), type: 'submit' as const, messageId: 'card-1', inputs: { action: 'x' } };
    await expect(dispatcher.action(action, () => Promise.resolve('pressed'))).resolves.toBe('pressed');
  });

  it('speaks through say, reply and sendCard of the space it is in', async () => {
    const { messages, posted } = postingOnly();
    const dispatcher = await dispatcherOn(messages);
    const bot = await dispatcher.botIn('room-1');
    await bot.say({ markdown: 'said' });
    await bot.reply('root-1', { markdown: 'replied' });
    await bot.sendCard({ type: 'AdaptiveCard' }, 'fallback');
    expect(posted).toEqual([
      { target: { roomId: 'room-1' }, message: { markdown: 'said' } },
      { target: { roomId: 'room-1' }, message: { markdown: 'replied', parentId: 'root-1' } },
      { target: { roomId: 'room-1' }, message: { markdown: 'fallback', card: { type: 'AdaptiveCard' } } },
    ]);
  });

  it('keeps its memory bounded when it has been in many spaces', async () => {
    const { messages, posted } = postingOnly();
    const dispatcher = await dispatcherOn(messages);
    for (let room = 0; room < 600; room += 1) await dispatcher.botIn(`room-${room}`);
    const again = await dispatcher.botIn('room-0');
    await again.say({ markdown: 'still here' });
    expect(posted).toHaveLength(1);
  });
});
