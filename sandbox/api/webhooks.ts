import { z } from 'zod';
import { forbidden } from '../webex/refusal.ts';
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  renderWebhook,
  updateWebhook,
  webhookFor,
} from '../webex/webhooks.ts';
import { countUpTo, nextLink, operation } from './operation.ts';
import type { Operation } from './operation.ts';

/** Webhooks need the read scope of what they are about, which the rules check; listing one's own needs none. */
const ACCESS = { scopes: [], bots: true } as const;

const OWNED_BY = z.string().optional();

const CREATE = operation({
  method: 'post',
  path: '/webhooks',
  ...ACCESS,
  body: z.strictObject({
    name: z.string().min(1),
    targetUrl: z.string(),
    resource: z.string(),
    event: z.string(),
    filter: z.string().optional(),
    secret: z.string().min(1).optional(),
    ownedBy: OWNED_BY,
  }),
  handle: ({ webex, caller, body }) => {
    // Webhooks of a whole company need an admin's token, which nobody here has.
    if (body.ownedBy === 'org') throw forbidden();
    return { body: renderWebhook(createWebhook(webex, caller, body)) };
  },
});

const UPDATE = operation({
  method: 'put',
  path: '/webhooks/:webhookId',
  ...ACCESS,
  body: z.strictObject({
    name: z.string().min(1),
    targetUrl: z.string(),
    secret: z.string().min(1).optional(),
    ownedBy: OWNED_BY,
    status: z.literal('active').optional(),
  }),
  handle: ({ webex, caller, params, body }) => ({
    body: renderWebhook(updateWebhook(webhookFor(webex, caller, params['webhookId'] ?? ''), body)),
  }),
});

export const WEBHOOKS: readonly Operation[] = [
  CREATE,
  UPDATE,
  operation({
    method: 'get',
    path: '/webhooks',
    ...ACCESS,
    query: z.strictObject({
      max: countUpTo(1000, 100),
      ownedBy: OWNED_BY,
      cursor: z.string().regex(/^\d+$/).optional(),
    }),
    handle: ({ webex, caller, query, address }) => {
      if (query.ownedBy === 'org') throw forbidden();
      const all = listWebhooks(webex, caller);
      const from = Number(query.cursor ?? 0);
      const end = from + query.max;
      return {
        body: { items: all.slice(from, end).map(renderWebhook) },
        headers: end < all.length ? nextLink(address, { cursor: String(end) }) : {},
      };
    },
  }),
  operation({
    method: 'get',
    path: '/webhooks/:webhookId',
    ...ACCESS,
    handle: ({ webex, caller, params }) => ({
      body: renderWebhook(webhookFor(webex, caller, params['webhookId'] ?? '')),
    }),
  }),
  operation({
    method: 'delete',
    path: '/webhooks/:webhookId',
    ...ACCESS,
    handle: ({ webex, caller, params }) => {
      deleteWebhook(webex, webhookFor(webex, caller, params['webhookId'] ?? ''));
      return {};
    },
  }),
];
