import type { Temporal } from 'temporal-polyfill';
import type { Span } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import { card, kicker, row, submitAlone, title } from './elements.ts';
import { escapeCardText } from './escape.ts';
import { timeRows } from './time-lines.ts';

export interface ScopeCardFacts {
  readonly title: string;
  readonly span: Span;
  /** "every week on Tue". */
  readonly repeats: string;
  readonly question: string;
  /** The features' names of the buttons; without one, there is no such button. */
  readonly actions: {
    readonly occurrence: string;
    readonly series: string;
    readonly following?: string;
    readonly leave: string;
  };
  readonly now: Temporal.Instant;
}

/** A series is never changed whole by surprise: this one, or all of it. */
export function renderScopeCard({ title: name, span, repeats, question, actions, now }: ScopeCardFacts): CardJson {
  return card(
    [kicker(question), title(escapeCardText(name)), ...timeRows(span, [], now), row('Repeats', repeats)],
    [
      submitAlone('This one', actions.occurrence, 'positive'),
      submitAlone('The whole series', actions.series),
      actions.following === undefined ? undefined : submitAlone('This and all following', actions.following),
      submitAlone('Leave it', actions.leave),
    ],
  );
}
