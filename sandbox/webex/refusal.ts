/** What Webex says for a status when it says nothing more particular. */
const MESSAGES: Readonly<Record<number, string>> = {
  400: "The request could not be understood by the server due to malformed syntax. See 'errors' for more details.",
  401: 'The request requires a valid access token set in the Authorization request header.',
  403: 'The server understood the request, but refused to fulfill it because the access token is missing required scopes or the user is missing required roles or licenses.',
  404: 'The requested resource could not be found.',
  405: 'The HTTP method is not supported for this resource.',
  409: 'The request could not be processed because it conflicts with some established rule of the system.',
  413: 'The request entity is too large.',
  415: 'The content type of the request is not supported.',
  429: 'Too many requests have been sent in a given amount of time and the request has been rate limited.',
  500: 'Something went wrong on the server.',
  502: 'The server received an invalid response from an upstream server while processing the request.',
};

/** Webex says no. Thrown by every rule of the sandbox, turned into Webex's error body at the door. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** `errors[].description`; a refusal without any has no `errors` array. */
  readonly descriptions: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    told: { message?: string; descriptions?: readonly string[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(told.message ?? MESSAGES[status] ?? 'Refused.');
    this.status = status;
    this.descriptions = told.descriptions ?? [this.message];
    this.headers = told.headers ?? {};
  }
}

/** A 400 whose reason stands in `errors[0].description`. */
export function badRequest(...descriptions: string[]): Refusal {
  return new Refusal(400, { descriptions });
}

/** A 400 of the messaging side, which puts its reason in `message` too. */
export function badMessage(reason: string): Refusal {
  return new Refusal(400, { message: reason });
}

export function notFound(description?: string): Refusal {
  return new Refusal(404, description === undefined ? {} : { descriptions: [description] });
}

/** The one text for a missing scope, role or licence. */
export function forbidden(description?: string): Refusal {
  return new Refusal(403, description === undefined ? {} : { descriptions: [description] });
}
