import { z } from 'zod';
import { FormData } from 'undici';
import { listItems, type Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

/** A message as Webex holds it. */
export interface Message {
  readonly id: string;
  readonly roomId: string;
  readonly roomType: 'direct' | 'group';
  /** Plain text; a mention stands in it by its display name. Absent for a message of files only. */
  readonly text?: string | undefined;
  readonly markdown?: string | undefined;
  /** Holds the mentions as `<spark-mention data-object-id=…>`. */
  readonly html?: string | undefined;
  readonly personId: string;
  readonly personEmail: string;
  readonly mentionedPeople: readonly string[];
  /** Root of the thread it stands in. */
  readonly parentId?: string | undefined;
  readonly files: readonly string[];
  readonly hasCard: boolean;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Set when it was edited. */
  readonly updated?: string | undefined;
}

/** Where a new message goes: a space, or the 1:1 space of a person. */
export type MessageTarget =
  { readonly roomId: string } | { readonly toPersonId: string } | { readonly toPersonEmail: string };

export interface NewMessage {
  readonly parentId?: string | undefined;
  /** At most 7439 bytes. */
  readonly markdown?: string | undefined;
  readonly text?: string | undefined;
  /** One Adaptive Card. */
  readonly card?: object | undefined;
}

export interface MessageQuery {
  readonly roomId: string;
  /** Messages of a page. */
  readonly max?: number;
  /** A bot in a group may list only what mentions it. */
  readonly mentionedPeople?: 'me';
}

export interface Messages {
  /** Not repeated after a lost answer: the message may be there. Throws WebexUnreachable then. */
  post(target: MessageTarget, message: NewMessage): Promise<Message>;
  /** Posts one file with a word beside it; no card can go with it. */
  postFile(target: MessageTarget, file: NewFile): Promise<Message>;
  /** Nothing when it is gone, or not for these eyes. */
  fetch(messageId: string): Promise<Message | undefined>;
  /**
   * Those since a moment, newest first. Pages are read only as far as needed.
   * @param sinceMs epoch milliseconds
   */
  listSince(query: MessageQuery, sinceMs: number): Promise<readonly Message[]>;
  /** The newest of the 1:1 space with a person, newest first. */
  listDirect(personId: string): Promise<readonly Message[]>;
  /** Replaces the text; refused (400) for messages with a card or a file, and after ten edits. */
  edit(message: { readonly id: string; readonly roomId: string }, markdown: string): Promise<Message>;
  /** False when it was gone already. */
  remove(messageId: string): Promise<boolean>;
}

export interface NewFile {
  readonly parentId?: string | undefined;
  readonly markdown: string;
  readonly fileName: string;
  /** MIME type. */
  readonly type: string;
  readonly content: string;
}

const PAGE = 50;
const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

export function createMessages(caller: Caller): Messages {
  return {
    async post(target, { parentId, markdown, text, card }) {
      const attachments = card === undefined ? undefined : [{ contentType: CARD_TYPE, content: card }];
      const body = { ...target, parentId, markdown, text, attachments };
      return messageFrom((await caller.request({ method: 'POST', path: '/messages', body })).body);
    },
    async postFile(target, file) {
      return messageFrom(
        (await caller.request({ method: 'POST', path: '/messages', body: formOf(target, file) })).body,
      );
    },
    async fetch(messageId) {
      const answer = await caller.request({ method: 'GET', path: path`/messages/${messageId}`, accept: [404] });
      return answer.status === 404 ? undefined : messageFrom(answer.body);
    },
    async listSince(query, sinceMs) {
      const recent: Message[] = [];
      for await (const page of caller.pages({ method: 'GET', path: '/messages', query: { max: PAGE, ...query } })) {
        const messages = page.map(messageFrom);
        const young = messages.filter(({ created }) => Date.parse(created) >= sinceMs);
        recent.push(...young);
        if (young.length < messages.length) break;
      }
      return recent;
    },
    async listDirect(personId) {
      const answer = await caller.request({ method: 'GET', path: '/messages/direct', query: { personId } });
      return listItems(answer.body).map(messageFrom);
    },
    async edit({ id, roomId }, markdown) {
      const body = { roomId, markdown };
      return messageFrom((await caller.request({ method: 'PUT', path: path`/messages/${id}`, body })).body);
    },
    async remove(messageId) {
      const answer = await caller.request({ method: 'DELETE', path: path`/messages/${messageId}`, accept: [404] });
      return answer.status !== 404 || answer.uncertain;
    },
  };
}

function formOf(target: MessageTarget, { parentId, markdown, fileName, type, content }: NewFile): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...target, parentId, markdown })) {
    if (value !== undefined) form.append(name, value);
  }
  form.append('files', new Blob([content], { type }), fileName);
  return form;
}

const messageWire = z.object({
  id: z.string(),
  roomId: z.string(),
  roomType: z.enum(['direct', 'group']),
  text: z.string().optional(),
  markdown: z.string().optional(),
  html: z.string().optional(),
  personId: z.string(),
  personEmail: z.string(),
  mentionedPeople: z.array(z.string()).default([]),
  parentId: z.string().optional(),
  files: z.array(z.string()).default([]),
  attachments: z.array(z.unknown()).default([]),
  created: z.string(),
  updated: z.string().optional(),
});

function messageFrom(body: unknown): Message {
  const { attachments, ...message } = readBody(messageWire, body, 'a message');
  return { ...message, hasCard: attachments.length > 0 };
}
