import { z } from 'zod';
import { fileAddresses } from '../webex/contents.ts';
import { renderMessage } from '../webex/message.ts';
import { deleteMessage, editMessage, listMessages, messageFor, postMessage } from '../webex/messages.ts';
import { findByEmail } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import { badMessage, forbidden, notFound } from '../webex/refusal.ts';
import { directRoom, roomFor } from '../webex/rooms.ts';
import type { Room } from '../webex/rooms.ts';
import type { Webex } from '../webex/state.ts';
import { countUpTo, nextLink, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const UPLOAD = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Buffer) });

const NEW_MESSAGE = z.strictObject({
  roomId: z.string().optional(),
  toPersonId: z.string().optional(),
  toPersonEmail: z.string().optional(),
  parentId: z.string().optional(),
  text: z.string().optional(),
  markdown: z.string().optional(),
  files: z.array(z.union([z.string(), UPLOAD])).optional(),
  attachments: z.array(z.unknown()).optional(),
});

const CREATE = operation({
  method: 'post',
  path: '/messages',
  scopes: ['spark:messages_write'],
  bots: true,
  alsoTakes: ['multipart/form-data'],
  body: NEW_MESSAGE,
  handle: ({ webex, caller: { person }, body }) => {
    const room = targetRoom(webex, person, body);
    const files = fileAddresses(webex, room, body.files ?? []);
    return { body: renderMessage(postMessage(webex, person, room, { ...body, files })) };
  },
});

const LIST = operation({
  method: 'get',
  path: '/messages',
  scopes: ['spark:messages_read'],
  bots: true,
  query: z.strictObject({
    roomId: z.string(),
    parentId: z.string().optional(),
    mentionedPeople: z.string().optional(),
    before: z.iso.datetime({ offset: true }).optional(),
    beforeMessage: z.string().optional(),
    max: countUpTo(1000, 50),
  }),
  handle: ({ webex, caller: { person }, query, address }) => {
    const room = roomFor(webex, person, query.roomId);
    const mentioning = query.mentionedPeople === 'me' ? person.id : query.mentionedPeople;
    if (mentioning !== undefined && mentioning !== person.id) throw badMessage('mentionedPeople may only be me.');
    if (person.type === 'bot' && room.type === 'group' && mentioning === undefined) throw forbidden();
    const max = mentioning === undefined ? query.max : Math.min(query.max, 100);
    const edge = query.beforeMessage === undefined ? undefined : messageFor(webex, person, query.beforeMessage);
    if (edge !== undefined && edge.room !== room) throw notFound();
    const found = listMessages(person, room, {
      max: max + 1,
      before: edge?.index ?? room.messages.length,
      ...(query.before === undefined ? {} : { beforeTime: Date.parse(query.before) }),
      ...(query.parentId === undefined ? {} : { parentId: query.parentId }),
      ...(mentioning === undefined ? {} : { mentioning }),
    });
    const page = found.slice(0, max);
    const last = page.at(-1);
    const more = found.length > max && last !== undefined;
    return {
      body: { items: page.map(renderMessage) },
      headers: more ? nextLink(address, { beforeMessage: last.id }) : {},
    };
  },
});

const LIST_DIRECT = operation({
  method: 'get',
  path: '/messages/direct',
  scopes: ['spark:messages_read'],
  bots: true,
  query: z.strictObject({
    parentId: z.string().optional(),
    personId: z.string().optional(),
    personEmail: z.string().optional(),
  }),
  handle: ({ webex, caller: { person }, query }) => {
    const other = addressee(webex, query.personId, query.personEmail);
    const room = directRoom(webex, person, other);
    const found = listMessages(person, room, {
      max: 50,
      before: room.messages.length,
      ...(query.parentId === undefined ? {} : { parentId: query.parentId }),
    });
    return { body: { items: found.map(renderMessage) } };
  },
});

const EDIT = operation({
  method: 'put',
  path: '/messages/:messageId',
  scopes: ['spark:messages_write'],
  bots: true,
  body: z.strictObject({ roomId: z.string(), text: z.string().optional(), markdown: z.string().optional() }),
  handle: ({ webex, caller: { person }, params, body }) => {
    const message = messageFor(webex, person, params['messageId'] ?? '');
    if (message.room.id !== body.roomId) throw badMessage('roomId does not match the message.');
    if (body.text === undefined && body.markdown === undefined) {
      throw badMessage('Either text or markdown must be specified.');
    }
    return { body: renderMessage(editMessage(webex, person, message, body)) };
  },
});

export const MESSAGES: readonly Operation[] = [
  CREATE,
  LIST,
  LIST_DIRECT,
  EDIT,
  operation({
    method: 'get',
    path: '/messages/:messageId',
    scopes: ['spark:messages_read'],
    bots: true,
    handle: ({ webex, caller, params }) => ({
      body: renderMessage(messageFor(webex, caller.person, params['messageId'] ?? '')),
    }),
  }),
  operation({
    method: 'delete',
    path: '/messages/:messageId',
    scopes: ['spark:messages_write'],
    bots: true,
    handle: ({ webex, caller, params }) => {
      deleteMessage(webex, caller.person, messageFor(webex, caller.person, params['messageId'] ?? ''));
      return {};
    },
  }),
];

interface Target {
  readonly roomId?: string | undefined;
  readonly toPersonId?: string | undefined;
  readonly toPersonEmail?: string | undefined;
}

function targetRoom(webex: Webex, author: Person, target: Target): Room {
  const given = [target.roomId, target.toPersonId, target.toPersonEmail].filter((value) => value !== undefined);
  if (given.length !== 1) throw badMessage('Exactly one of roomId, toPersonId and toPersonEmail must be specified.');
  if (target.roomId !== undefined) return roomFor(webex, author, target.roomId);
  return directRoom(webex, author, addressee(webex, target.toPersonId, target.toPersonEmail));
}

function addressee(webex: Webex, id: string | undefined, email: string | undefined): Person {
  const person = id === undefined ? findByEmail(webex, email ?? '') : webex.state.people.get(id);
  if (person === undefined) throw notFound();
  return person;
}
