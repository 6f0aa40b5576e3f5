/** A person's consent to let the bot act for them: the tokens, and the scopes Webex really gave. */
export interface Grant {
  readonly personId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch milliseconds, civil clock. */
  readonly accessExpiresAt: number;
  readonly refreshExpiresAt: number;
  readonly scopes: readonly string[];
  readonly grantedAt: number;
}

/** What somebody allowed, and when; epoch milliseconds. */
export interface Consent {
  readonly scopes: readonly string[];
  readonly grantedAt: number;
  /** Without use it ends by itself then. */
  readonly endsAt: number;
}

/** Grants at rest: encrypted, bound to person and column. */
export interface GrantStore {
  read(personId: string): Promise<Grant | undefined>;
  /** What the grant covers; its tokens stay sealed. */
  consent(personId: string): Promise<Consent | undefined>;
  write(grant: Grant): Promise<void>;
  /** True when there was one. */
  remove(personId: string): Promise<boolean>;
  /**
   * Runs `work` while nobody else, in this process or another, does so for the same person.
   * For the refresh: the second to come finds the first one's result.
   */
  exclusively<Value>(personId: string, work: () => Promise<Value>): Promise<Value>;
}

/** Webex's OAuth endpoints, as the integration. */
export interface OAuthClient {
  /** Where the person goes to consent. `state` and the PKCE verifier are the caller's, stored before the link is sent. */
  authorizeUrl(request: { state: string; codeVerifier: string; scopes: readonly string[] }): Promise<string>;
  /** Exchanges a code. Throws WebexRefusal when Webex says no. */
  exchange(code: string, codeVerifier: string): Promise<Tokens>;
  /** A new access token. Throws GrantLost when the refresh token is no good any more. */
  refresh(refreshToken: string): Promise<Tokens>;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds from now. */
  readonly expiresIn: number;
  readonly refreshExpiresIn: number;
  readonly scopes: readonly string[];
}

/**
 * The access token of one person, asked for at each call. `refused` is the one Webex just answered 401 to: a newer one
 * is wanted. Throws GrantLost when there is none to be had.
 */
export type AskToken = (wish?: { readonly refused: string }) => Promise<string>;
