import express, { type Router } from 'express';
import { z } from 'zod';
import type { Grants } from '../bot/grants.ts';
import type { Person } from '../domain/person.ts';
import { isZone } from '../domain/when.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConnectState, ConnectStates } from '../ports/connect-states.ts';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../ports/failure.ts';
import type { OAuthClient } from '../ports/grants.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Profiles } from '../ports/profiles.ts';
import {
  blockedPage,
  connectedPage,
  expiredPage,
  failedPage,
  lessPage,
  refusedPage,
  renderPage,
  wrongAccountPage,
  type Page,
} from './pages.ts';

const Callback = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(4_000).optional(),
  error: z.string().max(200).optional(),
});

export interface OAuthDeps {
  readonly states: ConnectStates;
  readonly oauth: OAuthClient;
  readonly grants: Grants;
  readonly profiles: Profiles;
  readonly inbox: Pick<Inbox, 'accept'>;
  readonly messenger: Pick<Messenger, 'post'>;
  readonly clock: Clock;
  /** Who the fresh token belongs to. */
  readonly whoIs: (accessToken: string) => Promise<Person>;
  readonly onKnock: () => void;
}

/** The browser comes back from Webex's consent page. The state is taken before anything else: it is good once. */
export function oauthRouter(deps: OAuthDeps): Router {
  const router = express.Router();
  router.get('/oauth/callback', async (request, response) => {
    const callback = Callback.safeParse(request.query);
    const taken = callback.success ? await deps.states.take(callback.data.state, deps.clock.now()) : undefined;
    const page =
      callback.success && taken?.expired === false ? await cameBack(callback.data, taken.state, deps) : expiredPage;
    response.status(page.status).type('html').send(renderPage(page));
  });
  return router;
}

async function cameBack(
  { code, error }: z.infer<typeof Callback>,
  state: ConnectState,
  deps: OAuthDeps,
): Promise<Page> {
  if (code !== undefined) return connect(code, state, deps);
  return error === 'access_denied' ? refused(state, deps) : blockedPage;
}

async function refused(state: ConnectState, deps: OAuthDeps): Promise<Page> {
  await deps.messenger.post(
    { personId: state.personId },
    { markdown: 'You did not allow the access, so I left it: nothing was changed. Ask again whenever you like.' },
  );
  return refusedPage;
}

async function connect(code: string, state: ConnectState, deps: OAuthDeps): Promise<Page> {
  try {
    const tokens = await deps.oauth.exchange(code, state.codeVerifier);
    const person = await deps.whoIs(tokens.accessToken);
    if (person.id !== state.personId) return await wrongAccount(person, state, deps);
    await rememberPerson(person, deps);
    const scopes = tokens.scopes.length > 0 ? tokens.scopes : state.scopes;
    if (!(await deps.grants.accept(person.id, { ...tokens, scopes }))) return await lessThanBefore(state, deps);
    await goOn(person, state, deps);
    return connectedPage(person.email);
  } catch (error) {
    if (error instanceof WebexRefusal || error instanceof WebexUnreachable || error instanceof GrantLost)
      return failedPage;
    throw error;
  }
}

/** Less was ticked than is allowed already: what there is stays, and nothing is asked again until the person asks. */
async function lessThanBefore(state: ConnectState, { messenger }: OAuthDeps): Promise<Page> {
  await messenger.post(
    { personId: state.personId },
    {
      markdown:
        'You allowed less this time than you allow me already, so I kept the access I had and left what you asked for. Ask again to allow all of it; for less access, say *access*.',
    },
  );
  return lessPage;
}

/** Nothing is stored, the tokens are dropped; the person who was meant hears of it. */
async function wrongAccount(person: Person, state: ConnectState, deps: OAuthDeps): Promise<Page> {
  await deps.messenger.post(
    { personId: state.personId },
    {
      markdown:
        'Somebody used your Connect link with another Webex account. I stored nothing. Say *connect* for a new link, and sign in as yourself.',
    },
  );
  const meant = await deps.profiles.read(state.personId);
  return wrongAccountPage(meant?.email ?? 'the person who asked for it', person.email);
}

async function rememberPerson(person: Person, { profiles }: OAuthDeps): Promise<void> {
  const known = await profiles.read(person.id);
  const told = known?.zoneSource === 'person' ? known.zone : undefined;
  const webex = person.timezone !== undefined && isZone(person.timezone) ? person.timezone : undefined;
  const zone = told ?? webex;
  await profiles.write({
    personId: person.id,
    email: person.email,
    displayName: person.displayName,
    orgId: person.orgId,
    ...(zone === undefined ? {} : { zone, zoneSource: told === undefined ? 'webex' : 'person' }),
  });
}

/** The parked request goes through the inbox like everything else: a crash now loses nothing. */
async function goOn(person: Person, state: ConnectState, { inbox, clock, onKnock }: OAuthDeps): Promise<void> {
  const now = clock.now();
  await inbox.accept({
    key: `connected:${state.personId}:${now}`,
    kind: 'connected',
    owner: person.id,
    line: person.id,
    payload: { personId: person.id },
    runAt: now,
    receivedAt: now,
  });
  onKnock();
}
