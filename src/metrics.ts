import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { InboxDepth } from './ports/inbox.ts';

/** Counts without content: what `/metrics` shows to an operator (docs/operating.md says what each means). */
export interface Metrics {
  /** Prometheus text. */
  render(): Promise<string>;
  readonly contentType: string;
  webexCall(call: {
    readonly method: string;
    readonly resource: string;
    readonly status?: number | undefined;
    readonly ms: number;
  }): void;
  handled(handled: {
    readonly kind: string;
    readonly feature: string;
    readonly outcome: 'answered' | 'retried' | 'dead';
    readonly ms: number;
  }): void;
  refreshed(): void;
}

export function createMetrics(
  depth: () => Promise<InboxDepth>,
  dueReminders: () => Promise<{ readonly count: number; readonly oldestMs: number }>,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const calls = new Counter({
    name: 'convene_webex_calls_total',
    help: 'Calls to Webex, by resource and status (0: no answer)',
    labelNames: ['method', 'resource', 'status'],
    registers,
  });
  const callTime = new Histogram({
    name: 'convene_webex_call_seconds',
    help: 'How long Webex took',
    labelNames: ['resource'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  const handling = new Histogram({
    name: 'convene_handling_seconds',
    help: 'From taking a knock to having sent its answer',
    labelNames: ['kind', 'feature', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  });
  const refreshes = new Counter({ name: 'convene_grant_refreshes_total', help: 'Access tokens renewed', registers });
  const waiting = new Gauge({
    name: 'convene_inbox_rows',
    help: 'Rows of the inbox that are not done, by what they wait for',
    labelNames: ['state'],
    registers,
  });
  const oldest = new Gauge({
    name: 'convene_inbox_oldest_seconds',
    help: 'How long the first due row has been due',
    registers,
  });
  const due = new Gauge({
    name: 'convene_reminders_due',
    help: 'Reminders whose time has come and that are not in the inbox yet',
    registers,
  });
  const oldestDue = new Gauge({
    name: 'convene_reminders_oldest_seconds',
    help: 'How long the first due reminder has been due',
    registers,
  });
  return {
    contentType: registry.contentType,
    async render() {
      const { oldestMs, ...rows } = await depth();
      for (const [state, count] of Object.entries(rows)) waiting.set({ state }, count);
      oldest.set(oldestMs / 1000);
      const reminders = await dueReminders();
      due.set(reminders.count);
      oldestDue.set(reminders.oldestMs / 1000);
      return registry.metrics();
    },
    webexCall({ method, resource, status, ms }) {
      calls.inc({ method, resource, status: status ?? 0 });
      callTime.observe({ resource }, ms / 1000);
    },
    handled: ({ ms, ...labels }) => handling.observe(labels, ms / 1000),
    refreshed: () => refreshes.inc(),
  };
}
