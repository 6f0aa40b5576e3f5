import { CONSENT_STYLE } from './consent-style.ts';
import type { AuthorizationRequest } from '../webex/authorization-request.ts';
import { escapeHtml } from '../webex/html.ts';
import type { Person } from '../webex/people.ts';
import { SCOPES } from '../webex/scopes.ts';
import type { Webex } from '../webex/state.ts';

const INTEGRATION = 'Convene';

/** Asks a person, in Webex's words, whether the integration may act for them. */
export function renderConsent(webex: Webex, person: Person, request: AuthorizationRequest, address: string): string {
  const known = webex.state.remembered.get(person.id) ?? new Set();
  const items = request.scopes.map((scope) => {
    const words = SCOPES.find((row) => row.name === scope)?.words ?? scope;
    const isNew = known.size > 0 && !known.has(scope);
    return `<li>${CHECK}<span><b>${escapeHtml(words)}</b>${isNew ? ' <i class="new">new</i>' : ''}<code>${escapeHtml(scope)}</code></span></li>`;
  });
  return page(
    `Allow ${INTEGRATION}`,
    `<div class="pair"><span class="mark">${LOGO}</span><span class="dots" aria-hidden="true"></span>${avatar(person)}</div>
    <h1>Allow ${INTEGRATION} to use your Webex account?</h1>
    <p class="who">Signed in as <b>${escapeHtml(person.displayName)}</b><br>${escapeHtml(person.email)}
      <a href="${escapeHtml(switchAddress(address))}">Not you? Switch account</a></p>
    <h2>${INTEGRATION} will be able to</h2>
    <ul class="scopes">${items.join('')}</ul>
    <form method="post" action="${escapeHtml(address)}">
      <input type="hidden" name="as" value="${escapeHtml(person.email)}">
      <label class="tick"><input type="checkbox" name="remember" checked> Only ask when requesting new permissions</label>
      <div class="buttons">
        <button name="decision" value="deny" class="quiet">Deny</button>
        <button name="decision" value="accept" class="loud">Accept</button>
      </div>
    </form>
    <p class="small">You can take this access back at any time in your Webex account settings.</p>`,
  );
}

/** Lets whoever sits at the browser say who they are; a simulated Webex has no passwords. */
export function renderChooser(webex: Webex, address: string): string {
  const people = [...webex.state.people.values()].filter((person) => person.type === 'person');
  const rows = people.map(
    (person) =>
      `<li><a href="${escapeHtml(withPerson(address, person.email))}">${avatar(person)}<span><b>${escapeHtml(person.displayName)}</b>${escapeHtml(person.email)}</span></a></li>`,
  );
  return page(
    'Choose an account',
    `<div class="pair"><span class="mark">${LOGO}</span></div><h1>Choose an account</h1>
    <p class="who">to continue to ${INTEGRATION}</p><ul class="people">${rows.join('')}</ul>`,
  );
}

/** Webex's own error page, from which no way leads back to the integration. */
export function renderOAuthError(title: string, reason: string): string {
  return page(
    title,
    `<div class="pair"><span class="mark">${LOGO}</span></div><h1>${escapeHtml(title)}</h1><p class="who">${escapeHtml(reason)}</p>`,
  );
}

const CHECK =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5 6.4 12 13 4.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>';

const LOGO =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="12" cy="16" r="7" fill="none" stroke="currentColor" stroke-width="3"/><circle cx="20" cy="16" r="7" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

function avatar(person: Person): string {
  const initials = `${person.firstName.charAt(0)}${person.lastName.charAt(0)}`;
  return `<span class="avatar" aria-hidden="true">${escapeHtml(initials)}</span>`;
}

function switchAddress(address: string): string {
  const url = new URL(address, 'http://sandbox');
  url.searchParams.delete('as');
  url.searchParams.set('prompt', 'select_account');
  return url.pathname + url.search;
}

function withPerson(address: string, email: string): string {
  const url = new URL(address, 'http://sandbox');
  url.searchParams.set('as', email);
  return url.pathname + url.search;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)} · Webex sandbox</title><link rel="stylesheet" href="/assets/fonts/css/fonts.css"><style>${CONSENT_STYLE}</style></head><body><header>Webex <em>sandbox</em></header><main>${body}</main></body></html>`;
}
