import type { Router } from 'express';
import { z } from 'zod';
import { CALL_FAULTS, NOTIFICATION_FAULTS } from '../webex/faults.ts';
import { mintUserToken } from '../webex/tokens.ts';
import { ALL_SCOPES } from '../webex/scopes.ts';
import { personBy, read } from './control.ts';
import type { Control } from './control.ts';

const AFTER = z.object({ after: z.coerce.number().default(0) });

const FAULT = z.strictObject({
  match: z.strictObject({ method: z.string().default('*'), path: z.string() }),
  kind: z.enum([...CALL_FAULTS, ...NOTIFICATION_FAULTS]),
  times: z.number().int().positive().default(1),
  retryAfter: z.number().nonnegative().optional(),
  delayMs: z.number().nonnegative().optional(),
});

/** What was called, what was mailed, what shall go wrong, and a token to look for oneself. */
export function mountRecords(router: Router, { webex, faults }: Control): void {
  router.get('/log', (request, response) => {
    const { after } = read(AFTER, request.query);
    const first = webex.state.log[0]?.n ?? 0;
    response.json({ items: webex.state.log.slice(Math.max(0, after - first + 1)).filter(({ n }) => n > after) });
  });

  router.delete('/log', (_request, response) => {
    webex.state.log.length = 0;
    response.json({ items: [] });
  });

  router.get('/mail', (request, response) => {
    const { after } = read(AFTER, request.query);
    response.json({ items: webex.state.mail.filter(({ n }) => n > after) });
  });

  router.get('/token', (request, response) => {
    const { email } = read(z.object({ email: z.string() }), request.query);
    response.json({ token: mintUserToken(webex, personBy(webex, email), ALL_SCOPES).value });
  });

  router.post('/faults', (request, response) => {
    const { match, kind, times, retryAfter, delayMs } = read(FAULT, request.body);
    faults.add({ ...match, method: match.method.toUpperCase(), kind, left: times, retryAfter, delayMs });
    response.json({ items: faults.list().map(({ pattern: _pattern, ...fault }) => fault) });
  });

  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.json({ items: [] });
  });
}
