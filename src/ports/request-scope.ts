import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/**
 * The request that is being worked on, from the notification to the reply, for log lines and Webex's tracking ids.
 * A short fingerprint of the knock's key, so that a log shows no id of Webex.
 */
const scope = new AsyncLocalStorage<string>();

export function inScope<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  return scope.run(createHash('sha256').update(key).digest('hex').slice(0, 12), work);
}

export function requestScope(): string | undefined {
  return scope.getStore();
}
