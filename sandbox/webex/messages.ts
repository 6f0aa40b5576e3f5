import { checkAttachments } from './card-rules.ts';
import type { Attachment } from './card-rules.ts';
import { mintId } from './ids.ts';
import { maySee, renderMessage, thinMessage } from './message.ts';
import type { Message } from './message.ts';
import { renderMarkdown } from './markdown.ts';
import type { Rendered } from './markdown.ts';
import { findMention } from './mentions.ts';
import type { Person } from './people.ts';
import { badMessage, forbidden, notFound } from './refusal.ts';
import { admitPoster } from './rooms.ts';
import type { Room } from './rooms.ts';
import { timestamp } from './state.ts';
import type { Webex } from './state.ts';

/** What a person or the bot writes. `typed` is a text whose mentions a client already made. */
export interface Draft {
  readonly text?: string | undefined;
  readonly markdown?: string | undefined;
  readonly typed?: Rendered | undefined;
  readonly parentId?: string | undefined;
  readonly files?: readonly string[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}

export const MESSAGE_BYTES = 7439;
const MOST_EDITS = 10;

/** @throws Refusal 404 for a message that is gone or not for this reader */
export function messageFor(webex: Webex, reader: Person, id: string): Message {
  const message = webex.state.messages.get(id);
  if (message === undefined || !maySee(reader, message)) throw notFound('Unable to get message.');
  return message;
}

/** Posts a message in a space. @throws Refusal for everything Webex does not take */
export function postMessage(webex: Webex, author: Person, room: Room, draft: Draft): Message {
  admitPoster(room, author);
  const attachments = checkAttachments(draft.attachments ?? []);
  const files = draft.files ?? [];
  checkContent(draft, files, attachments);
  if (draft.parentId !== undefined) checkParent(webex, room, draft.parentId);
  const now = timestamp(webex);
  const message: Message = {
    id: mintId('MESSAGE'),
    room,
    person: author,
    parentId: draft.parentId,
    ...wordsOf(webex, draft),
    files,
    attachments,
    created: now,
    updated: undefined,
    edits: 0,
    deleted: false,
    index: room.messages.length,
  };
  room.messages.push(message);
  room.lastActivity = now;
  webex.state.messages.set(message.id, message);
  announce(webex, message, author, 'created');
  if (author.type === 'bot') showAnswered(webex, message);
  return message;
}

/** Takes the hint back that the bot is at work on an answer. */
function showAnswered(webex: Webex, { room, person }: Message): void {
  const data = () => ({ roomId: room.id, personEmail: person.email, typing: false });
  webex.events.show({ type: 'typing', to: [...room.members.keys()], data });
}

/** Replaces the words of one's own message. @throws Refusal 400 with files or a card, or after ten edits */
export function editMessage(webex: Webex, author: Person, message: Message, draft: Draft): Message {
  if (message.person.id !== author.id) throw forbidden('Only the author may edit a message.');
  if (message.files.length > 0 || message.attachments.length > 0) {
    throw badMessage('Editing messages with files or attachments is not currently supported.');
  }
  if (message.edits >= MOST_EDITS) throw badMessage('The maximum number of edits for this message has been reached.');
  checkContent(draft, [], []);
  Object.assign(message, wordsOf(webex, draft));
  message.edits += 1;
  message.updated = timestamp(webex);
  announce(webex, message, author, 'updated');
  return message;
}

/** Deletes a message of one's own, or any as a moderator; its place in the list stays. */
export function deleteMessage(webex: Webex, actor: Person, message: Message): void {
  const isModerator = message.room.members.get(actor.id)?.isModerator === true;
  if (message.person.id !== actor.id && !isModerator) throw forbidden();
  message.deleted = true;
  webex.state.messages.delete(message.id);
  announce(webex, message, actor, 'deleted');
}

/** Newest first, `max` at most, older than `before` (a place in the list). */
export function listMessages(
  reader: Person,
  room: Room,
  query: { max: number; before: number; beforeTime?: number; parentId?: string; mentioning?: string },
): Message[] {
  const found: Message[] = [];
  for (let at = Math.min(query.before, room.messages.length) - 1; at >= 0 && found.length < query.max; at -= 1) {
    const message = room.messages[at];
    if (message === undefined || message.deleted || !maySee(reader, message)) continue;
    if (query.parentId !== undefined && message.parentId !== query.parentId) continue;
    if (query.mentioning !== undefined && !message.mentionedPeople.includes(query.mentioning)) continue;
    if (query.beforeTime !== undefined && Date.parse(message.created) >= query.beforeTime) continue;
    found.push(message);
  }
  return found;
}

function checkContent(draft: Draft, files: readonly string[], attachments: readonly Attachment[]): void {
  const words = draft.text ?? draft.markdown ?? '';
  if (words === '' && files.length === 0) throw badMessage('One of text, markdown or files must be specified.');
  if (files.length > 1) throw badMessage('Only one file may be included with a message.');
  if (files.length > 0 && attachments.length > 0)
    throw badMessage('A message may not have both files and attachments.');
  for (const part of [draft.text, draft.markdown]) {
    if (part !== undefined && Buffer.byteLength(part) > MESSAGE_BYTES) {
      throw badMessage(
        'Message length limited to 7439 characters before encryption and 10000 characters after encryption',
      );
    }
  }
}

function checkParent(webex: Webex, room: Room, parentId: string): void {
  const parent = webex.state.messages.get(parentId);
  if (parent?.room !== room) throw notFound('Could not find the parent message in this space.');
  if (parent.parentId !== undefined) throw badMessage('A reply cannot be the parent of another reply.');
}

type Words = Pick<Message, 'text' | 'markdown' | 'html' | 'mentionedPeople' | 'mentionedGroups'>;

function wordsOf(webex: Webex, draft: Draft): Words {
  const rendered =
    draft.typed ??
    (draft.markdown === undefined
      ? undefined
      : renderMarkdown(draft.markdown, (mention) => findMention(webex, mention)));
  return {
    text: draft.typed?.text ?? draft.text ?? rendered?.text,
    markdown: draft.markdown,
    html: rendered?.html,
    mentionedPeople: rendered?.mentionedPeople ?? [],
    mentionedGroups: rendered?.mentionedGroups ?? [],
  };
}

function announce(webex: Webex, message: Message, actor: Person, event: 'created' | 'updated' | 'deleted'): void {
  const members = [...message.room.members.values()];
  const audience = members.filter(({ person }) => maySee(person, message)).map(({ person }) => person.id);
  webex.events.happen({
    resource: 'messages',
    event,
    actorId: actor.id,
    data: thinMessage(message, event),
    audience,
    facts: {
      mentionedPeople: message.mentionedPeople,
      hasFiles: message.files.length > 0,
      hasAttachments: message.attachments.length > 0,
    },
  });
  const type = event === 'created' ? 'message' : event === 'updated' ? 'messageUpdated' : 'messageDeleted';
  const data = () => (event === 'deleted' ? { id: message.id, roomId: message.room.id } : renderMessage(message));
  webex.events.show({ type, to: [...message.room.members.keys()], data });
}
