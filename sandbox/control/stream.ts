import type { Response, Router } from 'express';
import { z } from 'zod';
import type { PageChange } from '../webex/events.ts';
import { personBy, read } from './control.ts';
import type { Control } from './control.ts';

/** A line that says nothing for so long is cut by some browsers; real time. */
const HEARTBEAT_MS = 20_000;

/** Server-Sent Events of everything that changes in one person's view. Opening it signs that person in for OAuth. */
export function mountStream(router: Router, { webex }: Control): void {
  router.get('/stream', (request, response) => {
    const { email } = read(z.object({ email: z.string() }), request.query);
    const person = personBy(webex, email);
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'set-cookie': `sandbox_person=${encodeURIComponent(person.email)}; Path=/; SameSite=Lax`,
    });
    response.write(': open\n\n');
    const stopListening = webex.events.onPageChange((change) => tell(response, change, person.id));
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    response.once('close', () => {
      stopListening();
      clearInterval(heartbeat);
    });
  });
}

function tell(response: Response, change: PageChange, personId: string): void {
  if (change.to !== 'everyone' && ![...change.to].includes(personId)) return;
  response.write(`event: ${change.type}\ndata: ${JSON.stringify(change.data())}\n\n`);
}
