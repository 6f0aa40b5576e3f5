import { createHash, timingSafeEqual } from 'node:crypto';
import { randomHex } from './ids.ts';
import type { Person } from './people.ts';
import { personOf } from './people.ts';
import { badRequest } from './refusal.ts';
import type { Webex } from './state.ts';
import { mintUserToken } from './tokens.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

export interface AuthorizationCode {
  readonly personId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: { readonly value: string; readonly method: 'S256' | 'plain' } | undefined;
  /** Epoch milliseconds, civil clock. */
  readonly expiresAt: number;
}

export interface RefreshToken {
  readonly value: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  expiresAt: number;
  /** The access token that was given out last; a refresh ends it. */
  accessToken: string;
}

const CODE_MS = 5 * 60_000;
const REFRESH_DAYS = 90;
const ACCESS_SECONDS = 14 * 86_400 - 1;
const DEAD_REFRESH = 'The refresh token provided is expired, revoked, malformed, or invalid.';

/** Must the person be asked, or did they accept all of these scopes before and tick the box? */
export function mustAsk(webex: Webex, person: Person, scopes: readonly string[]): boolean {
  const remembered = webex.state.remembered.get(person.id);
  return remembered === undefined || scopes.some((scope) => !remembered.has(scope));
}

/** The person accepted: a one-time code for the scopes asked. `remember` is the ticked box. */
export function accept(
  webex: Webex,
  person: Person,
  request: AuthorizationRequest,
  remember: boolean,
  scopes: readonly string[] = request.scopes,
): string {
  const remembered = webex.state.remembered.get(person.id) ?? new Set();
  if (remember) webex.state.remembered.set(person.id, new Set([...remembered, ...scopes]));
  const code = randomHex(64);
  webex.state.codes.set(code, {
    personId: person.id,
    redirectUri: request.redirectUri,
    scopes,
    challenge: request.challenge,
    expiresAt: webex.clock.now() + CODE_MS,
  });
  return code;
}

/** Exchanges a code, once. @throws Refusal 400 */
export function exchangeCode(
  webex: Webex,
  given: { code: string; redirectUri: string; verifier: string | undefined },
): Record<string, unknown> {
  const code = webex.state.codes.get(given.code);
  webex.state.codes.delete(given.code);
  if (code === undefined || code.expiresAt <= webex.clock.now()) throw badRequest('The authorization code is invalid.');
  if (code.redirectUri !== given.redirectUri) throw badRequest('The redirect_uri does not match the authorization.');
  if (!verifies(code, given.verifier)) throw badRequest('The code_verifier does not match the code_challenge.');
  const person = personOf(webex, code.personId);
  const access = mintUserToken(webex, person, code.scopes);
  const refresh: RefreshToken = {
    value: randomHex(96),
    personId: person.id,
    scopes: code.scopes,
    expiresAt: webex.clock.now() + REFRESH_DAYS * 86_400_000,
    accessToken: access.value,
  };
  webex.state.refreshTokens.set(refresh.value, refresh);
  return renderTokens(access.value, refresh);
}

/** A new access token with the scopes of the old one, never more. The old one ends. @throws Refusal 400 */
export function refreshTokens(webex: Webex, value: string): Record<string, unknown> {
  const known = webex.state.refreshTokens.get(value);
  if (known === undefined || known.expiresAt <= webex.clock.now()) throw badRequest(DEAD_REFRESH);
  webex.state.accessTokens.delete(known.accessToken);
  const access = mintUserToken(webex, personOf(webex, known.personId), known.scopes);
  const expiresAt = webex.clock.now() + REFRESH_DAYS * 86_400_000;
  if (!webex.rotateRefreshTokens) {
    known.accessToken = access.value;
    known.expiresAt = expiresAt;
    return renderTokens(access.value, known);
  }
  const rotated = { ...known, value: randomHex(96), accessToken: access.value, expiresAt };
  webex.state.refreshTokens.delete(value);
  webex.state.refreshTokens.set(rotated.value, rotated);
  return renderTokens(access.value, rotated);
}

/** The person takes the integration out of their account: every token ends, and they will be asked again. */
export function revokeGrants(webex: Webex, person: Person): void {
  const { accessTokens, refreshTokens: known, remembered } = webex.state;
  for (const token of accessTokens.values()) {
    if (token.personId === person.id && token.kind === 'user') accessTokens.delete(token.value);
  }
  for (const token of known.values()) if (token.personId === person.id) known.delete(token.value);
  remembered.delete(person.id);
}

function renderTokens(accessToken: string, refresh: RefreshToken): Record<string, unknown> {
  return {
    access_token: accessToken,
    expires_in: ACCESS_SECONDS,
    refresh_token: refresh.value,
    refresh_token_expires_in: REFRESH_DAYS * 86_400 - 1,
    token_type: 'Bearer',
    scope: refresh.scopes.join(' '),
  };
}

function verifies({ challenge }: AuthorizationCode, verifier: string | undefined): boolean {
  if (challenge === undefined) return verifier === undefined;
  if (verifier === undefined || !/^[\w.~-]{43,128}$/.test(verifier)) return false;
  const computed = challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  const [one, other] = [Buffer.from(computed), Buffer.from(challenge.value)];
  return one.length === other.length && timingSafeEqual(one, other);
}
