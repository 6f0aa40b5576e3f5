import { describe, expect, it } from 'vitest';
import { ALICE, authorizeUrl, BOB, openWorld, VERIFIER } from './harness.ts';
import type { Got } from './got.ts';
import type { World } from './harness.ts';

const CALLBACK = 'http://127.0.0.1:1/oauth/callback';
const SCOPES = ['spark:people_read', 'meeting:schedules_read'];

async function openRegistered(options: { rotateRefreshTokens?: boolean } = {}): Promise<World> {
  const world = await openWorld(options);
  world.sandbox.registerRedirect(CALLBACK);
  return world;
}

/** Presses Accept or Deny on the consent page. */
function decide(world: World, url: string, form: Readonly<Record<string, string>>): Promise<Got> {
  return world.api('POST', url, { body: new URLSearchParams({ as: ALICE, ...form }) });
}

async function accepted(world: World, scopes = SCOPES): Promise<string> {
  const answer = await decide(world, authorizeUrl(world, scopes), { decision: 'accept', remember: 'on' });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

function token(world: World, form: Readonly<Record<string, string>>): Promise<Got> {
  const { clientId, clientSecret } = world.sandbox.credentials;
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form });
  return world.api('POST', '/access_token', { body });
}

function exchange(world: World, code: string, more: Readonly<Record<string, string>> = {}): Promise<Got> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER, ...more };
  return token(world, form);
}

describe('the consent page', () => {
  it('names the person, says each scope in words, and has the box ticked', async () => {
    const world = await openRegistered();
    const page = await world.api('GET', authorizeUrl(world, SCOPES, { as: ALICE }));
    expect(page.body).toContain('Alice Archer');
    expect(page.body).toContain('Read your company directory');
    expect(page.body).toMatch(/name="remember" checked> Only ask when requesting new permissions/);
    expect(page.body).toContain('Switch account');
  });

  it('asks who is there when nobody is signed in', async () => {
    const world = await openRegistered();
    const page = await world.api('GET', authorizeUrl(world, SCOPES));
    expect(page.body).toContain('Choose an account');
    const none = await world.api('GET', authorizeUrl(world, SCOPES, { prompt: 'none' }));
    expect(none.headers.get('location')).toContain('error=login_required');
  });

  it('asks again only for new permissions', async () => {
    const world = await openRegistered();
    await accepted(world);
    const again = await world.api('GET', authorizeUrl(world, SCOPES, { as: ALICE }));
    expect(again.status).toBe(302);
    const more = await world.api('GET', authorizeUrl(world, [...SCOPES, 'meeting:schedules_write'], { as: ALICE }));
    expect(more.status).toBe(200);
    expect((await world.api('GET', authorizeUrl(world, SCOPES, { as: BOB }))).status).toBe(200);
  });

  it('sends a refusal back, and the wrong scope, but never to an address it does not know', async () => {
    const world = await openRegistered();
    const denied = await decide(world, authorizeUrl(world, SCOPES), { decision: 'deny' });
    expect(denied.headers.get('location')).toBe(`${CALLBACK}?error=access_denied&state=state-1`);
    const wrong = await world.api('GET', authorizeUrl(world, ['meeting:everything'], { as: ALICE }));
    expect(wrong.headers.get('location')).toContain('error=invalid_scope');
    const elsewhere = await world.api('GET', authorizeUrl(world, SCOPES, { redirect_uri: 'http://evil.example.com/' }));
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.headers.get('location')).toBeNull();
  });

  it('shows an error page, and no way back, to people whose admin blocked the integration', async () => {
    const world = await openRegistered();
    await world.control('POST', '/block', { email: ALICE, blocked: true });
    const page = await world.api('GET', authorizeUrl(world, SCOPES, { as: ALICE }));
    expect(page.status).toBe(403);
    expect(page.body).toContain('Your administrator denied access');
  });
});

