import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One exchange between the bot and Webex, as it went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Without the `/v1` in front. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly requestBody: string;
  readonly status: number;
  readonly responseBody: string;
}

export interface Wiretap {
  /** What the bot is told instead of the real address. */
  readonly apiUrl: string;
  readonly exchanges: readonly Exchange[];
  stop(): Promise<void>;
}

/** Stands between the bot and the sandbox, passes everything on and writes it down. */
export async function startWiretap(apiUrl: string): Promise<Wiretap> {
  const exchanges: Exchange[] = [];
  const real = new URL(apiUrl);
  const server: Server = createServer((request, response) => {
    void passOn(request).then(({ answer, body }) => {
      response.writeHead(answer.status, answer.headers).end(body);
    });
  });

  async function passOn(
    request: IncomingMessage,
  ): Promise<{ answer: { status: number; headers: Record<string, string> }; body: string }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    // Links to the consent page lead people to the sandbox itself.
    const requestBody = Buffer.concat(chunks).toString('utf8').replaceAll(own(), real.origin);
    const url = new URL(request.url ?? '/', real.origin);
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(url, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      redirect: 'manual',
      ...(requestBody === '' ? {} : { body: requestBody }),
    });
    const body = await answer.text();
    exchanges.push({
      method: request.method ?? 'GET',
      path: url.pathname.replace(/^\/v1/, ''),
      query: url.searchParams,
      requestBody,
      status: answer.status,
      responseBody: body,
    });
    const kept = Object.fromEntries(
      [...answer.headers].filter(
        ([name]) =>
          !['connection', 'transfer-encoding', 'content-encoding', 'content-length', 'keep-alive'].includes(name),
      ),
    );
    const link = kept['link'];
    return {
      answer: {
        status: answer.status,
        headers: link === undefined ? kept : { ...kept, link: link.replaceAll(real.origin, own()) },
      },
      body,
    };
  }

  const own = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `${own()}${real.pathname}`,
    exchanges,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
