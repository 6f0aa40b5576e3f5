import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Happening } from './events.ts';
import type { Faults } from './faults.ts';
import type { Webex } from './state.ts';
import { OF_ALL } from './webhook-resources.ts';
import { renderEnvelope, webhooksFor } from './webhooks.ts';
import type { Webhook } from './webhooks.ts';

const WINDOW_MS = 5 * 60_000;
const MOST_FAILURES = 100;
/** How long a receiver may take; real time. */
const PATIENCE_MS = 15_000;
/** A notification held back for its successor goes out after this at the latest; real time. */
const HOLD_MS = 1_000;

/** Sends notifications, each once: Webex documents no second try. */
export interface Notifications {
  /** How many are on their way. */
  readonly inFlight: () => number;
  /** Drops what has not been sent and closes the connections. */
  readonly stop: () => Promise<void>;
}

/** Delivers whatever happens to the webhooks of those who may hear of it: at once, side by side, without order. */
export function startNotifications(webex: Webex, faults: Faults): Notifications {
  const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 30_000 });
  let inFlight = 0;
  const held = new Map<Webhook, () => void>();

  const send = (webhook: Webhook, body: Buffer, about: Happening) => {
    inFlight += 1;
    setImmediate(() => {
      void deliver(webex, agent, webhook, body)
        .then((delivered) => showDelivery(webex, webhook, about, delivered))
        .finally(() => (inFlight -= 1));
      const waiting = held.get(webhook);
      held.delete(webhook);
      waiting?.();
    });
  };

  const hold = (webhook: Webhook, body: Buffer, about: Happening) => {
    inFlight += 1;
    const release = () => {
      clearTimeout(timer);
      // A little after its successor, so that this one really arrives second.
      setTimeout(() => {
        inFlight -= 1;
        send(webhook, body, about);
      }, 30);
    };
    const timer = setTimeout(() => {
      held.delete(webhook);
      release();
    }, HOLD_MS);
    held.set(webhook, release);
  };

  webex.events.onHappening((happening) => {
    for (const creatorId of happening.audience) {
      for (const webhook of listeners(webex, creatorId, happening)) {
        if (webhook.status !== 'active' || !passes(webhook, happening)) continue;
        const body = Buffer.from(
          JSON.stringify({
            ...renderEnvelope(webhook),
            ...{ resource: happening.resource, event: happening.event },
            ...{ actorId: happening.actorId, data: happening.data },
          }),
        );
        const fault = faults.forNotification(happening.resource);
        if (fault === 'lose') continue;
        if (fault === 'reorder' && !held.has(webhook)) {
          hold(webhook, body, happening);
          continue;
        }
        send(webhook, body, happening);
        if (fault === 'duplicate') send(webhook, body, happening);
      }
    }
  });

  return { inFlight: () => inFlight, stop: () => agent.destroy() };
}

/** Those who asked for just this, and those who asked for all. */
function listeners(webex: Webex, creatorId: string, { resource, event }: Happening): readonly Webhook[] {
  const asked = [...webhooksFor(webex, creatorId, resource, event)];
  return OF_ALL.has(resource) ? [...asked, ...webhooksFor(webex, creatorId, 'all', 'all')] : asked;
}

/** True when the receiver said 2xx; every other outcome counts towards switching the webhook off. */
async function deliver(webex: Webex, agent: Agent, webhook: Webhook, body: Buffer): Promise<boolean> {
  let ok = false;
  try {
    const response = await request(webhook.targetUrl, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(webhook.secret === undefined ? {} : { 'x-spark-signature': signatureOf(webhook.secret, body) }),
      },
      body,
      headersTimeout: PATIENCE_MS,
      bodyTimeout: PATIENCE_MS,
    });
    await response.body.dump();
    ok = response.statusCode >= 200 && response.statusCode < 300;
  } catch (error) {
    // Nobody listens, the connection broke, or it took too long: undici's own errors and the socket's.
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
  if (!ok) countFailure(webex, webhook);
  return ok;
}

/** Lowercase hex HMAC-SHA1 over the exact bytes of the body. */
export function signatureOf(secret: string, body: Buffer): string {
  return createHmac('sha1', secret).update(body).digest('hex');
}

function countFailure(webex: Webex, webhook: Webhook): void {
  const now = webex.clock.now();
  webhook.failures = [...webhook.failures.filter((at) => at > now - WINDOW_MS), now];
  if (webhook.failures.length >= MOST_FAILURES) webhook.status = 'inactive';
}

function passes(webhook: Webhook, happening: Happening): boolean {
  return webhook.conditions.every(([name, value]) => {
    const fact = happening.facts?.[name] ?? happening.data[name];
    const wanted = value === 'me' ? webhook.createdBy : value;
    if (Array.isArray(fact)) return fact.includes(wanted);
    return String(fact) === wanted;
  });
}

function showDelivery(webex: Webex, webhook: Webhook, about: Happening, delivered: boolean): void {
  const id = about.data['id'];
  if (about.resource !== 'messages' || typeof id !== 'string' || about.event !== 'created') return;
  const message = webex.state.messages.get(id);
  if (message === undefined || message.person.id === webhook.createdBy) return;
  const to = [...message.room.members.keys()];
  const state = delivered ? 'delivered' : 'failed';
  webex.events.show({ type: 'delivery', to, data: () => ({ messageId: id, roomId: message.room.id, state }) });
  // Whoever got the message may be about to answer; the page takes the hint back when the answer comes.
  const receiver = webex.state.people.get(webhook.createdBy);
  if (!delivered || receiver?.type !== 'bot') return;
  webex.events.show({
    type: 'typing',
    to,
    data: () => ({ roomId: message.room.id, personEmail: receiver.email, typing: true }),
  });
}
