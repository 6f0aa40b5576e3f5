import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished } from 'vitest';
import type { MeetingDraft } from '../../src/domain/meeting.ts';
import { spanOf } from '../../src/domain/when.ts';
import { actAs, type ActingPorts } from '../../src/webex/act-as.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { BOB, openWorld, type World } from '../sandbox/harness.ts';

export const ZONE = 'America/New_York';
/** Longer than the slow fault of `trouble`, shorter than what a test calls too slow. */
const TIMEOUT_MS = 800;

export interface Acting extends ActingPorts {
  readonly world: World;
}

/** Somebody of the sandbox, with all scopes. */
export async function openAs(email: string, zone = ZONE, opened?: World): Promise<Acting> {
  const world = opened ?? (await openWorld());
  const client = createWebexClient({ apiUrl: world.sandbox.apiUrl, random: () => 0, timeoutMs: TIMEOUT_MS });
  onTestFinished(() => client.close());
  const token = await world.tokenOf(email);
  return { world, ...actAs({ client, token: () => Promise.resolve(token), zone, lookUpPauses: [0, 20] }) };
}

export const FAULTS = ['429', '500', '502', 'reset', 'slow', 'timeoutAfterCommit'] as const;

/** The next call of that kind meets one fault. */
export async function trouble(world: World, kind: string, method: string, path: string): Promise<void> {
  const timing = kind === '429' ? { retryAfter: 1 } : kind === 'slow' ? { delayMs: 100 } : {};
  const fault = { match: { method, path: `/v1${path}` }, kind, times: 1, ...timing };
  expect((await world.control('POST', '/faults', fault)).status).toBeLessThan(300);
}

export const start = Temporal.ZonedDateTime.from(`2026-06-10T15:00[${ZONE}]`);

/** A meeting of the week after the sandbox's first day, with Bob. */
export const REVIEW: MeetingDraft = {
  title: 'Adapter review',
  agenda: 'All of it',
  span: spanOf(start, 45),
  zone: ZONE,
  invitees: [{ email: BOB, displayName: 'Bob', coHost: false, panelist: false }],
  sendEmail: true,
  options: { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 5 },
};
