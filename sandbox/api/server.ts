import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Express, NextFunction, Request, Response, Router } from 'express';
import { reportBug } from '../webex/bug.ts';
import type { Faults } from '../webex/faults.ts';
import { badRequest, notFound, Refusal } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { authenticate, authorize } from '../webex/tokens.ts';
import { recordCall } from './call-log.ts';
import { injectFault } from './fault-gate.ts';
import type { Answer, Operation } from './operation.ts';
import { parseMultipart } from './multipart.ts';

const LARGEST_BODY = '101mb';

/** Everything under /v1: log, faults, token, scopes, body, then the operation. */
export function mountApi(app: Express, webex: Webex, faults: Faults, operations: readonly Operation[]): void {
  const api = express.Router();
  api.use(recordCall(webex));
  api.use(injectFault(faults));
  api.use(express.raw({ type: () => true, limit: LARGEST_BODY }));
  for (const operation of operations) mount(api, webex, operation);
  api.use(() => {
    throw notFound();
  });
  api.use(answerError);
  app.use('/v1', api);
}

function mount(api: Router, webex: Webex, operation: Operation): void {
  api[operation.method](operation.path, async (request, response) => {
    const caller = authenticate(webex, request.headers.authorization);
    authorize(caller, operation.scopes, operation.bots);
    const answer = await operation.run({
      webex,
      caller,
      params: pathParameters(request),
      query: request.query,
      body: await readBody(request, operation.takes),
      headers: request.headers,
      address: new URL(request.originalUrl, webex.url),
    });
    sendAnswer(response, answer);
  });
}

/** Writes an answer with the tracking id that every answer of Webex carries. */
export function sendAnswer(response: Response, answer: Answer): void {
  response.status(answer.status ?? (answer.body === undefined ? 204 : 200));
  response.set('trackingid', trackingId());
  if (answer.headers !== undefined) response.set(answer.headers);
  if (answer.body === undefined) response.end();
  else if (Buffer.isBuffer(answer.body)) response.end(answer.body);
  else response.type('application/json').send(JSON.stringify(answer.body));
}

/** Webex's error body for a refusal; everything else is a bug of the sandbox and says so. */
export function answerError(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  if (response.headersSent || response.destroyed) return;
  const refusal = asRefusal(error);
  const { status, message, descriptions, headers } = refusal;
  const id = trackingId();
  response.status(status).set({ ...headers, trackingid: id });
  const errors = descriptions.length === 0 ? {} : { errors: descriptions.map((description) => ({ description })) };
  response.json({ message, ...errors, trackingId: id });
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isTooLarge(error)) return new Refusal(413);
  if (error instanceof URIError) return badRequest('The address is malformed.');
  reportBug(error);
  return new Refusal(500);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 413;
}

function trackingId(): string {
  return `ROUTERGW_${randomUUID()}`;
}

function pathParameters(request: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
}

async function readBody(request: Request, takes: readonly string[]): Promise<unknown> {
  const bytes: unknown = request.body;
  if (takes.length === 0 || !Buffer.isBuffer(bytes) || bytes.length === 0) return undefined;
  const type = request.headers['content-type'] ?? '';
  const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!takes.includes(mediaType)) {
    throw new Refusal(415, { message: `Content type '${type}' not supported` });
  }
  if (mediaType === 'multipart/form-data') return await parseMultipart(bytes, type);
  return parseJson(bytes);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The request body is no JSON.');
    throw error;
  }
}
