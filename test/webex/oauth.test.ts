import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../../src/ports/failure.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { createOAuthClient } from '../../src/webex/oauth.ts';
import { sendError, sendJson, startLocalWebex, type Answering } from './local-webex.ts';

const VERIFIER = 'v'.repeat(43);
const GIVEN = {
  access_token: 'access-1',
  expires_in: 1_209_599,
  refresh_token: 'refresh-1',
  refresh_token_expires_in: 7_775_999,
  token_type: 'Bearer',
  scope: 'meeting:schedules_read spark:people_read',
};

async function integrationOf(answering: Answering) {
  const webex = await startLocalWebex(answering);
  const client = createWebexClient({ apiUrl: webex.apiUrl, random: () => 0 });
  onTestFinished(() => client.close());
  const integration = createOAuthClient({
    client,
    clientId: 'C1',
    clientSecret: 'S1+&',
    redirectUri: 'https://bot.example.com/oauth/callback',
  });
  return { integration, webex, form: (index = 0) => new URLSearchParams(webex.arrived[index]?.text) };
}

describe('the link to consent', () => {
  it('asks for a code with the scopes, the state and the S256 challenge of the verifier', async () => {
    const { integration, webex } = await integrationOf(() => undefined);
    const link = await integration.authorizeUrl({
      state: 'st+te',
      codeVerifier: VERIFIER,
      scopes: ['meeting:schedules_read', 'spark:people_read'],
    });
    const url = new URL(link);
    expect(url.origin + url.pathname).toBe(`${webex.apiUrl}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'C1',
      redirect_uri: 'https://bot.example.com/oauth/callback',
      scope: 'meeting:schedules_read spark:people_read',
      state: 'st+te',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(link).toContain('schedules_read%20spark');
  });
});

describe('the exchange of a code', () => {
  it('sends code, verifier, address, id and secret as a form, and gives the tokens', async () => {
    const { integration, form, webex } = await integrationOf((_, response) => sendJson(response, 200, GIVEN));
    expect(await integration.exchange('code-1', VERIFIER)).toEqual({
      accessToken: 'access-1',
      refreshToken: 'refresh-1',
      expiresIn: 1_209_599,
      refreshExpiresIn: 7_775_999,
      scopes: ['meeting:schedules_read', 'spark:people_read'],
    });
    expect(Object.fromEntries(form())).toEqual({
      grant_type: 'authorization_code',
      code: 'code-1',
      code_verifier: VERIFIER,
      redirect_uri: 'https://bot.example.com/oauth/callback',
      client_id: 'C1',
      client_secret: 'S1+&',
    });
    expect(webex.arrived[0]).toMatchObject({ method: 'POST', path: '/access_token' });
    expect(webex.arrived[0]?.headers.authorization).toBeUndefined();
  });

  it('refused is a refusal with what Webex said', async () => {
    const { integration } = await integrationOf((_, response) => sendError(response, 400, 'Invalid code.'));
    await expect(integration.exchange('used', VERIFIER)).rejects.toMatchObject({
      constructor: WebexRefusal,
      status: 400,
      description: 'Invalid code.',
    });
  });

  it('is not sent twice when the answer is lost: a code is good once', async () => {
    const { integration, webex } = await integrationOf((_, response) => void response.destroy());
    await expect(integration.exchange('code-1', VERIFIER)).rejects.toBeInstanceOf(WebexUnreachable);
    expect(webex.arrived).toHaveLength(1);
  });

  it.each([
    ['no access token', { ...GIVEN, access_token: undefined }],
    ['no refresh token', { ...GIVEN, refresh_token: undefined }],
    ['no lifetime', { ...GIVEN, expires_in: undefined }],
    ['another kind of token', { ...GIVEN, token_type: 'mac' }],
  ])('answered with %s makes no sense', async (_, body) => {
    const { integration } = await integrationOf((_arrived, response) => sendJson(response, 200, body));
    const error = await integration.exchange('code-1', VERIFIER).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(WebexUnreachable);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/access-1|refresh-1/);
  });
});

describe('a refresh', () => {
  it('sends the refresh token and gives whatever token comes back, rotated or not', async () => {
    const { integration, form } = await integrationOf((_, response) =>
      sendJson(response, 200, { ...GIVEN, access_token: 'access-2', refresh_token: 'refresh-2' }),
    );
    expect(await integration.refresh('refresh-1')).toMatchObject({
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
    });
    expect(Object.fromEntries(form())).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: 'C1',
      client_secret: 'S1+&',
    });
  });

  it('goes on with the old refresh token when none comes back', async () => {
    const { integration } = await integrationOf((_, response) =>
      sendJson(response, 200, { access_token: 'access-2', expires_in: 60, token_type: 'Bearer' }),
    );
    expect(await integration.refresh('refresh-1')).toEqual({
      accessToken: 'access-2',
      refreshToken: 'refresh-1',
      expiresIn: 60,
      refreshExpiresIn: 7_775_999,
      scopes: [],
    });
  });

  it.each([
    ["Webex's own words", { message: 'The refresh token provided is expired, revoked, malformed, or invalid.' }],
    ["OAuth's words", { error: 'invalid_grant', error_description: 'issued to another client' }],
  ])('refused in %s is a lost grant', async (_, body) => {
    const { integration } = await integrationOf((_arrived, response) => sendJson(response, 400, body));
    await expect(integration.refresh('refresh-1')).rejects.toBeInstanceOf(GrantLost);
  });

  it.each([
    ['the client id', { message: 'x', errors: [{ description: 'Client Id is invalid' }] }],
    ['the client secret', { error: 'invalid_client' }],
  ])('refused for %s is the operator’s trouble, and the grant stays', async (_, body) => {
    const { integration } = await integrationOf((_arrived, response) => sendJson(response, 400, body));
    await expect(integration.refresh('refresh-1')).rejects.toBeInstanceOf(WebexRefusal);
  });

  it('is asked again when Webex is in trouble, and leaves the grant alone when it stays so', async () => {
    const { integration, webex } = await integrationOf((_, response) => sendError(response, 503, 'trouble'));
    await expect(integration.refresh('refresh-1')).rejects.toMatchObject({ status: 503 });
    expect(webex.arrived).toHaveLength(4);
  });
});
