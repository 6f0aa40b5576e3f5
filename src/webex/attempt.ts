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
 * @param longest bytes of body that are read; a longer one is an answer that makes no sense
 * @throws WebexUnreachable when the body is too long; undici's own errors when no answer came
 */
export async function attempt(agent: Dispatcher, outbound: Outbound, longest: number): Promise<Inbound> {
  const { timeoutMs } = outbound;
  // Not AbortSignal.timeout: its timer would outlive the call, and keep thousands of answered ones in memory.
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(new DOMException('no answer in time', 'TimeoutError')), timeoutMs);
  try {
    return await exchange(agent, outbound, longest, tooLate.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function exchange(
  agent: Dispatcher,
  { timeoutMs, ...request }: Outbound,
  longest: number,
  signal: AbortSignal,
): Promise<Inbound> {
  const answer = await agent.request({ ...request, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, signal });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection: nothing more is read.
    if (size > longest) throw new WebexUnreachable(`an answer of more than ${longest} bytes`);
    chunks.push(chunk);
  }
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') };
}
