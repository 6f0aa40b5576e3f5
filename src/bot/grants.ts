import type { Clock } from '../ports/clock.ts';
import { GrantLost } from '../ports/failure.ts';
import type { AskToken, Consent, Grant, GrantStore, OAuthClient, Tokens } from '../ports/grants.ts';

/** Renewed this long before they end, so that no call starts with a token that dies on the way. */
const AHEAD_MS = 5 * 60_000;

/** People's consents: who gave what, and a token that works right now. */
export interface Grants {
  /** Scopes a person granted; nothing when not connected. */
  scopesOf(personId: string): Promise<readonly string[] | undefined>;
  /** What a person granted, and when; nothing when not connected. */
  consentOf(personId: string): Promise<Consent | undefined>;
  /** Asked before each call to Webex as that person. Throws GrantLost when there is none that works. */
  tokenOf(personId: string): AskToken;
  /** Stores a new consent. False: it covers less than the one there is, which is kept. */
  accept(personId: string, tokens: Tokens): Promise<boolean>;
  remove(personId: string): Promise<boolean>;
}

export interface GrantsDeps {
  readonly store: GrantStore;
  readonly oauth: OAuthClient;
  readonly clock: Clock;
  /** Told when a token was renewed at Webex. */
  readonly onRefresh?: () => void;
}

export function createGrants({ store, oauth, clock, onRefresh }: GrantsDeps): Grants {
  async function renew(personId: string, unless: (grant: Grant) => boolean): Promise<string> {
    return store.exclusively(personId, async () => {
      // Whoever had the lock before may have renewed it already.
      const grant = await store.read(personId);
      if (grant === undefined) throw new GrantLost();
      if (unless(grant)) return grant.accessToken;
      try {
        const tokens = await oauth.refresh(grant.refreshToken);
        onRefresh?.();
        await store.write(
          grantFrom(
            personId,
            { ...tokens, scopes: tokens.scopes.length > 0 ? tokens.scopes : grant.scopes },
            clock,
            grant.grantedAt,
          ),
        );
        return tokens.accessToken;
      } catch (error) {
        if (error instanceof GrantLost) await store.remove(personId);
        throw error;
      }
    });
  }

  const isFresh = (grant: Grant): boolean => grant.accessExpiresAt - clock.now() > AHEAD_MS;
  return {
    async scopesOf(personId) {
      return (await store.consent(personId))?.scopes;
    },
    consentOf: (personId) => store.consent(personId),
    tokenOf: (personId) => async (asked) => {
      const refused = asked?.refused;
      const isGood = (grant: Grant): boolean =>
        refused === undefined ? isFresh(grant) : grant.accessToken !== refused;
      const grant = await store.read(personId);
      if (grant === undefined) throw new GrantLost();
      return isGood(grant) ? grant.accessToken : renew(personId, isGood);
    },
    accept(personId, tokens) {
      return store.exclusively(personId, async () => {
        const old = await store.read(personId);
        const covers =
          old === undefined ||
          old.refreshExpiresAt <= clock.now() ||
          old.scopes.every((scope) => tokens.scopes.includes(scope));
        if (covers) await store.write(grantFrom(personId, tokens, clock, clock.now()));
        return covers;
      });
    },
    remove: (personId) => store.remove(personId),
  };
}

function grantFrom(personId: string, tokens: Tokens, clock: Clock, grantedAt: number): Grant {
  return {
    personId,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    accessExpiresAt: clock.now() + tokens.expiresIn * 1000,
    refreshExpiresAt: clock.now() + tokens.refreshExpiresIn * 1000,
    scopes: tokens.scopes,
    grantedAt,
  };
}
