/**
 * The second family of failures: Webex said no, or could not be reached. Thrown by every port that speaks to Webex;
 * the person's own problem is a value (`Result`), our bugs are plain errors.
 */
export class WebexRefusal extends Error {
  override readonly name = 'WebexRefusal';
  /** HTTP status. */
  readonly status: number;
  /** Webex's first `errors[].description`, or its `message`: for logs and decisions, never shown as it is. */
  readonly description: string;
  readonly trackingId: string | undefined;
  /** Seconds Webex asked us to wait (429, 423, 503). */
  readonly retryAfter: number | undefined;

  constructor(told: {
    status: number;
    description: string;
    trackingId?: string | undefined;
    retryAfter?: number | undefined;
  }) {
    super(`Webex answered ${told.status}`);
    this.status = told.status;
    this.description = told.description;
    this.trackingId = told.trackingId;
    this.retryAfter = told.retryAfter;
  }
}

/** No answer: the network, a time-out, or a body that made no sense. What was asked for may have happened. */
export class WebexUnreachable extends Error {
  override readonly name = 'WebexUnreachable';

  constructor(reason: string, options?: { cause?: unknown }) {
    super(`Webex could not be reached: ${reason}`, options);
  }
}

/** The person has no working grant any more; the only cure is to connect again. */
export class GrantLost extends Error {
  override readonly name = 'GrantLost';

  constructor() {
    super('the grant is gone or was revoked');
  }
}
