import { createAttachmentActions, type AttachmentActions } from './attachment-actions.ts';
import { callerWith } from './caller.ts';
import type { WebexClient } from './client.ts';
import { createMemberships, type Memberships } from './memberships.ts';
import { createMessages, type Messages } from './messages.ts';
import { createPeople } from './people.ts';
import { createRooms, type Rooms } from './rooms.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';
import type { People } from '../ports/people.ts';

/** What the bot itself does at Webex: talk, listen, and know who is in a space. */
export interface AsBot {
  readonly messages: Messages;
  readonly rooms: Rooms;
  readonly memberships: Memberships;
  readonly attachmentActions: AttachmentActions;
  readonly webhooks: Webhooks;
  readonly people: People;
}

/** @param token the bot's own, which never expires; refused (401) it is a WebexRefusal */
export function actAsBot(client: WebexClient, token: string): AsBot {
  const caller = callerWith(client, token);
  return {
    messages: createMessages(caller),
    rooms: createRooms(caller),
    memberships: createMemberships(caller),
    attachmentActions: createAttachmentActions(caller),
    webhooks: createWebhooks(caller),
    people: createPeople(caller),
  };
}
