import type { Temporal } from 'temporal-polyfill';
import type { Span } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import { card, kicker, openUrl, submitAlone, subtle, text, title } from './elements.ts';
import { escapeCardText, shorten } from './escape.ts';
import { say, type Sentence } from './sentence.ts';
import { timeRows } from './time-lines.ts';

export interface AskHostCardFacts {
  readonly title: string;
  readonly span: Span;
  readonly host: string;
  readonly asks: Sentence;
  readonly note: Sentence;
  /** The nearest an invitee may do; in 1:1 only. */
  readonly webLink?: string;
  readonly now: Temporal.Instant;
}

/** To somebody who may not do it: shall the host be asked? */
export function renderAskHostCard(facts: AskHostCardFacts): CardJson {
  return card(
    [
      kicker('Only the host can do that'),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, [], facts.now),
      text(say`Shall I ask ${facts.host} to ${facts.asks}?`.card, { spacing: 'Medium' }),
      subtle(facts.note.card),
    ],
    [
      submitAlone(`Ask ${shorten(firstName(facts.host), 30)}`, 'proposal.send', 'positive'),
      facts.webLink === undefined || facts.webLink === '' ? undefined : openUrl('Open in Webex', facts.webLink),
      submitAlone('Leave it', 'proposal.leave'),
    ],
  );
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
