import { randomBytes } from 'node:crypto';
import type { Registration, Registrations } from '../ports/registrations.ts';
import type { Webhook, Webhooks } from '../webex/webhooks.ts';

/** What the bot wants to hear of. Meetings and recordings are heard with people's own webhooks. */
const WANTED = [
  { resource: 'messages', event: 'created' },
  { resource: 'messages', event: 'updated' },
  { resource: 'attachmentActions', event: 'created' },
  { resource: 'memberships', event: 'created' },
  { resource: 'memberships', event: 'deleted' },
] as const;

/** Webhooks whose name starts so are ours to change; all others are a stranger's and stay as they are. */
const NAME = 'Convene';

export interface ReconcileDeps {
  readonly webhooks: Webhooks;
  readonly registrations: Registrations;
  readonly publicUrl: string;
}

/**
 * Brings Webex's list of the bot's webhooks in line with what is wanted, and changes nothing when it is: what is
 * missing is made, what Webex has switched off is switched on, what points elsewhere is ours no more and removed.
 */
export async function reconcileWebhooks(deps: ReconcileDeps): Promise<void> {
  const there = (await deps.webhooks.list()).filter((webhook) => webhook.name.startsWith(`${NAME} `));
  const known = await deps.registrations.list('bot');
  const kept = new Set<string>();
  for (const wanted of WANTED) kept.add(await ensure(wanted, known, there, deps));
  for (const webhook of there) {
    if (!kept.has(webhook.id)) await deps.webhooks.remove(webhook.id);
  }
}

async function ensure(
  wanted: (typeof WANTED)[number],
  known: readonly Registration[],
  there: readonly Webhook[],
  deps: ReconcileDeps,
): Promise<string> {
  const registration =
    known.find((one) => one.resource === wanted.resource && one.event === wanted.event) ?? newRegistration(wanted);
  const targetUrl = `${deps.publicUrl}/webhooks/webex/${registration.id}`;
  const told = { name: `${NAME} ${wanted.resource} ${wanted.event}`, targetUrl, secret: registration.secret };
  const present = there.find((webhook) => webhook.id === registration.webhookId);
  if (present?.targetUrl === targetUrl && present.status === 'active') return present.id;
  // Stored before it is made: a notification may come before the answer does.
  await deps.registrations.write(registration);
  const revived = present === undefined ? undefined : await deps.webhooks.activate(present.id, told);
  const webhook = revived ?? (await deps.webhooks.create({ ...told, ...wanted }));
  await deps.registrations.write({ ...registration, webhookId: webhook.id });
  return webhook.id;
}

/** The path is as hard to guess as the secret, and each webhook has its own of both. */
function newRegistration(wanted: (typeof WANTED)[number]): Registration {
  return {
    id: randomBytes(24).toString('base64url'),
    owner: 'bot',
    ...wanted,
    secret: randomBytes(32).toString('base64url'),
  };
}
