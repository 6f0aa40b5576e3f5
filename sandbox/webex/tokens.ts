import { randomHex, uuidOf } from './ids.ts';
import type { Person } from './people.ts';
import { personOf } from './people.ts';
import { forbidden, Refusal } from './refusal.ts';
import type { Webex } from './state.ts';

export interface AccessToken {
  readonly value: string;
  readonly kind: 'bot' | 'user';
  readonly personId: string;
  /** The application it was given to; integration tags are its own. */
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** Epoch milliseconds, civil clock. */
  readonly expiresAt: number;
}

/** Who calls: a person through an application, or the bot. */
export interface Caller {
  readonly person: Person;
  readonly token: AccessToken;
}

/** Reads `Authorization: Bearer …`. @throws Refusal 401 */
export function authenticate(webex: Webex, header: string | undefined): Caller {
  const value = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
  const token = value === undefined ? undefined : webex.state.accessTokens.get(value);
  if (token === undefined || token.expiresAt <= webex.clock.now()) throw new Refusal(401);
  return { person: personOf(webex, token.personId), token };
}

/**
 * Lets through what the token may do. A bot token needs no scopes, but is let in only where bots are.
 * `spark:all` stands for every spark scope but reading the directory. @throws Refusal 403
 */
export function authorize(caller: Caller, needed: readonly string[], bots: boolean): void {
  if (caller.token.kind === 'bot') {
    if (!bots) throw forbidden();
    return;
  }
  const { scopes } = caller.token;
  const holds = (scope: string) =>
    scopes.has(scope) || (scope.startsWith('spark:') && scope !== 'spark:people_read' && scopes.has('spark:all'));
  if (!needed.every(holds)) throw forbidden();
}

const ACCESS_DAYS = 14;

/** An access token of a person for the bot's own integration. */
export function mintUserToken(webex: Webex, person: Person, scopes: readonly string[]): AccessToken {
  const token: AccessToken = {
    value: `${randomHex(64)}_PF84_${uuidOf(person.orgId)}`,
    kind: 'user',
    personId: person.id,
    clientId: webex.credentials.clientId,
    scopes: new Set(scopes),
    expiresAt: webex.clock.now() + ACCESS_DAYS * 86_400_000 - 1_000,
  };
  webex.state.accessTokens.set(token.value, token);
  return token;
}

/** The bot's own token, which does not end. */
export function seedBotToken(webex: Webex, bot: Person): void {
  const { botToken: value } = webex.credentials;
  const clientId = 'convene-bot';
  const scopes = new Set<string>();
  webex.state.accessTokens.set(value, { value, kind: 'bot', personId: bot.id, clientId, scopes, expiresAt: Infinity });
}
