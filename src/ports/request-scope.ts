import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Kept } from './kept.ts';

interface Scope {
  readonly id: string;
  feature?: string;
  /** Not written yet. */
  kept: Kept[];
}

/**
 * The request that is being worked on, from the notification to the reply, for log lines, Webex's tracking ids and
 * metrics. A short fingerprint of the knock's key, so that a log shows no id of Webex.
 */
const scope = new AsyncLocalStorage<Scope>();

/** The name a request has in logs and at Webex, made of its key in the inbox. */
export function requestName(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

export function inScope<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  return scope.run({ id: requestName(key), kept: [] }, work);
}

export function requestScope(): string | undefined {
  return scope.getStore()?.id;
}

/** Says which feature the request turned out to be for. */
export function servedBy(feature: string): void {
  const request = scope.getStore();
  if (request !== undefined) request.feature = feature;
}

export function featureInScope(): string | undefined {
  return scope.getStore()?.feature;
}

/** Puts by what the answer leaves to be remembered, until the answer is stored. */
export function keepWithAnswer(kept: Kept): void {
  const request = scope.getStore();
  if (request === undefined) throw new Error('outside of a request no answer will be stored');
  request.kept.push(kept);
}

/** What was put by and nobody has taken to be written yet; it is the caller's now. */
export function keptInScope(): readonly Kept[] {
  return scope.getStore()?.kept.splice(0) ?? [];
}
