/** A consent on its way: made when a Connect link is offered, taken exactly once when the browser comes back. */
export interface ConnectState {
  /** The random value that travels in the link. Only its hash is stored. */
  readonly state: string;
  readonly personId: string;
  readonly codeVerifier: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds, civil clock. */
  readonly expiresAt: number;
}

export interface ConnectStates {
  write(state: ConnectState): Promise<void>;
  /** Deletes and returns in one statement: a replayed state finds nothing. An expired one is returned as such once. */
  take(state: string, now: number): Promise<{ readonly state: ConnectState; readonly expired: boolean } | undefined>;
}

/** A request that waits for its person to connect. One per person: the newest wins. */
export interface ParkedRequest {
  readonly personId: string;
  /** The message that asked; it is read again from Webex when the time comes. */
  readonly messageId: string;
  readonly expiresAt: number;
}

export interface ParkedRequests {
  write(request: ParkedRequest): Promise<void>;
  /**
   * For one knock only, and for that one again and again: after a crash it goes on with the same request. Nothing when
   * there is none, it has expired, or another knock has it.
   */
  take(personId: string, knock: string, now: number): Promise<ParkedRequest | undefined>;
}
