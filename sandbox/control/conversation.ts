import type { Router } from 'express';
import { z } from 'zod';
import { press, renderAction } from '../webex/actions.ts';
import { renderMessage } from '../webex/message.ts';
import { editMessage, messageFor, postMessage } from '../webex/messages.ts';
import type { Message } from '../webex/message.ts';
import { renderTyped } from '../webex/mentions.ts';
import { directRoom, renderRoom, roomFor } from '../webex/rooms.ts';
import type { Room } from '../webex/rooms.ts';
import { botPerson, personBy, read, WrongCall } from './control.ts';
import type { Control } from './control.ts';

const NEW_MESSAGE = z.strictObject({
  email: z.string(),
  text: z.string(),
  roomId: z.string().optional(),
  parentId: z.string().optional(),
  files: z.array(z.string()).optional(),
});

const EDIT = z.strictObject({ email: z.string(), text: z.string() });
const PRESS = z.strictObject({ email: z.string(), messageId: z.string(), inputs: z.record(z.string(), z.unknown()) });

/** People, spaces, and what people say and press in them. */
export function mountConversation(router: Router, { webex, bot }: Control): void {
  router.get('/people', async (_request, response) => {
    const people = [...webex.state.people.values()].filter((person) => person.type === 'person');
    const items = people.map(async (person) => ({
      id: person.id,
      email: person.email,
      displayName: person.displayName,
      timezone: person.timezone ?? null,
      orgId: person.orgId,
      linked: (await bot()?.linked(person.id)) ?? false,
    }));
    response.json({ items: await Promise.all(items) });
  });

  router.get('/rooms', (request, response) => {
    const { email } = read(z.object({ email: z.string() }), request.query);
    const person = personBy(webex, email);
    const rooms = [...(webex.state.roomsOf.get(person.id) ?? [])];
    response.json({ items: rooms.map((room) => ({ ...renderRoom(room, person), members: membersOf(room) })) });
  });

  router.get('/messages', (request, response) => {
    const query = read(z.object({ roomId: z.string(), after: z.string().optional() }), request.query);
    const room = webex.state.rooms.get(query.roomId);
    if (room === undefined) throw new WrongCall('There is no such space.');
    const from = query.after === undefined ? -1 : room.messages.findIndex((message) => message.id === query.after);
    if (query.after !== undefined && from === -1) throw new WrongCall('The message in `after` is not in this space.');
    response.json({ items: room.messages.slice(from + 1).map(renderForScripts) });
  });

  router.post('/messages', (request, response) => {
    const { email, text, roomId, parentId, files } = read(NEW_MESSAGE, request.body);
    const person = personBy(webex, email);
    const room = roomId === undefined ? directRoom(webex, person, botPerson(webex)) : roomFor(webex, person, roomId);
    const typed = renderTyped(webex, room, text);
    const said = text === '' ? {} : { text, ...(typed === undefined ? {} : { typed }) };
    response.json(renderMessage(postMessage(webex, person, room, { ...said, parentId, files })));
  });

  router.put('/messages/:id', (request, response) => {
    const { email, text } = read(EDIT, request.body);
    const person = personBy(webex, email);
    const message = messageFor(webex, person, request.params.id);
    const typed = renderTyped(webex, message.room, text);
    response.json(
      renderMessage(editMessage(webex, person, message, { text, ...(typed === undefined ? {} : { typed }) })),
    );
  });

  router.post('/actions', (request, response) => {
    const { email, messageId, inputs } = read(PRESS, request.body);
    response.json(renderAction(press(webex, personBy(webex, email), messageId, inputs)));
  });
}

function membersOf(room: Room): Record<string, unknown>[] {
  return [...room.members.values()].map(({ person: { id, email, displayName, type } }) => ({
    id,
    email,
    displayName,
    type,
  }));
}

function renderForScripts(message: Message): Record<string, unknown> {
  return message.deleted ? { id: message.id, deleted: true } : renderMessage(message);
}
