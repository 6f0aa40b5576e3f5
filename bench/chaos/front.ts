import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';

/** A plain load balancer: no stickiness, no queue. It goes to the next replica only when nothing was sent to the first. */
export interface Front {
  readonly url: string;
  /** Ports of the replicas that run. */
  readonly open: Set<number>;
  /** Ids of what the bot answered 200 to: from then on it owes an answer. */
  readonly accepted: ReadonlySet<string>;
  /** How many requests nobody took. */
  refused(): number;
  stop(): Promise<void>;
}

const HOP_BY_HOP: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

export async function startFront(): Promise<Front> {
  const open = new Set<number>();
  const accepted = new Set<string>();
  const agent = new Agent({ connections: 64 });
  let turn = 0;
  let refused = 0;

  async function passOn(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    turn += 1;
    const ports = [...open];
    for (let tries = 0; tries < ports.length; tries += 1) {
      const port = ports[(turn + tries) % ports.length] ?? 0;
      const answer = await ask(port, incoming, body);
      if (answer === 'nobody-there') continue;
      if (answer === 'broken-off') break;
      if (answer.status === 200 && incoming.method === 'POST') accepted.add(idIn(body));
      outgoing.writeHead(answer.status, answer.headers).end(answer.text);
      return;
    }
    refused += 1;
    outgoing.writeHead(502).end();
  }

  async function ask(
    port: number,
    { method, url, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: Record<string, string>; text: string } | 'nobody-there' | 'broken-off'> {
    try {
      const answer = await request(`http://127.0.0.1:${port}${url ?? '/'}`, {
        dispatcher: agent,
        method: method === 'POST' ? 'POST' : 'GET',
        headers: withoutHops(headers),
        ...(method === 'POST' ? { body } : {}),
      });
      return { status: answer.statusCode, headers: withoutHops(answer.headers), text: await answer.body.text() };
    } catch (error) {
      // A replica that was killed: either nobody took the connection, or it broke off in the middle.
      if (!(error instanceof Error) || !('code' in error)) throw error;
      return error.code === 'ECONNREFUSED' ? 'nobody-there' : 'broken-off';
    }
  }

  const server = createServer((incoming, outgoing) => void passOn(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open,
    accepted,
    refused: () => refused,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await agent.destroy();
    },
  };
}

function withoutHops(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || HOP_BY_HOP.has(name) ? [] : [[name, String(value)]],
    ),
  );
}

function idIn(body: Buffer): string {
  const notification = JSON.parse(body.toString('utf8')) as { data?: { id?: string } };
  return notification.data?.id ?? '';
}
