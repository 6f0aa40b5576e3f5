import express from 'express';
import type { Express, Request, Response } from 'express';
import { codeRedirect, errorRedirect, readAuthorization } from '../webex/authorization-request.ts';
import type { AuthorizationRequest } from '../webex/authorization-request.ts';
import type { Faults } from '../webex/faults.ts';
import { accept, exchangeCode, mustAsk, refreshTokens } from '../webex/oauth.ts';
import { findByEmail } from '../webex/people.ts';
import type { Person } from '../webex/people.ts';
import { badRequest, Refusal } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { recordCall } from './call-log.ts';
import { renderChooser, renderConsent, renderOAuthError } from './consent-page.ts';
import { injectFault } from './fault-gate.ts';
import { answerError, sendAnswer } from './server.ts';

/** `/v1/authorize` for browsers and `/v1/access_token` for the integration. */
export function mountOAuth(app: Express, webex: Webex, faults: Faults): void {
  const router = express.Router();
  router.use(['/authorize', '/access_token'], recordCall(webex), injectFault(faults));
  router.use(express.urlencoded({ extended: false, limit: '100kb' }));
  router.get('/authorize', (request, response) => showConsent(webex, request, response));
  router.post('/authorize', (request, response) => decide(webex, request, response));
  router.post('/access_token', (request, response) => {
    sendAnswer(response, { body: giveTokens(webex, request) });
  });
  router.use(answerError);
  app.use('/v1', router);
}

function showConsent(webex: Webex, request: Request, response: Response): void {
  const found = readAuthorization(webex, request.query);
  if (found.kind === 'page') {
    sendPage(response, 400, renderOAuthError('Invalid request', found.reason));
    return;
  }
  if (found.kind === 'redirect') {
    response.redirect(found.to);
    return;
  }
  const asked = found.request;
  const person = signedIn(webex, request);
  const chooses = person === undefined || (asked.prompt === 'select_account' && request.query['as'] === undefined);
  if (asked.prompt === 'none' && (chooses || mustAsk(webex, person, asked.scopes))) {
    response.redirect(errorRedirect(asked.redirectUri, 'login_required', asked.state));
    return;
  }
  if (chooses) {
    sendPage(response, 200, renderChooser(webex, request.originalUrl));
    return;
  }
  if (isBlocked(webex, person)) {
    sendBlocked(response);
    return;
  }
  if (!mustAsk(webex, person, asked.scopes)) {
    response.redirect(codeRedirect(asked, accept(webex, person, asked, true)));
    return;
  }
  sendPage(response, 200, renderConsent(webex, person, asked, request.originalUrl));
}

function decide(webex: Webex, request: Request, response: Response): void {
  const found = readAuthorization(webex, request.query);
  if (found.kind === 'page') {
    sendPage(response, 400, renderOAuthError('Invalid request', found.reason));
    return;
  }
  if (found.kind === 'redirect') {
    response.redirect(found.to);
    return;
  }
  const form = formOf(request);
  const person = findByEmail(webex, form['as'] ?? '');
  if (person === undefined) {
    sendPage(response, 400, renderOAuthError('Invalid request', 'Nobody is signed in.'));
    return;
  }
  if (isBlocked(webex, person)) {
    sendBlocked(response);
    return;
  }
  // 303: the browser must come back to the integration with a GET.
  response.redirect(303, decisionRedirect(webex, person, found.request, form));
}

function decisionRedirect(webex: Webex, person: Person, asked: AuthorizationRequest, form: Form): string {
  if (form['decision'] !== 'accept') return errorRedirect(asked.redirectUri, 'access_denied', asked.state);
  return codeRedirect(asked, accept(webex, person, asked, form['remember'] === 'on'));
}

function sendBlocked(response: Response): void {
  const reason = 'Your administrator denied access to the integration you selected. We captured your request.';
  sendPage(response, 403, renderOAuthError('Access denied', reason));
}

export function isBlocked(webex: Webex, person: Person): boolean {
  return webex.state.blockedOrgs.has(person.orgId);
}

/** Who is signed in, in this browser: chosen in the address, or by the page's cookie. */
function signedIn(webex: Webex, request: Request): Person | undefined {
  const chosen = request.query['as'];
  if (typeof chosen === 'string') return findByEmail(webex, chosen);
  const cookie = /(?:^|;\s*)sandbox_person=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie === undefined ? undefined : findByEmail(webex, decodeURIComponent(cookie));
}

type Form = Readonly<Record<string, string | undefined>>;

function formOf(request: Request): Form {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
}

function giveTokens(webex: Webex, request: Request): Record<string, unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new Refusal(415, { message: `Content type '${type}' not supported` });
  }
  const form = formOf(request);
  checkClient(webex, request.headers.authorization, form);
  if (form['grant_type'] === 'authorization_code') {
    const redirectUri = form['redirect_uri'] ?? '';
    return exchangeCode(webex, { code: form['code'] ?? '', redirectUri, verifier: form['code_verifier'] });
  }
  if (form['grant_type'] === 'refresh_token') return refreshTokens(webex, form['refresh_token'] ?? '');
  throw badRequest('The grant_type is invalid.');
}

/** Client id and secret, in the body or as HTTP Basic. @throws Refusal 400 */
function checkClient(webex: Webex, authorization: string | undefined, form: Form): void {
  const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
  const pair = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const [id, secret] = pair?.map(decodeURIComponent) ?? [form['client_id'], form['client_secret']];
  if (id !== webex.credentials.clientId) throw badRequest('Client Id is invalid');
  if (secret !== webex.credentials.clientSecret) throw badRequest('Client Secret is invalid');
}

function sendPage(response: Response, status: number, html: string): void {
  response.status(status).type('text/html').set('cache-control', 'no-store').send(html);
}
