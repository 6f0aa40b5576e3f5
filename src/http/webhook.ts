import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import type { Knock, KnockKind } from '../ports/inbox.ts';
import { NOBODY, type Registration, type Registrations } from '../ports/registrations.ts';
import { readBody } from './read-body.ts';
import type { PlainDoor } from './server.ts';
import { isSigned } from './signature.ts';

/** A thin notification is below 3 KB; nothing legitimate comes near this. */
const MOST_BYTES = 64 * 1024;

/** Webex's ids are letters, digits and marks on one line: nothing else may reach the store, where it could spoil a batch. */
const Id = z
  .string()
  .max(400)
  .regex(/^[!-~]+$/);

const Notification = z.object({
  resource: z.string(),
  event: z.string(),
  actorId: z.string().optional(),
  data: z.object({
    id: Id,
    roomId: Id.optional(),
    roomType: z.string().max(20).optional(),
    personId: Id.optional(),
    messageId: Id.optional(),
  }),
});
type Notification = z.infer<typeof Notification>;

export interface WebhookDeps {
  readonly registrations: Pick<Registrations, 'read'>;
  /** Resolves when the knock is in the store, or was there before. */
  readonly receive: (knock: Knock) => Promise<unknown>;
  readonly clock: Clock;
  readonly botId: () => string;
}

const PATH = /^\/webhooks\/webex\/([\w-]{1,100})(?:\?|$)/;

/**
 * The door for notifications. Guards in order: a body of bounded size (413), a known registration (404), its signature
 * over the raw bytes (401), a readable body about what the registration is for (400). 200 means: stored. Or: of
 * somebody who has left us, and dropped unread, since Webex goes on telling until it tires.
 */
export function webhookDoor(deps: WebhookDeps): PlainDoor {
  const registrationOf = rememberOwn(deps.registrations);

  async function knock(request: IncomingMessage, id: string): Promise<number> {
    const body = await readBody(request, MOST_BYTES);
    if (body === undefined) return 413;
    const registration = await registrationOf(id);
    if (registration === undefined) return 404;
    if (registration.owner === NOBODY) return 200;
    const signature = request.headers['x-spark-signature'];
    if (typeof signature !== 'string' || !isSigned(body, signature, registration.secret)) return 401;
    const notification = readNotification(body);
    if (notification === undefined || !isAbout(notification, registration)) return 400;
    const known = knockOf(notification, registration, deps);
    if (known !== undefined) await deps.receive(known);
    return 200;
  }

  return (request) => {
    if (request.method !== 'POST') return undefined;
    const id = PATH.exec(request.url ?? '')?.[1];
    return id === undefined ? undefined : knock(request, id);
  };
}

/** The bot's own webhooks are a handful, and stay what they are: their secrets are read and opened once. */
function rememberOwn(registrations: WebhookDeps['registrations']): WebhookDeps['registrations']['read'] {
  const own = new Map<string, Registration>();
  return async (id) => {
    const known = own.get(id) ?? (await registrations.read(id));
    if (known?.owner === 'bot') own.set(id, known);
    return known;
  };
}

function readNotification(body: Buffer): Notification | undefined {
  try {
    const parsed = Notification.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A registration's secret speaks of its own resource and event only. */
function isAbout(notification: Notification, registration: Registration): boolean {
  return notification.resource === registration.resource && notification.event === registration.event;
}

const KINDS: Readonly<Record<string, KnockKind>> = {
  'messages/created': 'message',
  'messages/updated': 'edit',
  'attachmentActions/created': 'action',
  'memberships/created': 'joined',
  'memberships/deleted': 'left',
};

/** Nothing for the bot's own voice and for what nobody asked to hear. */
function knockOf(notification: Notification, registration: Registration, deps: WebhookDeps): Knock | undefined {
  const { data, resource, event } = notification;
  const kind = KINDS[`${resource}/${event}`];
  const ownVoice = (kind === 'message' || kind === 'edit') && data.personId === deps.botId();
  if (kind === undefined || ownVoice || data.roomId === undefined) return undefined;
  const now = deps.clock.now();
  const { id, roomId, roomType, personId } = data;
  return {
    // An edit may come many times with the same id: each is a knock of its own, unless one waits that says the same.
    key: kind === 'edit' ? `edit:${id}:${now}` : `${kind}:${id}`,
    kind,
    owner: registration.owner,
    line: roomId,
    payload: {
      id,
      roomId,
      ...(roomType === undefined ? {} : { roomType }),
      ...(personId === undefined ? {} : { personId }),
    },
    runAt: now,
    receivedAt: now,
  };
}
