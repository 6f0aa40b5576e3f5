import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, kicker, submitAlone, subtle, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { say, type Sentence } from '../../card/sentence.ts';
import { timeRows } from '../../card/time-lines.ts';
import type { Span } from '../../domain/when.ts';

export interface ProposalCardFacts {
  /** Who asks, and from where. */
  readonly asker: Sentence;
  readonly title: string;
  /** As the meeting is, in the host's zone. */
  readonly span: Span;
  readonly asksHost: Sentence;
  readonly notes: readonly Sentence[];
  readonly now: Temporal.Instant;
}

/** To the host: somebody asks for what only the host may do. One tap does it. */
export function renderProposalCard(facts: ProposalCardFacts): CardJson {
  return card(
    [
      kicker('Somebody asks you as host'),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, [], facts.now),
      text(say`${facts.asker} asks you to ${facts.asksHost}.`.card, { spacing: 'Medium' }),
      ...facts.notes.map((note) => text(note.card)),
      subtle('Approve does it with your own access. Unanswered, this lapses after a day.'),
    ],
    [submitAlone('Approve', 'proposal.approve', 'positive'), submitAlone('Decline', 'proposal.decline')],
  );
}
