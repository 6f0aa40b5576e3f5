import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Webex } from '../../sandbox/webex/state.ts';
import type { Webhook } from '../../sandbox/webex/webhooks.ts';
import { hostileText } from './hostile-words.ts';
import { chanceFrom, type Chance } from './random.ts';

export interface NotificationResult {
  readonly sent: number;
  /** Answered 2xx. */
  readonly accepted: number;
  /** Answered 5xx, or not at all. */
  readonly crashes: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

const AT_ONCE = 32;

interface Forged {
  readonly url: string;
  readonly body: string;
  readonly signature: string | undefined;
}

/** Knocks at the bot's own addresses with everything but a fresh, rightly signed notification. */
export async function attackWithNotifications(webex: Webex, count: number, seed: number): Promise<NotificationResult> {
  const chance = chanceFrom(seed);
  const hooks = [...webex.state.webhooks.values()].filter(({ secret }) => secret !== undefined);
  const agent = new Agent({ connections: AT_ONCE });
  const byStatus: Record<string, number> = {};
  let accepted = 0;
  let crashes = 0;
  let left = count;
  const one = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      const forged = forge(chance, hooks);
      const status = await knock(agent, forged);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      if (status >= 200 && status < 300) accepted += 1;
      if (status >= 500 || status === 0) crashes += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  await agent.close();
  return { sent: count, accepted, crashes, byStatus };
}

async function knock(agent: Agent, { url, body, signature }: Forged): Promise<number> {
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'x-spark-signature': signature }),
      },
      body,
    });
    await answer.body.dump();
    return answer.statusCode;
  } catch (error) {
    // The door hangs up on bodies that are too large; that it is still there the next knock tells.
    if (error instanceof Error && 'code' in error) return 413;
    throw error;
  }
}

type Forge = (chance: Chance, hook: Webhook, other: Webhook) => Forged;

const sign = (body: string, secret = ''): string => createHmac('sha1', secret).update(body).digest('hex');

const FORGERIES: readonly Forge[] = [
  // Not signed, or with something that is no signature.
  (chance, hook) => ({ url: hook.targetUrl, body: envelope(chance, hook), signature: undefined }),
  (chance, hook) => ({
    url: hook.targetUrl,
    body: envelope(chance, hook),
    signature: chance.pick(['', 'x', '0'.repeat(40), '%']),
  }),
  // Signed with a guess, with another registration's secret, or over other bytes.
  (chance, hook) => withSignature(hook.targetUrl, envelope(chance, hook), sign('x', hook.secret)),
  (chance, hook, other) => {
    const body = envelope(chance, hook);
    return withSignature(hook.targetUrl, body, sign(body, other === hook ? 'guess' : other.secret));
  },
  (chance, hook) => {
    const body = envelope(chance, hook);
    return withSignature(hook.targetUrl, body, sign(body, hook.secret).toUpperCase().replace(/^\d+$/, 'X'));
  },
  // Rightly signed, and about something the registration does not speak of, or nothing at all.
  (chance, hook) => {
    const body = JSON.stringify({
      resource: 'meetings',
      event: 'created',
      data: { id: hostileText(chance).slice(0, 50) },
    });
    return withSignature(hook.targetUrl, body, sign(body, hook.secret));
  },
  (chance, hook) => {
    const body = chance.pick([
      '',
      '{',
      'null',
      '[]',
      '{"data":{}}',
      hostileText(chance),
      `{"resource":"${hook.resource}"}`,
    ]);
    return withSignature(hook.targetUrl, body, sign(body, hook.secret));
  },
  (chance, hook) => {
    const id = chance.pick([
      'x'.repeat(chance.between(401, 5_000)),
      `${hostileText(chance).slice(0, 80)}\u0000`,
      'a b',
    ]);
    const body = JSON.stringify({ resource: hook.resource, event: hook.event, data: { id, roomId: 'r' } });
    return withSignature(hook.targetUrl, body, sign(body, hook.secret));
  },
  // Too large, and at an address that nobody was told.
  (_chance, hook) => {
    const body = JSON.stringify({ resource: hook.resource, filler: 'x'.repeat(70_000) });
    return withSignature(hook.targetUrl, body, sign(body, hook.secret));
  },
  (chance, hook) => {
    const body = envelope(chance, hook);
    return withSignature(
      chance.pick([hook.targetUrl.slice(0, -1), `${hook.targetUrl}_`, `${hook.targetUrl}/x`]),
      body,
      sign(body, hook.secret),
    );
  },
];

function forge(chance: Chance, hooks: readonly Webhook[]): Forged {
  const hook = chance.pick(hooks);
  return chance.pick(FORGERIES)(chance, hook, chance.pick(hooks));
}

function withSignature(url: string, body: string, signature: string): Forged {
  return { url, body, signature };
}

function envelope(chance: Chance, { resource, event }: Webhook): string {
  const data = { id: hostileText(chance).slice(0, 80), roomId: hostileText(chance).slice(0, 80), personId: 'p' };
  return JSON.stringify({ id: 'w', name: 'n', resource, event, actorId: 'a', data });
}
