import { mintId } from './ids.ts';
import type { Message } from './message.ts';
import { maySee } from './message.ts';
import type { Person } from './people.ts';
import { badMessage, notFound } from './refusal.ts';
import { timestamp } from './state.ts';
import type { Webex } from './state.ts';

/** One press on a card's button. */
export interface AttachmentAction {
  readonly id: string;
  readonly message: Message;
  readonly person: Person;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly created: string;
}

/** Presses a card: any member may, with any inputs, as often as they like. @throws Refusal 404, 400 without a card */
export function press(
  webex: Webex,
  person: Person,
  messageId: string,
  inputs: Record<string, unknown>,
): AttachmentAction {
  const message = webex.state.messages.get(messageId);
  if (message?.room.members.has(person.id) !== true) throw notFound();
  if (message.attachments.length === 0) throw badMessage('The message has no card.');
  const action = { id: mintId('ATTACHMENT_ACTION'), message, person, inputs, created: timestamp(webex) };
  webex.state.actions.set(action.id, action);
  const { inputs: _inputs, ...data } = renderAction(action);
  // Only whoever posted a card hears of the presses on it.
  const audience = [message.person.id];
  webex.events.happen({ resource: 'attachmentActions', event: 'created', actorId: person.id, data, audience });
  return action;
}

/** @throws Refusal 404 for one who may not see the card */
export function actionFor(webex: Webex, reader: Person, id: string): AttachmentAction {
  const action = webex.state.actions.get(id);
  if (action === undefined || !maySee(reader, action.message)) throw notFound();
  return action;
}

export function renderAction(action: AttachmentAction): Record<string, unknown> {
  return {
    id: action.id,
    type: 'submit',
    messageId: action.message.id,
    inputs: action.inputs,
    personId: action.person.id,
    roomId: action.message.room.id,
    created: action.created,
  };
}
