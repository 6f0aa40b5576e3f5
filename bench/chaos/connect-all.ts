import { setTimeout as pause } from 'node:timers/promises';
import { postMessage } from '../../sandbox/webex/messages.ts';
import { directRoom } from '../../sandbox/webex/rooms.ts';
import type { Scene } from './scene.ts';

const PATIENCE_MS = 60_000;

/** Everybody of the crowd says "connect" and consents, before anything goes wrong. */
export async function connectAll({
  sandbox,
  crowd,
  ledger,
}: Pick<Scene, 'sandbox' | 'crowd' | 'ledger'>): Promise<void> {
  const { webex } = sandbox;
  const rooms = new Set(crowd.people.map((person) => directRoom(webex, person, crowd.bot).id));
  for (const person of crowd.people) {
    postMessage(webex, person, directRoom(webex, person, crowd.bot), { text: 'connect' });
  }
  const saidIn = (): number => ledger.said.filter(({ roomId }) => rooms.has(roomId)).length;
  await until(() => saidIn() >= crowd.people.length);
  for (const { email } of crowd.people) {
    await fetch(`${webex.url}/sandbox/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    });
  }
  await until(() => saidIn() >= crowd.people.length * 2);
}

async function until(isSo: () => boolean): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > last) throw new Error('the crowd could not be connected');
    await pause(50);
  }
}
