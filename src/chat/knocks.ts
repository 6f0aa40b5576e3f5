import type { Bot } from '../bot/bot.ts';
import type { Try } from '../bot/world.ts';
import type { HeardMessage } from '../ports/heard.ts';
import type { InboxRow, Outgoing } from '../ports/inbox.ts';
import type { AttachmentActions } from '../webex/attachment-actions.ts';
import type { Message, Messages } from '../webex/messages.ts';
import type { Dispatcher } from './framework.ts';

/** How each kind of knock becomes an answer: fetch what it is about, let the framework dispatch it, have the bot answer. */
export function createKnockHandler(deps: {
  readonly bot: Bot;
  readonly dispatcher: Dispatcher;
  readonly messages: Messages;
  readonly actions: AttachmentActions;
  readonly botId: string;
}): (row: InboxRow, attempt: Try) => Promise<readonly Outgoing[]> {
  const { bot, dispatcher, messages, actions, botId } = deps;

  async function hear(row: InboxRow, attempt: Try): Promise<readonly Outgoing[]> {
    const message = await messages.fetch(row.payload['id'] ?? '');
    // Deleted meanwhile, or the bot's own voice.
    if (message === undefined || message.personId === botId) return [];
    const heard = heardFrom(message);
    // Without text the framework calls no handler, so such a message is answered outside it.
    if (heard.text.trim() === '') return message.files.length > 0 ? bot.hear(heard, attempt) : [];
    return dispatcher.message({ ...heard, mentionedPeople: message.mentionedPeople }, () => bot.hear(heard, attempt));
  }

  async function press(row: InboxRow, attempt: Try): Promise<readonly Outgoing[]> {
    const action = await actions.fetch(row.payload['id'] ?? '');
    if (action === undefined) return [];
    const known = { ...action, type: 'submit' as const, roomType: 'group' as const, personEmail: '' };
    return dispatcher.action(known, () => bot.press(action, attempt));
  }

  async function joined(row: InboxRow): Promise<readonly Outgoing[]> {
    const membership = membershipIn(row);
    await dispatcher.memberCame(membership);
    // In 1:1 the person's own first words are answered; a welcome on top would be one message too many.
    if (row.payload['roomType'] !== 'group') return [];
    return membership.personId === botId ? bot.welcome(membership.roomId) : bot.joined(membership);
  }

  return async (row, tried) => {
    const attempt = row.payload['late'] === 'yes' ? { ...tried, late: true } : tried;
    switch (row.kind) {
      case 'message':
        return hear(row, attempt);
      case 'edit':
        return bot.reconsider(row.payload['id'] ?? '', attempt);
      case 'action':
        return press(row, attempt);
      case 'joined':
        return joined(row);
      case 'left':
        await dispatcher.memberLeft(membershipIn(row));
        return [];
      case 'connected':
        return bot.resume(row.payload['personId'] ?? '', row.key, attempt);
      case 'due': {
        const { job = '', personId = '', ...facts } = row.payload;
        return bot.due({ id: row.key, job, personId, facts }, attempt);
      }
    }
  };
}

/** What Webex tells of a message, as the bot hears it. */
export function heardFrom(message: Message): HeardMessage {
  return {
    id: message.id,
    roomId: message.roomId,
    roomType: message.roomType,
    ...(message.parentId === undefined ? {} : { threadId: message.parentId }),
    personId: message.personId,
    personEmail: message.personEmail,
    text: message.text ?? '',
    ...(message.html === undefined ? {} : { html: message.html }),
    created: message.created,
  };
}

function membershipIn(row: InboxRow): {
  id: string;
  roomId: string;
  personId: string;
  personEmail: string;
  isModerator: boolean;
} {
  const { id = '', roomId = '', personId = '' } = row.payload;
  return { id, roomId, personId, personEmail: '', isModerator: false };
}
