import type { Response, Router } from 'express';
import { z } from 'zod';
import type { PageChange } from '../webex/events.ts';
import { personBy, read } from './control.ts';
import type { Control } from './control.ts';

/** A line that says nothing for so long is cut by some browsers; real time. */
const HEARTBEAT_MS = 20_000;

/** Server-Sent Events of everything that changes in one person's view. Opening it signs that person in for OAuth. */
export function mountStream(router: Router, { webex, bot }: Control): void {
  router.get('/stream', (request, response) => {
    const { email } = read(z.object({ email: z.string() }), request.query);
    const person = personBy(webex, email);
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'set-cookie': `sandbox_person=${encodeURIComponent(person.email)}; Path=/; SameSite=Lax`,
    });
    response.write(': open\n\n');
    const isLinked = async () => (await bot()?.linked(person.id)) ?? false;
    const tellLinked = onlyChanges(isLinked, (linked) => {
      write(response, 'linked', { email: person.email, linked });
    });
    void tellLinked();
    const stopListening = webex.events.onPageChange((change) => {
      tell(response, change, person.id);
      // The bot says so when it has connected somebody, or forgotten them: that is the moment to look.
      if (change.type === 'message') void tellLinked();
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    response.once('close', () => {
      stopListening();
      clearInterval(heartbeat);
    });
  });
}

function tell(response: Response, change: PageChange, personId: string): void {
  if (change.to !== 'everyone' && ![...change.to].includes(personId)) return;
  write(response, change.type, change.data());
}

function write(response: Response, type: PageChange['type'], data: unknown): void {
  response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Reads a value when asked, and tells of it only when it is another than before. */
function onlyChanges(read: () => Promise<boolean>, tell: (value: boolean) => void): () => Promise<void> {
  let before: boolean | undefined;
  return async () => {
    const now = await read();
    if (before !== undefined && before !== now) tell(now);
    before = now;
  };
}
