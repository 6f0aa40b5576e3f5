import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Ledger } from './ledger.ts';
import type { Wish } from './load.ts';

const PATIENCE_MS = 90_000;
const LOOK_MS = 200;

/** Waits for the Connect card, and consents as a person with a browser would. Once: what came of it is written down. */
export async function connectNewcomer(sandbox: Sandbox, ledger: Ledger, wish: Wish): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  const isOffered = (): boolean => ledger.said.some(({ roomId, hasCard }) => roomId === wish.room.id && hasCard);
  while (!isOffered()) {
    if (performance.now() > until) return;
    await pause(LOOK_MS);
  }
  const answer = await fetch(`${sandbox.webex.url}/sandbox/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: wish.person.email }),
  });
  const { page } = (await answer.json()) as { page?: string };
  // Where the bot was killed at this moment the person sees an error page, and is not promised anything.
  wish.connected = page?.includes('may now act for') === true;
}
