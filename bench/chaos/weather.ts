import type { CallFault, NotificationFault } from '../../sandbox/webex/faults.ts';
import type { Chance } from './random.ts';

/** What the control API of the sandbox takes. */
export interface FaultOrder {
  readonly match: { readonly method: string; readonly path: string };
  readonly kind: CallFault | NotificationFault;
  readonly times: number;
  readonly retryAfter?: number;
  readonly delayMs?: number;
}

const CALLS: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/v1/messages/*'],
  ['GET', '/v1/messages'],
  ['POST', '/v1/messages'],
  ['DELETE', '/v1/messages/*'],
  ['POST', '/v1/meetings'],
  ['GET', '/v1/meetings'],
  ['DELETE', '/v1/meetings/*'],
  ['POST', '/v1/meetingInvitees'],
  ['GET', '/v1/attachment/actions/*'],
  ['GET', '/v1/memberships'],
  ['GET', '/v1/webhooks'],
  ['GET', '/v1/rooms'],
  ['POST', '/v1/access_token'],
];
const KINDS: readonly CallFault[] = ['429', '500', '502', 'reset', 'slow', 'slow', 'timeoutAfterCommit'];
const NOTIFICATIONS: readonly NotificationFault[] = ['duplicate', 'duplicate', 'reorder', 'lose'];

/**
 * The next thing that goes wrong at Webex. A lost notification is one of a message: of a lost press nobody ever hears
 * again (docs/operating.md).
 */
export function nextFault(chance: Chance): FaultOrder {
  if (chance.happens(0.25)) {
    const kind = chance.pick(NOTIFICATIONS);
    const path = kind !== 'lose' && chance.happens(0.4) ? 'attachmentActions' : 'messages';
    return { match: { method: '*', path }, kind, times: chance.between(1, 3) };
  }
  const [method, path] = chance.pick(CALLS);
  const kind = chance.pick(KINDS);
  return {
    match: { method, path },
    kind,
    times: chance.between(1, 2),
    ...(kind === '429' ? { retryAfter: chance.pick([0, 1]) } : {}),
    ...(kind === 'slow' ? { delayMs: chance.between(50, 800) } : {}),
    ...(kind === 'timeoutAfterCommit' ? { delayMs: chance.between(0, 100) } : {}),
  };
}

/** An answer to `POST /messages` that is lost doubles a reply in a group, whoever is killed or not. */
export function losesAnswers(fault: FaultOrder): boolean {
  return fault.kind === 'timeoutAfterCommit' && fault.match.method === 'POST' && fault.match.path === '/v1/messages';
}
