import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createMovableClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { Got } from './got.ts';

export interface World {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** A call under /v1 with that token, the bot's when none is given. */
  api(method: string, path: string, options?: CallOptions): Promise<Got>;
  /** A call under /sandbox. */
  control(method: string, path: string, body?: unknown): Promise<Got>;
  /** A token of a person with all scopes. */
  tokenOf(email: string): Promise<string>;
  as(email: string): Promise<(method: string, path: string, options?: CallOptions) => Promise<Got>>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ALICE = 'alice@falcon.example.com';
export const BOB = 'bob@falcon.example.com';
export const CAROL = 'carol@falcon.example.com';
export const DAVE = 'dave@heron.example.org';
export const ERIN = 'erin@falcon.example.com';
export const GRACE = 'grace@falcon.example.com';

/** A Tuesday without switch of summer time anywhere near. */
export const START = Date.parse('2026-06-02T12:00:00Z');

const closing: (() => Promise<unknown>)[] = [];

let isKept = false;

/** Closes what was opened; by itself after each test, unless `keepOpen` was called. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}

/** For files whose tests look at one world: they close it themselves. */
export function keepOpen(): void {
  isKept = true;
}

afterEach(async () => {
  if (!isKept) await closeAll();
});

export async function openWorld(options: { rotateRefreshTokens?: boolean; startMs?: number } = {}): Promise<World> {
  const { startMs = START, ...rest } = options;
  const sandbox = createSandbox({ clock: createMovableClock(startMs), ...rest });
  const url = await sandbox.listen(0);
  closing.push(() => sandbox.stop());
  const api: World['api'] = (method, path, { body, token = sandbox.credentials.botToken, headers = {} } = {}) =>
    call(method, `${url}/v1${path}`, body, { authorization: `Bearer ${token}`, ...headers });
  const control: World['control'] = (method, path, body) => call(method, `${url}/sandbox${path}`, body, {});
  const tokenOf = async (email: string) => {
    return (await control('GET', `/token?email=${email}`)).text('token');
  };
  const as: World['as'] = async (email) => {
    const token = await tokenOf(email);
    return (method, path, given = {}) => api(method, path, { token, ...given });
  };
  return { sandbox, url, api, control, tokenOf, as };
}

async function call(
  method: string,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Got> {
  const isForm = body instanceof URLSearchParams || body instanceof FormData || typeof body === 'string';
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return new Got(response.status, isJson ? JSON.parse(text) : text, response.headers);
}

export interface Heard {
  readonly signature: string | undefined;
  readonly raw: string;
  readonly body: Got;
}

export interface Receiver {
  readonly url: string;
  readonly heard: Heard[];
  /** Status of the next answers. */
  status: number;
}

/** Somebody who receives notifications. */
export async function openReceiver(): Promise<Receiver> {
  const receiver = { url: '', heard: [] as Heard[], status: 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const signature = request.headers['x-spark-signature'];
      receiver.heard.push({
        signature: typeof signature === 'string' ? signature : undefined,
        raw,
        body: new Got(0, JSON.parse(raw), new Headers()),
      });
      response.writeHead(receiver.status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}

export const VERIFIER = 'v'.repeat(64);

/** The address of a consent, with a PKCE challenge of `VERIFIER`. */
export function authorizeUrl(
  world: World,
  scopes: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: world.sandbox.credentials.clientId,
    redirect_uri: 'http://127.0.0.1:1/oauth/callback',
    scope: scopes.join(' '),
    state: 'state-1',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `/authorize?${parameters.toString()}`;
}
