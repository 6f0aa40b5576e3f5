import type { OutgoingMessage } from 'webex-node-bot-framework';
import { WebexRefusal } from '../ports/failure.ts';
import type { Content, Messenger, Place, Posted } from '../ports/messenger.ts';
import type { Memberships } from '../webex/memberships.ts';
import type { Messages } from '../webex/messages.ts';
import type { Rooms } from '../webex/rooms.ts';
import type { Dispatcher } from './framework.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The bot's voice: answers leave through the framework's bots, 1:1 messages to a person directly. */
export function createMessenger(deps: {
  dispatcher: Dispatcher;
  messages: Messages;
  memberships: Memberships;
  rooms: Pick<Rooms, 'fetch'>;
  botId: string;
}): Messenger {
  const { dispatcher, messages, memberships, rooms, botId } = deps;

  /** Files go to Webex directly: the framework knows them as streams and public addresses only. */
  async function postFile(place: Place, { markdown, file }: Content): Promise<Posted | undefined> {
    if (file === undefined) return undefined;
    const target = 'personId' in place ? { toPersonId: place.personId } : { roomId: place.roomId };
    const parentId = 'personId' in place ? undefined : place.parentId;
    const { name: fileName, type, text } = file;
    const posted = await messages.postFile(target, { parentId, markdown, fileName, type, content: text });
    return { messageId: posted.id, roomId: posted.roomId };
  }

  async function postInRoom(roomId: string, content: Content, parentId?: string): Promise<Posted> {
    const bot = await dispatcher.botIn(roomId);
    const posted =
      parentId !== undefined
        ? await bot.reply(parentId, asMessage(content))
        : content.card === undefined
          ? await bot.say(asMessage(content))
          : await bot.sendCard(content.card, content.markdown);
    return { messageId: posted.id, roomId: posted.roomId };
  }

  return {
    async post(place: Place, content: Content): Promise<Posted> {
      const sent = await postFile(place, content);
      if (sent !== undefined) return sent;
      if ('personId' in place) {
        const posted = await messages.post(
          { toPersonId: place.personId },
          { markdown: content.markdown, ...(content.card === undefined ? {} : { card: content.card }) },
        );
        return { messageId: posted.id, roomId: posted.roomId };
      }
      try {
        return await postInRoom(place.roomId, content, place.parentId);
      } catch (error) {
        // The thread's first message is gone, or Webex takes no thread here: the answer stands in the space.
        if (place.parentId === undefined || !(error instanceof WebexRefusal) || ![400, 404].includes(error.status))
          throw error;
        return postInRoom(place.roomId, content);
      }
    },
    remove: (messageId) => messages.remove(messageId),
    async recent(place, sinceMs) {
      const newest =
        'personId' in place
          ? await messages.listDirect(place.personId)
          : await messages.listSince({ roomId: place.roomId }, sinceMs);
      return newest
        .filter((message) => message.personId === botId && Date.parse(message.created) >= sinceMs)
        .map(({ id, roomId, markdown, text }) => ({ messageId: id, roomId, markdown: markdown ?? text ?? '' }));
    },
    async members(roomId) {
      const all = await memberships.list(roomId);
      return all
        .filter((membership) => membership.personId !== botId)
        .map((membership) => ({
          personId: membership.personId,
          email: membership.personEmail,
          displayName: membership.personDisplayName,
          orgId: membership.personOrgId,
          isBot: membership.personEmail.endsWith('@webex.bot'),
        }));
    },
    async space(roomId) {
      const room = await rooms.fetch(roomId);
      return room === undefined ? undefined : { title: room.title, ownerOrgId: room.ownerId };
    },
  };
}

function asMessage(content: Content): OutgoingMessage {
  return {
    markdown: content.markdown,
    ...(content.card === undefined ? {} : { attachments: [{ contentType: CARD_TYPE, content: content.card }] }),
  };
}
