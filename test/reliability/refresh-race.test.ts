import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { createGrants, type Grants } from '../../src/bot/grants.ts';
import { GrantLost } from '../../src/ports/failure.ts';
import type { OAuthClient, Tokens } from '../../src/ports/grants.ts';
import { postgres, sqlite, type TestDatabase } from '../store/kinds.ts';

const NOW = 1_700_000_000_000;
const REPLICAS = 2;
const REQUESTS = 50;

/** Webex with rotation: a refresh token works once, and whoever comes with a used one has lost the grant. */
function rotatingOAuth(): { readonly oauth: OAuthClient; readonly used: readonly string[] } {
  const used: string[] = [];
  let valid = 'refresh 0';
  const refuse = (): Promise<never> => Promise.reject(new Error('not called here'));
  const refresh = async (token: string): Promise<Tokens> => {
    used.push(token);
    await pause(150);
    if (token !== valid) throw new GrantLost();
    valid = `refresh ${used.length}`;
    const lifetimes = { expiresIn: 3_600, refreshExpiresIn: 7_776_000 };
    return { accessToken: `access ${used.length}`, refreshToken: valid, ...lifetimes, scopes: [] };
  };
  return { oauth: { authorize: refuse, exchange: refuse, refresh } as unknown as OAuthClient, used };
}

describe.each([sqlite, postgres()])('an access token that has expired, on $name', (kind) => {
  let missing: string | undefined;
  let database: TestDatabase;
  let replicas: readonly Grants[];
  let told = 0;
  let webex: ReturnType<typeof rotatingOAuth>;

  beforeAll(async () => {
    missing = await kind.start();
  }, 60_000);
  afterAll(() => kind.stop());
  beforeEach(async ({ skip }) => {
    if (missing !== undefined) skip(missing);
    database = await kind.createDatabase();
    webex = rotatingOAuth();
    told = 0;
    const stores = await Promise.all(Array.from({ length: REPLICAS }, () => database.open()));
    replicas = stores.map((store) =>
      createGrants({
        store: store.grants,
        oauth: webex.oauth,
        clock: { now: () => NOW },
        onRefresh: () => {
          told += 1;
        },
      }),
    );
    await stores[0]?.grants.write({
      ...{ personId: 'ana', accessToken: 'access 0', refreshToken: 'refresh 0', scopes: ['a', 'b'], grantedAt: 1 },
      ...{ accessExpiresAt: NOW - 1, refreshExpiresAt: NOW + 1_000_000 },
    });
  });
  afterEach(() => database.remove());

  const askAll = (refused?: string): Promise<readonly string[]> =>
    Promise.all(
      Array.from({ length: REQUESTS }, (_, n) =>
        (replicas[n % REPLICAS] as Grants).tokenOf('ana')(refused === undefined ? undefined : { refused }),
      ),
    );

  it('is renewed once for fifty requests on two replicas, and the rotated refresh token is kept', async () => {
    expect(new Set(await askAll())).toEqual(new Set(['access 1']));
    expect(webex.used).toEqual(['refresh 0']);
    expect(told).toBe(1);
    // Whoever still holds the old one and was refused with it gets the new one, without another renewal.
    expect(new Set(await askAll('access 0'))).toEqual(new Set(['access 1']));
    expect(webex.used).toEqual(['refresh 0']);
    // The next renewal goes with the rotated token.
    expect(new Set(await askAll('access 1'))).toEqual(new Set(['access 2']));
    expect(webex.used).toEqual(['refresh 0', 'refresh 1']);
    expect(await replicas[1]?.scopesOf('ana')).toEqual(['a', 'b']);
  });
});
