import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import type { Knock, KnockKind } from '../ports/inbox.ts';
import { NOBODY, type Registration, type Registrations } from '../ports/registrations.ts';
import { isSigned } from './signature.ts';

/** A thin notification is below 3 KB; nothing legitimate comes near this. */
const MOST_BYTES = '64kb';

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

/**
 * The door for notifications. Guards in order: a body of bounded size (413), a known registration (404), its signature
 * over the raw bytes (401), a readable body about what the registration is for (400). 200 means: stored. Or: of
 * somebody who has left us, and dropped unread, since Webex goes on telling until it tires.
 */
export function webhookRouter(deps: WebhookDeps): Router {
  const router = express.Router();
  const registrationOf = rememberOwn(deps.registrations);
  router.post(
    '/webhooks/webex/:registration',
    express.raw({ type: () => true, limit: MOST_BYTES }),
    async (request: Request<{ registration: string }>, response: Response) => {
      const registration = await registrationOf(request.params.registration);
      if (registration === undefined) return void response.sendStatus(404);
      if (registration.owner === NOBODY) return void response.sendStatus(200);
      const body: unknown = request.body;
      if (!Buffer.isBuffer(body) || !isSigned(body, request.get('x-spark-signature'), registration.secret))
        return void response.sendStatus(401);
      const notification = readNotification(body);
      if (notification === undefined || !isAbout(notification, registration)) return void response.sendStatus(400);
      const knock = knockOf(notification, registration, deps);
      if (knock !== undefined) await deps.receive(knock);
      response.sendStatus(200);
    },
  );
  return router;
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
