import { mintId, uuidOf } from './ids.ts';
import type { Caller } from './tokens.ts';
import { authorize } from './tokens.ts';
import { badMessage, notFound, Refusal } from './refusal.ts';
import { readFilter, RESOURCES } from './webhook-resources.ts';
import { timestamp } from './state.ts';
import type { Webex } from './state.ts';

export interface Webhook {
  readonly id: string;
  name: string;
  targetUrl: string;
  readonly resource: string;
  readonly event: string;
  readonly filter: string | undefined;
  readonly conditions: readonly (readonly [string, string])[];
  secret: string | undefined;
  status: 'active' | 'inactive';
  readonly created: string;
  readonly createdBy: string;
  readonly orgId: string;
  readonly appId: string;
  /** Times of failed notifications, epoch milliseconds of the civil clock, at most the last hundred. */
  failures: number[];
}

export interface NewWebhook {
  readonly name: string;
  readonly targetUrl: string;
  readonly resource: string;
  readonly event: string;
  readonly filter?: string | undefined;
  readonly secret?: string | undefined;
}

/** Registers a webhook of the caller's own. @throws Refusal 400, 403 without the resource's read scope, 409 twice */
export function createWebhook(webex: Webex, caller: Caller, draft: NewWebhook): Webhook {
  const rule = RESOURCES[draft.resource];
  if (rule === undefined) throw badMessage(`Invalid value for resource: ${draft.resource}`);
  if (!rule.events.includes(draft.event)) throw badMessage(`Invalid value for event: ${draft.event}`);
  authorize(caller, [rule.scope], rule.bots);
  checkTarget(draft.targetUrl);
  const conditions = readFilter(rule, draft);
  const siblings = webhooksFor(webex, caller.person.id, draft.resource, draft.event);
  for (const sibling of siblings) {
    if (sibling.targetUrl === draft.targetUrl && sibling.filter === draft.filter && sibling.appId === appIdOf(caller)) {
      throw new Refusal(409, { message: 'A webhook with the same target, resource, event and filter exists.' });
    }
  }
  const webhook: Webhook = {
    id: mintId('WEBHOOK'),
    name: draft.name,
    targetUrl: draft.targetUrl,
    resource: draft.resource,
    event: draft.event,
    filter: draft.filter,
    conditions,
    secret: draft.secret,
    status: 'active',
    created: timestamp(webex),
    createdBy: caller.person.id,
    orgId: caller.person.orgId,
    appId: appIdOf(caller),
    failures: [],
  };
  webex.state.webhooks.set(webhook.id, webhook);
  siblings.add(webhook);
  return webhook;
}

/** Changes name, target and secret, and wakes a webhook up; nothing else can be changed. */
export function updateWebhook(
  webhook: Webhook,
  change: { name: string; targetUrl: string; secret?: string | undefined; status?: 'active' | undefined },
): Webhook {
  checkTarget(change.targetUrl);
  webhook.name = change.name;
  webhook.targetUrl = change.targetUrl;
  if (change.secret !== undefined) webhook.secret = change.secret;
  if (change.status === 'active') {
    webhook.status = 'active';
    webhook.failures = [];
  }
  return webhook;
}

export function deleteWebhook(webex: Webex, webhook: Webhook): void {
  webex.state.webhooks.delete(webhook.id);
  webhooksFor(webex, webhook.createdBy, webhook.resource, webhook.event).delete(webhook);
}

/** All webhooks of one creator for one event; the set itself, to be filled. */
export function webhooksFor(webex: Webex, creatorId: string, resource: string, event: string): Set<Webhook> {
  const key = `${creatorId} ${resource} ${event}`;
  const known = webex.state.webhooksBy.get(key);
  if (known !== undefined) return known;
  const fresh = new Set<Webhook>();
  webex.state.webhooksBy.set(key, fresh);
  return fresh;
}

/** The caller's webhooks: those this person made through this application. */
export function listWebhooks(webex: Webex, caller: Caller): Webhook[] {
  return [...webex.state.webhooks.values()].filter((webhook) => isOwn(webhook, caller));
}

/** @throws Refusal 404 for anybody else's */
export function webhookFor(webex: Webex, caller: Caller, id: string): Webhook {
  const webhook = webex.state.webhooks.get(id);
  if (webhook === undefined || !isOwn(webhook, caller)) throw notFound();
  return webhook;
}

/** As the owner of the token sees it, secret included. */
export function renderWebhook(webhook: Webhook): Record<string, unknown> {
  return { ...renderEnvelope(webhook), ...(webhook.secret === undefined ? {} : { secret: webhook.secret }) };
}

/** The part that travels with each notification: never the secret. */
export function renderEnvelope(webhook: Webhook): Record<string, unknown> {
  return {
    id: webhook.id,
    name: webhook.name,
    targetUrl: webhook.targetUrl,
    resource: webhook.resource,
    event: webhook.event,
    ...(webhook.filter === undefined ? {} : { filter: webhook.filter }),
    orgId: webhook.orgId,
    createdBy: webhook.createdBy,
    appId: webhook.appId,
    ownedBy: 'creator',
    status: webhook.status,
    created: webhook.created,
  };
}

function isOwn(webhook: Webhook, caller: Caller): boolean {
  return webhook.createdBy === caller.person.id && webhook.appId === appIdOf(caller);
}

function appIdOf(caller: Caller): string {
  return mintId('APPLICATION', uuidOf(`application ${caller.token.clientId}`));
}

function checkTarget(targetUrl: string): void {
  if (!/^https?:$/.test(URL.parse(targetUrl)?.protocol ?? '')) throw badMessage('Invalid value for targetUrl');
}
