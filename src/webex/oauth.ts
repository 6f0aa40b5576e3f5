import * as oauth from 'oauth4webapi';
import { GrantLost, WebexUnreachable } from '../ports/failure.ts';
import type { OAuthClient, Tokens } from '../ports/grants.ts';
import type { WebexAnswer } from './call.ts';
import type { WebexClient } from './client.ts';
import { refusalFrom } from './errors.ts';

export interface OAuthOptions {
  readonly client: WebexClient;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Exactly as registered with the integration. */
  readonly redirectUri: string;
}

/** Webex lets a refresh token rest this long, in seconds, where its answer does not say. */
const REFRESH_LIFETIME = 7_775_999;

/**
 * Webex's OAuth endpoints. The requests are shaped by oauth4webapi and travel through the one client, with its limits
 * and repeats; a code is good once, so its exchange is not repeated after a lost answer.
 */
export function createOAuthClient({ client, clientId, clientSecret, redirectUri }: OAuthOptions): OAuthClient {
  const base = client.apiUrl.href.replace(/\/$/, '');
  const server = { issuer: base, authorization_endpoint: `${base}/authorize`, token_endpoint: `${base}/access_token` };
  const integration = { client_id: clientId };
  const authentication = oauth.ClientSecretPost(clientSecret);

  /** Sends what oauth4webapi shaped through our own door; `answers` keeps what came, for failures Webex words its own way. */
  function throughClient(repeatable: boolean, answers: WebexAnswer[]) {
    return {
      [oauth.customFetch]: async (
        _url: string,
        { body, headers }: { body: unknown; headers: Record<string, string> },
      ) => {
        const answer = await client.request({
          method: 'POST',
          path: '/access_token',
          headers,
          body: String(body),
          repeatable,
          as: 'text',
          accept: [400, 401],
        });
        answers.push(answer);
        return new Response(answer.text, { status: answer.status, headers: { 'content-type': 'application/json' } });
      },
      // The base is configuration: https in the world, plain http only towards this machine.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so by the library to make it stand out
      [oauth.allowInsecureRequests]: client.apiUrl.protocol === 'http:',
    };
  }

  return {
    async authorizeUrl({ state, codeVerifier, scopes }) {
      const url = new URL(server.authorization_endpoint);
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      })
        .toString()
        // Webex documents %20 between scopes; a plus sign only means a blank where forms are parsed.
        .replaceAll('+', '%20');
      return url.href;
    },

    async exchange(code, codeVerifier) {
      const answers: WebexAnswer[] = [];
      // No state left to compare: the caller took it, once, before it came here.
      const callback = oauth.validateAuthResponse(server, integration, new URLSearchParams({ code }));
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        integration,
        authentication,
        callback,
        redirectUri,
        codeVerifier,
        throughClient(false, answers),
      );
      throwRefusal(answers.at(-1));
      return tokensFrom(() => oauth.processAuthorizationCodeResponse(server, integration, response));
    },

    async refresh(refreshToken) {
      const answers: WebexAnswer[] = [];
      const response = await oauth.refreshTokenGrantRequest(
        server,
        integration,
        authentication,
        refreshToken,
        throughClient(true, answers),
      );
      throwLostGrant(answers.at(-1));
      return tokensFrom(() => oauth.processRefreshTokenResponse(server, integration, response), refreshToken);
    },
  };
}

function throwRefusal(answer: WebexAnswer | undefined): void {
  if (answer !== undefined && answer.status >= 400) throw refusalFrom(answer.status, {}, answer.text, Date.now());
}

/**
 * Webex answers a refresh token that is expired, revoked or unknown with 400, in its own words or in OAuth's. Only when
 * it is our own client id or secret that it does not like is the person's grant still good.
 */
function throwLostGrant(answer: WebexAnswer | undefined): void {
  if (answer === undefined || answer.status < 400) return;
  const refusal = refusalFrom(answer.status, {}, answer.text, Date.now());
  throw /"invalid_client"|"unauthorized_client"|client[ _]?(id|secret)/i.test(answer.text) ? refusal : new GrantLost();
}

/** @param kept the refresh token to go on with when Webex sends no new one */
async function tokensFrom(process: () => Promise<oauth.TokenEndpointResponse>, kept?: string): Promise<Tokens> {
  const told = await process().catch((error: unknown) => {
    // The message names the missing field; the cause would hold the tokens.
    const senseless =
      error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError;
    throw senseless ? new WebexUnreachable(`tokens: ${error.message}`) : error;
  });
  const refreshToken = told.refresh_token ?? kept;
  if (refreshToken === undefined || told.expires_in === undefined) {
    throw new WebexUnreachable('tokens without a refresh token or a lifetime');
  }
  const lifetime = told['refresh_token_expires_in'];
  return {
    accessToken: told.access_token,
    refreshToken,
    expiresIn: told.expires_in,
    refreshExpiresIn: typeof lifetime === 'number' ? lifetime : REFRESH_LIFETIME,
    scopes: told.scope?.split(' ').filter((scope) => scope !== '') ?? [],
  };
}
