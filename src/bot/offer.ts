import { randomBytes } from 'node:crypto';
import { card, kicker, openUrl, subtle, text, title } from '../card/elements.ts';
import type { CardJson } from '../card/card.ts';
import { joinNames } from '../card/sentence.ts';
import type { Reply } from '../features/feature.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConnectStates } from '../ports/connect-states.ts';
import type { OAuthClient } from '../ports/grants.ts';
import type { Grants } from './grants.ts';
import { sayScope } from '../card/scope-words.ts';

/** Without it Webex tells nobody who the token belongs to, and the check of the account could not be made. */
const IDENTITY_SCOPE = 'spark:people_read';
const LINK_MINUTES = 15;

export interface Offers {
  /** The Connect card for what a request needs, in addition to what is granted already. 1:1 only. */
  connect(personId: string, needed: readonly string[], why: string, waiting?: 'request waits'): Promise<Reply>;
}

export function createOffers({
  states,
  oauth,
  grants,
  clock,
}: {
  states: ConnectStates;
  oauth: OAuthClient;
  grants: Grants;
  clock: Clock;
}): Offers {
  return {
    async connect(personId, needed, why, waiting) {
      const granted = (await grants.scopesOf(personId)) ?? [];
      const scopes = [...new Set([IDENTITY_SCOPE, ...granted, ...needed])];
      const state = randomBytes(32).toString('base64url');
      const codeVerifier = randomBytes(48).toString('base64url');
      await states.write({ state, personId, codeVerifier, scopes, expiresAt: clock.now() + LINK_MINUTES * 60_000 });
      const url = await oauth.authorizeUrl({ state, codeVerifier, scopes });
      const fresh = scopes.filter((scope) => !granted.includes(scope));
      return offerReply({ url, fresh, why, again: granted.length > 0, goesOn: waiting !== undefined });
    },
  };
}

interface OfferFacts {
  readonly url: string;
  readonly fresh: readonly string[];
  readonly why: string;
  /** Connected already: only more access is asked for. */
  readonly again: boolean;
  /** A request waits for it, and is taken up afterwards. */
  readonly goesOn: boolean;
}

function offerReply(facts: OfferFacts): Reply {
  const asked = joinNames(facts.fresh.map(sayScope));
  const sentence = facts.again
    ? `I need ${facts.fresh.length === 1 ? 'one more permission' : `${facts.fresh.length} more permissions`} ${facts.why}.`
    : `Connect your Webex account once ${facts.why}.`;
  return {
    markdown: `${sentence} I ask to ${asked}. [Connect](${facts.url}) (the link is for you alone and works for ${LINK_MINUTES} minutes${facts.goesOn ? '; what you asked for goes on by itself' : ''}).`,
    where: 'private',
    card: { content: renderConnectCard(facts, sentence), subject: { kind: 'none' }, minutes: 0 },
  };
}

function renderConnectCard(facts: Omit<OfferFacts, 'why'>, sentence: string): CardJson {
  return card(
    [
      kicker(facts.again ? 'One more permission' : 'First time here'),
      title('Connect your Webex account'),
      text(sentence),
      text('Webex will ask whether I may:'),
      text(facts.fresh.map((scope) => `- ${sayScope(scope)}`).join('\n')),
      subtle(
        `The link is for you alone and works for ${LINK_MINUTES} minutes.${facts.goesOn ? ' What you asked for goes on by itself.' : ''}`,
      ),
    ],
    [openUrl('Connect', facts.url)],
  );
}
