import { ALL_SCOPES } from './scopes.ts';
import type { Webex } from './state.ts';

/** A request to be let in for a person, as it came in the address of `/v1/authorize`. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly challenge: { readonly value: string; readonly method: 'S256' | 'plain' } | undefined;
  readonly prompt: string | undefined;
  readonly loginHint: string | undefined;
}

export type ReadAuthorization =
  | { readonly kind: 'request'; readonly request: AuthorizationRequest }
  /** Nowhere safe to send the person back to: Webex shows an error page. */
  | { readonly kind: 'page'; readonly reason: string }
  /** The application made a mistake: the browser goes back to it with `error`. */
  | { readonly kind: 'redirect'; readonly to: string };

type Parameters = Readonly<Record<string, unknown>>;

/** Reads the parameters, and says what becomes of wrong ones. */
export function readAuthorization(webex: Webex, parameters: Parameters): ReadAuthorization {
  const text = (name: string) => {
    const value = parameters[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  if (text('client_id') !== webex.credentials.clientId) {
    return { kind: 'page', reason: 'The client_id is not that of a known integration.' };
  }
  const redirectUri = text('redirect_uri') ?? onlyRedirect(webex);
  if (redirectUri === undefined || !webex.redirects.has(redirectUri)) {
    return { kind: 'page', reason: 'The redirect_uri is not registered for this integration.' };
  }
  const state = text('state');
  const back = (error: string): ReadAuthorization => ({
    kind: 'redirect',
    to: errorRedirect(redirectUri, error, state),
  });
  if (text('response_type') !== 'code') return back('unsupported_response_type');
  const scopes = (text('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0 || scopes.some((scope) => !ALL_SCOPES.includes(scope))) return back('invalid_scope');
  const challenge = readChallenge(text('code_challenge'), text('code_challenge_method'));
  if (challenge === 'wrong') return back('invalid_request');
  const request = { redirectUri, scopes, state, challenge, prompt: text('prompt'), loginHint: text('login_hint') };
  return { kind: 'request', request };
}

/** The address a refusal sends the browser to. */
export function errorRedirect(redirectUri: string, error: string, state: string | undefined): string {
  return withParameters(redirectUri, { error, ...(state === undefined ? {} : { state }) });
}

/** The address an acceptance sends the browser to. */
export function codeRedirect(request: AuthorizationRequest, code: string): string {
  return withParameters(request.redirectUri, {
    code,
    ...(request.state === undefined ? {} : { state: request.state }),
  });
}

function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function onlyRedirect(webex: Webex): string | undefined {
  return webex.redirects.size === 1 ? [...webex.redirects][0] : undefined;
}

function readChallenge(
  value: string | undefined,
  method: string | undefined,
): AuthorizationRequest['challenge'] | 'wrong' {
  if (value === undefined) return method === undefined ? undefined : 'wrong';
  if (!/^[\w.~-]{43,128}$/.test(value)) return 'wrong';
  if (method === 'S256') return { value, method };
  return method === undefined || method === 'plain' ? { value, method: 'plain' } : 'wrong';
}
