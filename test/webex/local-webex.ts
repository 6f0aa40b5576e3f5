import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path below `/v1`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly json: unknown;
}

export type Answering = (arrived: Arrived, response: ServerResponse, count: number) => unknown;

export interface LocalWebex {
  /** Base of the API, as a client wants it. */
  readonly apiUrl: string;
  readonly arrived: readonly Arrived[];
}

/** A real server on this machine that answers as told, and goes away with the test. `count` begins at 1. */
export async function startLocalWebex(answering: Answering): Promise<LocalWebex> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString('utf8');
      const url = new URL(request.url ?? '/', 'http://localhost');
      const one: Arrived = {
        method: request.method ?? '',
        path: url.pathname.replace(/^\/v1/, ''),
        query: url.searchParams,
        headers: request.headers,
        text,
        json: request.headers['content-type']?.includes('json') === true ? (JSON.parse(text) as unknown) : undefined,
      };
      arrived.push(one);
      await answering(one, response, arrived.length);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { apiUrl: `http://127.0.0.1:${port}/v1`, arrived };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Webex's own error envelope. */
export function sendError(
  response: ServerResponse,
  status: number,
  description: string,
  headers: Record<string, string> = {},
): ServerResponse {
  return sendJson(response, status, { message: 'No.', errors: [{ description }], trackingId: 'ROUTER_1' }, headers);
}
