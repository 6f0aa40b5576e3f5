import { WebexUnreachable, type WebexRefusal } from '../ports/failure.ts';
import type { Inbound } from './attempt.ts';
import type { WebexAnswer, WebexCall } from './call.ts';
import { firstHeader, isNetworkFailure, neverSent, refusalFrom, unreachableFrom } from './errors.ts';
import type { FailedAttempt } from './retry.ts';

/** What one attempt came to: an answer, or a failure with what the decision to repeat needs. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Omit<WebexAnswer, 'uncertain'> }
  | {
      readonly kind: 'failure';
      readonly error: WebexRefusal | WebexUnreachable;
      readonly failed: FailedAttempt;
      readonly status: number;
      readonly trackingId: string | undefined;
    };

/** @param nowMs epoch milliseconds, for a `Retry-After` given as a date by a server that sends no `Date` */
export function outcomeOf(inbound: Inbound, call: WebexCall, nowMs: number): Outcome {
  const { status, headers, text } = inbound;
  if (status >= 300 && call.accept?.includes(status) !== true) {
    const error = refusalFrom(status, headers, text, nowMs);
    const failed = { kind: 'refused', status, retryAfter: error.retryAfter } as const;
    return { kind: 'failure', error, failed, status, trackingId: error.trackingId };
  }
  const trackingId = firstHeader(headers['trackingid']);
  const link = joined(headers['link']);
  const warnings = warningTexts(joined(headers['warning']));
  const answer = { status, text, trackingId, link, warnings };
  if (status >= 300 || call.as === 'text' || text.trim() === '') {
    return { kind: 'answer', answer: { ...answer, body: call.as === 'text' ? text : undefined } };
  }
  try {
    return { kind: 'answer', answer: { ...answer, body: JSON.parse(text) as unknown } };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Not the parser's own words as a cause: they quote the body.
    return lost(new WebexUnreachable('the answer is not JSON'), { trackingId });
  }
}

/** Turns what an attempt threw into an outcome; our own slips are thrown on. */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof WebexUnreachable) return lost(error);
  if (isNetworkFailure(error)) return lost(unreachableFrom(error), { neverSent: neverSent(error) });
  throw error;
}

/** Whether the server may have done what was asked although it did not say so. */
export function mayHaveHappened(failed: FailedAttempt): boolean {
  return failed.kind === 'refused' ? failed.status >= 500 : !failed.neverSent;
}

function lost(
  error: WebexUnreachable,
  told: { readonly neverSent?: boolean; readonly trackingId?: string | undefined } = {},
): Outcome {
  const failed = { kind: 'unreachable', neverSent: told.neverSent ?? false } as const;
  return { kind: 'failure', error, failed, status: 0, trackingId: told.trackingId };
}

function joined(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

/** `1001 agent "text" "date"`, several of them in one header or in many. */
function warningTexts(header: string | undefined): readonly string[] {
  if (header === undefined) return [];
  const quoted = [...header.matchAll(/\d{3,4}\s+\S+\s+"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? '');
  return (quoted.length > 0 ? quoted : [header]).map((text) => text.replaceAll(/\\(.)/g, '$1').slice(0, 1000));
}