describe('tokens', () => {
  it('carry just the scopes of their own authorization, also after a refresh', async () => {
    const world = await openRegistered();
    const narrow = await exchange(world, await accepted(world, ['spark:people_read']));
    expect(narrow.body).toMatchObject({ scope: 'spark:people_read', token_type: 'Bearer', expires_in: 1_209_599 });
    await accepted(world, [...SCOPES]);
    const refreshed = await token(world, { grant_type: 'refresh_token', refresh_token: narrow.text('refresh_token') });
    expect(refreshed.at('scope')).toBe('spark:people_read');
    const answer = await world.api('GET', '/meetings', { token: refreshed.text('access_token') });
    expect(answer.status).toBe(403);
  });

  it('come once for a code, and only with its verifier, redirect address and secret', async () => {
    const world = await openRegistered();
    expect((await exchange(world, await accepted(world), { code_verifier: 'w'.repeat(64) })).status).toBe(400);
    expect((await exchange(world, await accepted(world), { redirect_uri: 'http://x.example.com/' })).status).toBe(400);
    expect((await exchange(world, await accepted(world), { client_secret: 'wrong' })).status).toBe(400);
    const code = await accepted(world);
    expect((await exchange(world, code)).status).toBe(200);
    expect((await exchange(world, code)).status).toBe(400);
    const wrongClient = await exchange(world, await accepted(world), { client_id: 'wrong' });
    expect(wrongClient.at('errors.0.description')).toBe('Client Id is invalid');
  });

  it('expire by the clock, and a refresh ends the old access token', async () => {
    const world = await openRegistered();
    const first = await exchange(world, await accepted(world));
    const me = (value: string) => world.api('GET', '/people/me', { token: value });
    expect((await me(first.text('access_token'))).at('emails')).toEqual([ALICE]);
    const refreshed = await token(world, { grant_type: 'refresh_token', refresh_token: first.text('refresh_token') });
    expect((await me(first.text('access_token'))).status).toBe(401);
    await world.control('POST', '/clock', { advance: 'P14D' });
    expect((await me(refreshed.text('access_token'))).status).toBe(401);
    await world.control('POST', '/clock', { advance: 'P77D' });
    const late = await token(world, { grant_type: 'refresh_token', refresh_token: refreshed.text('refresh_token') });
    expect(late.status).toBe(400);
  });

  it.each([
    [true, 400],
    [false, 200],
  ])('with rotation %s answer a used refresh token with %s', async (rotateRefreshTokens, status) => {
    const world = await openRegistered({ rotateRefreshTokens });
    const first = await exchange(world, await accepted(world));
    const form = { grant_type: 'refresh_token', refresh_token: first.text('refresh_token') };
    const refreshed = await token(world, form);
    expect(refreshed.text('refresh_token') === first.text('refresh_token')).toBe(!rotateRefreshTokens);
    expect((await token(world, form)).status).toBe(status);
  });

  it('die when the person takes the integration out, and consent is asked again', async () => {
    const world = await openRegistered();
    const first = await exchange(world, await accepted(world));
    await world.control('POST', '/revoke', { email: ALICE });
    expect((await world.api('GET', '/people/me', { token: first.text('access_token') })).status).toBe(401);
    const refresh = await token(world, { grant_type: 'refresh_token', refresh_token: first.text('refresh_token') });
    expect(refresh.status).toBe(400);
    expect((await world.api('GET', authorizeUrl(world, SCOPES, { as: ALICE }))).status).toBe(200);
  });
});

describe('the control API’s consent', () => {
  it('opens the newest link that the bot sent, as that person or another', async () => {
    const world = await openRegistered();
    const none = await world.control('POST', '/consent', { email: ALICE });
    expect(none.status).toBe(400);
    const url = `${world.url}/v1${authorizeUrl(world, SCOPES)}`;
    const card = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.3', actions: [{ type: 'Action.OpenUrl', title: 'Connect', url }] },
    };
    await world.api('POST', '/messages', { body: { toPersonEmail: ALICE, text: 'Connect', attachments: [card] } });
    // Nobody listens at the callback of this test; the code in its address shows that consent went through.
    const answer = await world.control('POST', '/consent', { email: ALICE, as: BOB, scopes: ['spark:people_read'] });
    expect(answer.body).toMatchObject({ status: 0, url: expect.stringContaining(`${CALLBACK}?code=`) as string });
    const tokens = await exchange(world, new URL(answer.text('url')).searchParams.get('code') ?? '');
    expect(tokens.at('scope')).toBe('spark:people_read');
    const me = await world.api('GET', '/people/me', { token: tokens.text('access_token') });
    expect(me.at('emails')).toEqual([BOB]);
  });
});
