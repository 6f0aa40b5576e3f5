import type { ShownMessage } from '../support/control.ts';
import type { World } from '../support/world.ts';

/** One fault of Webex, as the control API takes it. */
export interface FaultOrder {
  readonly match: { readonly method: string; readonly path: string };
  readonly kind: string;
  readonly retryAfter?: number;
  readonly delayMs?: number;
}

const PATIENCE_MS = 25_000;
const WEEK = 'max=100&from=2026-11-20T00:00:00Z&to=2026-12-20T00:00:00Z';

/** Waits until nothing is in hand and nothing is to be tried again: `settle` alone does not wait for what is due later. */
export async function atRest({ control }: World): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  for (;;) {
    const { settled, waiting = {} } = await control.call<{ settled: boolean; waiting?: Record<string, number> }>(
      'POST',
      '/sandbox/settle',
      { timeoutMs: 5_000 },
    );
    if (settled && (waiting['later'] ?? 0) === 0) return;
    if (performance.now() > last) throw new Error(`never at rest: ${JSON.stringify(waiting)}`);
  }
}

export async function orderFault({ control }: World, fault: FaultOrder): Promise<void> {
  await control.call('DELETE', '/sandbox/faults');
  await control.call('POST', '/sandbox/faults', { times: 1, ...fault });
}

/** Says something without a word of waiting. */
export function post(
  { control }: World,
  who: string,
  text: string,
  place: { roomId?: string } = {},
): Promise<ShownMessage> {
  return control.call('POST', '/sandbox/messages', { email: `${who}@falcon.example.com`, text, ...place });
}

/** What the bot has said after a message; deleted cards are left out. */
export async function repliesAfter({ control }: World, message: ShownMessage): Promise<readonly ShownMessage[]> {
  const after = await control.after(message);
  return after.filter(({ deleted, personEmail }) => deleted !== true && personEmail.endsWith('@webex.bot'));
}

export async function meetingsCalled({ control }: World, title: string): Promise<readonly { readonly id: string }[]> {
  const { items } = await control.webex<{ items: readonly { id: string; title: string }[] }>(
    'alice',
    `/meetings?meetingType=meetingSeries&${WEEK}`,
  );
  return items.filter((meeting) => meeting.title === title);
}

export async function inviteesOf({ control }: World, meetingId: string): Promise<readonly string[]> {
  const { items } = await control.webex<{ items: readonly { email: string }[] }>(
    'alice',
    `/meetingInvitees?meetingId=${meetingId}`,
  );
  return items.map(({ email }) => email);
}
