import type { Temporal } from 'temporal-polyfill';
import { saySpan } from '../domain/spoken-time.ts';
import type { Span } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import { card, kicker, row, submitAlone, title, type Action } from './elements.ts';
import { escapeCardText } from './escape.ts';
import { named, say } from './sentence.ts';
import { timeRows } from './time-lines.ts';

export interface ScopeCardFacts {
  readonly title: string;
  readonly span: Span;
  /** "every week on Tue". */
  readonly repeats: string;
  readonly question: string;
  /** The action of the answers; which one travels with it. */
  readonly action: string;
  readonly leave: string;
  readonly now: Temporal.Instant;
}

/** The answers in the order in which they are offered: "1", "2" and "3" mean them too. */
const SCOPE_ANSWERS = ['occurrence', 'series', 'following'] as const;

/** The question in words, for clients without cards. */
export function sayScopeQuestion({ title: name, span, repeats, question, now }: ScopeCardFacts): string {
  return say`${named(name)} on ${saySpan(span, now)} repeats ${repeats}. ${question} Answer "this one", "the whole series" or "this and all following".`
    .markdown;
}

/** A series is never changed whole by surprise: this one, or all of it. */
export function renderScopeCard(facts: ScopeCardFacts): CardJson {
  return card(
    [
      kicker(facts.question),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, [], facts.now),
      row('Repeats', facts.repeats),
    ],
    [
      answer('This one', 1, facts.action),
      answer('The whole series', 2, facts.action),
      answer('This and all following', 3, facts.action),
      submitAlone('Leave it', facts.leave),
    ],
  );
}

function answer(words: string, nth: number, action: string): Action {
  return { ...submitAlone(words, action), data: { action, choice: String(nth) } };
}

/** Which answer was given, by its number or in words; nothing when it was none of them. */
export function scopeAnswered(
  choice: string | undefined,
  said: (typeof SCOPE_ANSWERS)[number] | undefined,
): (typeof SCOPE_ANSWERS)[number] | undefined {
  return choice === undefined ? said : SCOPE_ANSWERS[Number(choice) - 1];
}
