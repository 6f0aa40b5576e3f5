import type { Attachment } from './card-rules.ts';
import type { Person } from './people.ts';
import type { Room } from './rooms.ts';

export interface Message {
  readonly id: string;
  readonly room: Room;
  readonly person: Person;
  readonly parentId: string | undefined;
  text: string | undefined;
  markdown: string | undefined;
  html: string | undefined;
  readonly files: readonly string[];
  readonly attachments: readonly Attachment[];
  mentionedPeople: readonly string[];
  mentionedGroups: readonly string[];
  readonly created: string;
  updated: string | undefined;
  edits: number;
  deleted: boolean;
  /** Its place in the space's list. */
  readonly index: number;
}

/** May `reader` see the message? A bot in a group sees its own and what mentions it. */
export function maySee(reader: Person, message: Message): boolean {
  if (!message.room.members.has(reader.id)) return false;
  if (reader.type !== 'bot' || message.room.type === 'direct') return true;
  return message.person.id === reader.id || message.mentionedPeople.includes(reader.id);
}

export function renderMessage(message: Message): Record<string, unknown> {
  return {
    id: message.id,
    ...(message.parentId === undefined ? {} : { parentId: message.parentId }),
    roomId: message.room.id,
    roomType: message.room.type,
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.markdown === undefined ? {} : { markdown: message.markdown }),
    ...(message.html === undefined ? {} : { html: message.html }),
    ...(message.files.length === 0 ? {} : { files: message.files }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    personId: message.person.id,
    personEmail: message.person.email,
    ...(message.mentionedPeople.length === 0 ? {} : { mentionedPeople: message.mentionedPeople }),
    ...(message.mentionedGroups.length === 0 ? {} : { mentionedGroups: message.mentionedGroups }),
    created: message.created,
    ...(message.updated === undefined ? {} : { updated: message.updated }),
  };
}

/** The part of a message that a notification carries: no words of it. */
export function thinMessage(message: Message, event: 'created' | 'updated' | 'deleted'): Record<string, unknown> {
  const { text: _text, markdown: _markdown, html: _html, attachments: _cards, ...rest } = renderMessage(message);
  if (event !== 'deleted') return rest;
  const { id, roomId, roomType, personId, personEmail, created } = rest;
  return { id, roomId, roomType, personId, personEmail, created };
}
