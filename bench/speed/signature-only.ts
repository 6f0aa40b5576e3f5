import express, { type Request, type Response } from 'express';
import type { AddressInfo } from 'node:net';
import { isSigned } from '../../src/http/signature.ts';

/** What the door is held against: express that checks the signature, says 200 and forgets. */
const secret = process.env['SECRET'] ?? '';
const app = express();
app.disable('x-powered-by');
app.post(
  '/webhooks/webex/bench',
  express.raw({ type: () => true, limit: '64kb' }),
  (request: Request, response: Response) => {
    const body: unknown = request.body;
    const isGood = Buffer.isBuffer(body) && isSigned(body, request.get('x-spark-signature'), secret);
    if (isGood) JSON.parse(body.toString('utf8'));
    response.sendStatus(isGood ? 200 : 401);
  },
);
const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }));
});
process.once('SIGTERM', () => process.exit(0));
