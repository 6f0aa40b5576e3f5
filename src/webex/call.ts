import type { FormData } from 'undici';
import type { Method } from './attempt.ts';
import type { Query } from './path.ts';

/** One call to Webex. The path stands below the API's base; build it with `path` so that ids are encoded. */
export interface WebexCall {
  readonly method: Method;
  readonly path: string;
  readonly query?: Query;
  /** Goes out as JSON; a string as it is (with a content-type header of its own), a FormData as multipart. */
  readonly body?: string | FormData | Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for each attempt. */
  readonly timeoutMs?: number;
  /** Doing it twice is the same as once; by default so for GET, PUT and DELETE. */
  readonly repeatable?: boolean;
  /** Statuses from 300 on that are answers here, not failures. */
  readonly accept?: readonly number[];
  /** How to read the body of a good answer; text for downloads. */
  readonly as?: 'json' | 'text';
}

export interface WebexRequest extends WebexCall {
  /** Bearer token; none for the OAuth endpoints. */
  readonly token?: string;
  /** Calls of this token that may be on their way at once, where it differs from the client's measure. */
  readonly atOnce?: number;
}

export interface WebexAnswer {
  readonly status: number;
  /** Parsed JSON, or text where asked for; undefined when there is none, and for accepted statuses from 300 on. */
  readonly body: unknown;
  readonly text: string;
  readonly trackingId: string | undefined;
  /** The `Link` header, for paging. */
  readonly link: string | undefined;
  /** Texts of the `Warning` headers: what Webex ignored of a request it took. */
  readonly warnings: readonly string[];
  /** An earlier attempt of this call was lost: what the answer tells of may be our own doing. */
  readonly uncertain: boolean;
}

/** What one attempt was, for logs and metrics: no id, no content, no token. */
export interface CallReport {
  readonly method: Method;
  /** First part of the path: `/meetings`. */
  readonly resource: string;
  /** HTTP status; 0 when no answer came, or one that made no sense. */
  readonly status: number;
  readonly attempt: number;
  readonly ms: number;
  /** Ours, as sent in `TrackingID`. */
  readonly requestId: string;
  /** Webex's. */
  readonly trackingId: string | undefined;
}
