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

const NAME = 'Convene';

export interface ReconcileDeps {
  readonly webhooks: Webhooks;
  readonly registrations: Registrations;
  readonly publicUrl: string;
}

/**
 * Brings Webex's list of the bot's webhooks in line with what is wanted, and changes nothing when it is: what is
 * missing is made, what Webex has switched off is switched on, what is left over from before is removed. Ours are those
 * that we made or that knock at our own address; all others are a stranger's and stay as they are.
 * @returns true when something had to be made or switched on
 */
export async function reconcileWebhooks(deps: ReconcileDeps): Promise<boolean> {
  const known = await deps.registrations.list('bot');
  const made = new Set(known.map((registration) => registration.webhookId));
  const ours = `${deps.publicUrl}/webhooks/webex/`;
  const there = (await deps.webhooks.list()).filter(
    (webhook) => made.has(webhook.id) || webhook.targetUrl.startsWith(ours),
  );
  const ensured = [];
  for (const wanted of WANTED) ensured.push(await ensure(wanted, known, there, deps));
  for (const webhook of there) {
    if (!ensured.some(({ id }) => id === webhook.id)) await deps.webhooks.remove(webhook.id);
  }
  return ensured.some(({ changed }) => changed);
}

async function ensure(
  wanted: (typeof WANTED)[number],
  known: readonly Registration[],
  there: readonly Webhook[],
  deps: ReconcileDeps,
): Promise<{ id: string; changed: boolean }> {
  const registration =
    known.find((one) => one.resource === wanted.resource && one.event === wanted.event) ?? newRegistration(wanted);
  const targetUrl = `${deps.publicUrl}/webhooks/webex/${registration.id}`;
  const told = { name: `${NAME} ${wanted.resource} ${wanted.event}`, targetUrl, secret: registration.secret };
  const present = there.find((webhook) => webhook.id === registration.webhookId);
  if (present?.targetUrl === targetUrl && present.status === 'active') return { id: present.id, changed: false };
  // Stored before it is made: a notification may come before the answer does.
  await deps.registrations.write(registration);
  const revived = present === undefined ? undefined : await deps.webhooks.activate(present.id, told);
  const webhook = revived ?? (await deps.webhooks.create({ ...told, ...wanted }));
  await deps.registrations.write({ ...registration, webhookId: webhook.id });
  return { id: webhook.id, changed: true };
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
