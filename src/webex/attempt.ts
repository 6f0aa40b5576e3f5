import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, FormData } from 'undici';
import { WebexUnreachable } from '../ports/failure.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What goes out, ready to be sent. */
export interface Outbound {
  readonly origin: string;
  /** Path and query, as they go over the wire. */
  readonly path: string;
  readonly method: Method;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  /** Milliseconds until the whole answer must be there. */
  readonly timeoutMs: number;
}

/** What came back, whatever the status. */
export interface Inbound {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * One request and its whole answer. Redirects are not followed: the token would travel along.
 * The answer is put together from undici's own callbacks: a stream with its iterator and an AbortSignal cost more
 * than all the rest of a call.
 * @param longest bytes of body that are read; a longer one is an answer that makes no sense
 * @throws WebexUnreachable when the body is too long; undici's own errors when no answer came
 */
export function attempt(agent: Dispatcher, outbound: Outbound, longest: number): Promise<Inbound> {
  const { timeoutMs, ...request } = outbound;
  return new Promise((resolve, reject) => {
    const gathering = new Gathering(longest, resolve, reject);
    const tooLate = (): void => gathering.giveUp(new DOMException('no answer in time', 'TimeoutError'));
    gathering.timer = setTimeout(tooLate, timeoutMs);
    try {
      agent.dispatch({ ...request, headersTimeout: timeoutMs, bodyTimeout: timeoutMs }, gathering);
    } catch (error) {
      clearTimeout(gathering.timer);
      throw error;
    }
  });
}

/** Puts one answer together; whatever comes first settles it: the answer, an error, or that somebody gave up. */
class Gathering implements Dispatcher.DispatchHandler {
  timer: NodeJS.Timeout | undefined;
  readonly #longest: number;
  readonly #resolve: (inbound: Inbound) => void;
  readonly #reject: (reason: Error) => void;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | undefined;
  #gaveUp: Error | undefined;

  constructor(longest: number, resolve: (inbound: Inbound) => void, reject: (reason: Error) => void) {
    this.#longest = longest;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Ends the call with its connection, also one that still waits for a connection. */
  giveUp(reason: Error): void {
    this.#gaveUp = reason;
    this.#controller?.abort(reason);
    this.onResponseError(this.#controller, reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#gaveUp !== undefined) controller.abort(this.#gaveUp);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    this.#chunks.push(chunk);
    // The connection goes with it: nothing more is read.
    if (this.#size > this.#longest) this.giveUp(new WebexUnreachable(`an answer of more than ${this.#longest} bytes`));
  }

  onResponseEnd(): void {
    clearTimeout(this.timer);
    const [first = Buffer.alloc(0)] = this.#chunks;
    const whole = this.#chunks.length > 1 ? Buffer.concat(this.#chunks, this.#size) : first;
    this.#resolve({ status: this.#status, headers: this.#headers, text: whole.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    clearTimeout(this.timer);
    this.#reject(error);
  }
}
