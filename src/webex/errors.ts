import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { WebexRefusal, WebexUnreachable } from '../ports/failure.ts';

/** From HTTP to the two failures the ports speak of. */

/** What Webex said when it said no: its body may be JSON, HTML from a gateway, or nothing. */
export function refusalFrom(status: number, headers: IncomingHttpHeaders, text: string, nowMs: number): WebexRefusal {
  const told = readErrorBody(text);
  return new WebexRefusal({
    status,
    description: told.description ?? `HTTP ${status}`,
    trackingId: told.trackingId ?? firstHeader(headers['trackingid']),
    retryAfter: retryAfterSeconds(headers, nowMs),
  });
}

/** Seconds to wait as `Retry-After` says, given as a number or as a date (read against the answer's own `Date`). */
function retryAfterSeconds(headers: IncomingHttpHeaders, nowMs: number): number | undefined {
  const value = firstHeader(headers['retry-after'])?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  const sentAt = Date.parse(firstHeader(headers['date']) ?? '');
  return Math.max(0, Math.ceil((until - (Number.isNaN(sentAt) ? nowMs : sentAt)) / 1000));
}

/** Whether an error thrown by undici or by Node's sockets means that no answer came. Our own slips are not among them. */
export function isNetworkFailure(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError') return true;
  const code = codeOf(error);
  return code !== undefined && !/INVALID|NOT_SUPPORTED/.test(code);
}

/** Failures that come before the first byte left: nothing can have happened, so anything may be sent again. */
export function neverSent(error: Error): boolean {
  const code = codeOf(error);
  return code !== undefined && BEFORE_SENDING.has(code);
}

/** Whether Webex may still be at work on what was asked: it was too slow for us, or for its own gateway. */
export function mayStillHappen(error: unknown): boolean {
  if (error instanceof WebexRefusal) return error.status === 504;
  return error instanceof WebexUnreachable && error.cause instanceof Error && isTimeout(error.cause);
}

function isTimeout(error: Error): boolean {
  return error.name === 'TimeoutError' || /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(codeOf(error) ?? '');
}

export function unreachableFrom(error: Error): WebexUnreachable {
  return new WebexUnreachable(isTimeout(error) ? 'no answer in time' : (codeOf(error) ?? error.name), {
    cause: error,
  });
}

/** Reads a body by the schema of the fields used. Anything else is an answer that made no sense. */
export function readBody<Value>(schema: z.ZodType<Value>, body: unknown, what: string): Value {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  // Paths only: a value may be a password or somebody's words.
  const where = read.error.issues.map((issue) => issue.path.join('.') || '(whole body)').slice(0, 5);
  throw new WebexUnreachable(`${what} came without what it must have: ${where.join(', ')}`);
}

export function firstHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function readErrorBody(text: string): { description: string | undefined; trackingId: string | undefined } {
  const body = parseObject(text);
  const errors: readonly unknown[] = Array.isArray(body['errors']) ? body['errors'] : [];
  const description = firstText(
    isObject(errors[0]) ? errors[0]['description'] : undefined,
    body['message'],
    body['error_description'],
    body['error'],
  );
  return { description: description?.slice(0, 1000), trackingId: firstText(body['trackingId']) };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch (error) {
    // HTML from a gateway, or nothing at all: the status says enough.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
