import { z } from 'zod';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

/** A webhook at Webex. Its secret is left out: Webex echoes it, and it has no business in memory. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly targetUrl: string;
  readonly resource: string;
  readonly event: string;
  readonly filter?: string | undefined;
  /** Webex switches one off after 100 failures within 5 minutes, and never on again. */
  readonly status: 'active' | 'inactive';
}

export interface NewWebhook {
  readonly name: string;
  readonly targetUrl: string;
  readonly resource: string;
  readonly event: string;
  readonly filter?: string | undefined;
  readonly secret: string;
}

/** `/webhooks` of whoever the caller acts for: chat webhooks as the bot, meeting webhooks as the person. */
export interface Webhooks {
  list(): Promise<readonly Webhook[]>;
  /** Not repeated after a lost answer: list, and see. */
  create(webhook: NewWebhook): Promise<Webhook>;
  /** Switches it on (again), with this address and secret. Resource, event and filter cannot change. */
  activate(webhookId: string, told: Pick<NewWebhook, 'name' | 'targetUrl' | 'secret'>): Promise<Webhook | undefined>;
  /** False when already gone. */
  remove(webhookId: string): Promise<boolean>;
}

export function createWebhooks(caller: Caller): Webhooks {
  return {
    async list() {
      const items = await caller.all({ method: 'GET', path: '/webhooks', query: { max: 100 } });
      return items.map(webhookFrom);
    },
    async create(webhook) {
      const answer = await caller.request({ method: 'POST', path: '/webhooks', body: { ...webhook } });
      return webhookFrom(answer.body);
    },
    async activate(webhookId, { name, targetUrl, secret }) {
      const answer = await caller.request({
        method: 'PUT',
        path: path`/webhooks/${webhookId}`,
        body: { name, targetUrl, secret, status: 'active' },
        accept: [404],
      });
      return answer.status === 404 ? undefined : webhookFrom(answer.body);
    },
    async remove(webhookId) {
      const answer = await caller.request({ method: 'DELETE', path: path`/webhooks/${webhookId}`, accept: [404] });
      return answer.status !== 404 || answer.uncertain;
    },
  };
}

const webhookWire = z.object({
  id: z.string(),
  name: z.string().default(''),
  targetUrl: z.string(),
  resource: z.string(),
  event: z.string(),
  filter: z.string().optional(),
  status: z.enum(['active', 'inactive']).default('active'),
});

function webhookFrom(body: unknown): Webhook {
  return readBody(webhookWire, body, 'a webhook');
}
