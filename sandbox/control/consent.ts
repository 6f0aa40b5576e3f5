import type { Router } from 'express';
import { request as send } from 'undici';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { isBlocked } from '../api/oauth.ts';
import { codeRedirect, errorRedirect, readAuthorization } from '../webex/authorization-request.ts';
import type { Message } from '../webex/message.ts';
import { accept, mustAsk, revokeGrants } from '../webex/oauth.ts';
import type { Person } from '../webex/people.ts';
import { directRoom } from '../webex/rooms.ts';
import type { Webex } from '../webex/state.ts';
import { botPerson, personBy, read, WrongCall } from './control.ts';
import type { Control } from './control.ts';

const CONSENT = z.strictObject({
  email: z.string(),
  deny: z.boolean().optional(),
  /** Grants only these of the scopes asked for. */
  scopes: z.union([z.array(z.string()), z.string().transform((text) => text.split(' '))]).optional(),
  /** Signs in as somebody else. */
  as: z.string().optional(),
});

const MOST_REDIRECTS = 5;

/** Consent given or refused without a browser, taken back, and blocked by an admin. */
export function mountConsent(router: Router, { webex }: Control): void {
  router.post('/consent', async (request, response) => {
    const given = read(CONSENT, request.body);
    const link = newestConnectLink(webex, personBy(webex, given.email));
    const address = await findAuthorize(webex, link);
    const person = personBy(webex, given.as ?? given.email);
    const target = decide(webex, person, address, given);
    if (target === undefined) {
      response.json({ status: 403, page: 'Access denied' });
      return;
    }
    response.json(await follow(target));
  });

  router.post('/revoke', (request, response) => {
    const { email } = read(z.strictObject({ email: z.string() }), request.body);
    revokeGrants(webex, personBy(webex, email));
    response.json({ revoked: true });
  });

  router.post('/block', (request, response) => {
    const { email, blocked } = read(z.strictObject({ email: z.string(), blocked: z.boolean() }), request.body);
    const { orgId } = personBy(webex, email);
    if (blocked) webex.state.blockedOrgs.add(orgId);
    else webex.state.blockedOrgs.delete(orgId);
    response.json({ blocked });
  });
}

/** The newest address in the bot's messages to this person that leads to consent. */
function newestConnectLink(webex: Webex, person: Person): string {
  const bot = botPerson(webex);
  const { messages } = directRoom(webex, person, bot);
  const redirectOrigins = [...webex.redirects].map((address) => new URL(address).origin);
  const leadsToConsent = (address: string) =>
    address.startsWith(`${webex.url}/v1/authorize?`) ||
    redirectOrigins.some((origin) => address.startsWith(`${origin}/`) && address.includes('oauth'));
  for (const message of messages.toReversed()) {
    if (message.deleted || message.person.id !== bot.id) continue;
    const link = addressesIn(message).find(leadsToConsent);
    if (link !== undefined) return link;
  }
  throw new WrongCall(`The bot has sent ${person.email} no link to connect.`);
}

function addressesIn(message: Message): string[] {
  const text = JSON.stringify([message.attachments, message.markdown ?? message.text ?? '']);
  return [...text.matchAll(/https?:\/\/[^\s"\\<>()[\]]+/g)].map(([address]) => address);
}

/** Follows the bot's own redirects until the address is Webex's. */
async function findAuthorize(webex: Webex, link: string): Promise<URL> {
  let address = link;
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    if (address.startsWith(`${webex.url}/v1/authorize?`)) return new URL(address);
    const { location } = await open(address);
    if (location === undefined) break;
    address = location;
  }
  throw new WrongCall('The link of the bot does not lead to consent.');
}

interface Decision {
  readonly deny?: boolean | undefined;
  readonly scopes?: readonly string[] | undefined;
}

/** What the consent page would do, and where it would send the browser; nothing when Webex shows an error page. */
function decide(webex: Webex, person: Person, address: URL, given: Decision): string | undefined {
  const found = readAuthorization(webex, Object.fromEntries(address.searchParams));
  if (found.kind === 'page') throw new WrongCall(`Webex shows an error page: ${found.reason}`);
  if (found.kind === 'redirect') return found.to;
  const { request } = found;
  if (isBlocked(webex, person)) return undefined;
  const asks = mustAsk(webex, person, request.scopes);
  if (asks && given.deny === true) return errorRedirect(request.redirectUri, 'access_denied', request.state);
  const scopes = request.scopes.filter((scope) => given.scopes?.includes(scope) ?? true);
  return codeRedirect(request, accept(webex, person, request, true, scopes));
}

/** Goes where the browser would go, and tells where it ended up. */
async function follow(start: string): Promise<{ status: number; url: string; page: string }> {
  let url = start;
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    const { status, page, location } = await open(url);
    if (location === undefined) return { status, url, page };
    url = location;
  }
  throw new WrongCall('The redirects go on and on.');
}

async function open(address: string): Promise<{ status: number; page: string; location: string | undefined }> {
  const response = await get(address);
  if (response === undefined) return { status: 0, page: 'Nobody answers at this address.', location: undefined };
  const page = await response.body.text();
  const { location } = response.headers;
  const isRedirect = response.statusCode >= 300 && response.statusCode < 400 && typeof location === 'string';
  return {
    status: response.statusCode,
    page: page
      .replaceAll(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    location: isRedirect ? new URL(location, address).href : undefined,
  };
}

/** Nothing when nobody listens there. */
async function get(address: string): Promise<Dispatcher.ResponseData | undefined> {
  try {
    return await send(address, { headers: { accept: 'text/html' } });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return undefined;
    throw error;
  }
}
