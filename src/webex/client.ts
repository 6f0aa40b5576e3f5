import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, FormData, type Dispatcher } from 'undici';
import { requestScope } from '../ports/request-scope.ts';
import { attempt, type Outbound } from './attempt.ts';
import type { CallReport, WebexAnswer, WebexRequest } from './call.ts';
import { createLanes } from './lanes.ts';
import { mayHaveHappened, outcomeOf, outcomeOfError, type Outcome } from './outcome.ts';
import { queryText } from './path.ts';
import { RETRY_LIMITS, waitBeforeRepeat, type RetryLimits } from './retry.ts';

/** Fits pino. */
export interface CallLog {
  warn(facts: object, text: string): void;
}

export interface WebexClientOptions {
  /** Base of the API: `https://webexapis.com/v1`. */
  readonly apiUrl: string;
  /** Connections to use; without one the client opens a pool of its own. */
  readonly agent?: Dispatcher | undefined;
  readonly log?: CallLog | undefined;
  /** Told of every attempt, for metrics and logs. */
  readonly onCall?: ((report: CallReport) => void) | undefined;
  /** Calls at once per token. */
  readonly perToken?: number | undefined;
  /** Milliseconds for each attempt. */
  readonly timeoutMs?: number | undefined;
  /** Longest body read, in bytes. */
  readonly longestAnswer?: number | undefined;
  readonly retry?: Partial<RetryLimits> | undefined;
  /** 0 to 1, for the jitter of waits. */
  readonly random?: (() => number) | undefined;
}

export interface WebexClient {
  readonly apiUrl: URL;
  /**
   * One call with its repeats. Repeated are calls that do no harm twice, and any call that Webex refused with 429 or
   * that never left this machine; the waits are short and real, a long `Retry-After` is thrown.
   * @throws WebexRefusal, WebexUnreachable
   */
  request(request: WebexRequest): Promise<WebexAnswer>;
  /**
   * Closes the connections it opened itself, once the calls on their way are done or `graceMs` are over; those cut off
   * then end as WebexUnreachable.
   */
  close(graceMs?: number): Promise<void>;
}

const DEFAULTS = { perToken: 8, timeoutMs: 15_000, longestAnswer: 4 * 1024 * 1024 } as const;
const CLOSE_GRACE_MS = 1_000;

/** The one door to Webex: pooled connections, time limits, repeats where they are safe, bodies bounded. */
export function createWebexClient(options: WebexClientOptions): WebexClient {
  const apiUrl = new URL(options.apiUrl);
  const agent = options.agent ?? pooledAgent();
  let isClosing = false;
  const door = { ...options, apiUrl, agent, isClosing: () => isClosing };
  const inLane = createLanes();
  const onTheirWay = new Set<Promise<unknown>>();

  return {
    apiUrl,
    request: (request) => {
      const width = request.atOnce ?? options.perToken ?? DEFAULTS.perToken;
      const answer = inLane(request.token ?? '', width, () => repeatUntilDone(door, request));
      const forget = (): void => void onTheirWay.delete(done);
      const done = answer.then(forget, forget);
      onTheirWay.add(done);
      return answer;
    },
    close: async (graceMs = CLOSE_GRACE_MS) => {
      isClosing = true;
      await Promise.race([Promise.all(onTheirWay), pause(graceMs, undefined, { ref: false })]);
      if (options.agent === undefined) await agent.destroy();
    },
  };
}

/** The client's options with what they stand for opened. */
interface Door extends Omit<WebexClientOptions, 'apiUrl' | 'agent'> {
  readonly apiUrl: URL;
  readonly agent: Dispatcher;
  /** On its way out: what fails now is not repeated. */
  readonly isClosing: () => boolean;
}

async function repeatUntilDone(door: Door, request: WebexRequest): Promise<WebexAnswer> {
  const base = ['convene', requestScope(), randomUUID()].filter((part) => part !== undefined).join('_');
  const limits = { ...RETRY_LIMITS, ...door.retry };
  const repeatable = request.repeatable ?? (request.method !== 'POST' && request.method !== 'PATCH');
  let waitedMs = 0;
  let uncertain = false;
  for (let count = 1; ; count += 1) {
    const requestId = count === 1 ? base : `${base}_${count}`;
    const outcome = await tryOnce(door, request, { requestId, attempt: count });
    if (outcome.kind === 'answer') {
      const { warnings, trackingId } = outcome.answer;
      if (warnings.length > 0) door.log?.warn({ requestId, trackingId, warnings }, 'Webex took a call with a warning');
      return { ...outcome.answer, uncertain };
    }
    const progress = { attempts: count, waitedMs, repeatable };
    const wait = waitBeforeRepeat(outcome.failed, progress, limits, door.random ?? Math.random);
    if (wait === undefined || door.isClosing()) throw outcome.error;
    uncertain ||= mayHaveHappened(outcome.failed);
    waitedMs += wait;
    await pause(wait);
  }
}

async function tryOnce(
  door: Door,
  request: WebexRequest,
  named: Pick<CallReport, 'requestId' | 'attempt'>,
): Promise<Outcome> {
  const started = performance.now();
  const outbound = outboundOf(request, door.apiUrl, named.requestId, door.timeoutMs ?? DEFAULTS.timeoutMs);
  const outcome = await attempt(door.agent, outbound, door.longestAnswer ?? DEFAULTS.longestAnswer).then(
    (inbound) => outcomeOf(inbound, request, Date.now()),
    outcomeOfError,
  );
  door.onCall?.({ ...reportOf(request, outcome), ...named, ms: performance.now() - started });
  return outcome;
}

function pooledAgent(): Agent {
  return new Agent({ connections: 128, keepAliveTimeout: 10_000, connect: { timeout: 5_000 } });
}

function outboundOf(request: WebexRequest, apiUrl: URL, requestId: string, timeoutMs: number): Outbound {
  const { body } = request;
  const asItIs = body === undefined || typeof body === 'string' || body instanceof FormData;
  return {
    origin: apiUrl.origin,
    path: apiUrl.pathname.replace(/\/$/, '') + request.path + queryText(request.query),
    method: request.method,
    headers: {
      accept: request.as === 'text' ? '*/*' : 'application/json',
      'user-agent': 'Convene',
      trackingid: requestId,
      ...(asItIs ? {} : { 'content-type': 'application/json' }),
      ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
      ...request.headers,
    },
    body: asItIs ? (body ?? null) : JSON.stringify(body),
    timeoutMs: request.timeoutMs ?? timeoutMs,
  };
}

function reportOf(
  request: WebexRequest,
  outcome: Outcome,
): Pick<CallReport, 'method' | 'resource' | 'status' | 'trackingId'> {
  const { status, trackingId } = outcome.kind === 'answer' ? outcome.answer : outcome;
  return { method: request.method, resource: /^\/[^/?]*/.exec(request.path)?.[0] ?? '', status, trackingId };
}
