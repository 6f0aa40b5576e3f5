import type { Temporal } from 'temporal-polyfill';
import { sayClocks, sayDay } from '../domain/spoken-time.ts';
import type { Span } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import { card, choiceInput, kicker, listRow, submit, subtle, text, title, type Action } from './elements.ts';
import { escapeCardText, shorten } from './escape.ts';

/** One of several meetings that may be meant. */
export interface ChoiceRow {
  readonly title: string;
  readonly span: Span;
  /** "every week", "Host: Ana": what tells it from the others. */
  readonly detail: string;
}

export interface ChoiceCardFacts {
  readonly what: string;
  readonly question: string;
  readonly rows: readonly ChoiceRow[];
  /** Where the rows come from, when they are only what comes nearest. */
  readonly note?: string;
  /** The button's name; the number of the row travels with it. */
  readonly action: string;
  readonly now: Temporal.Instant;
}

/** A button for each row while they fit. */
const BUTTONS = 5;
export const CHOICE_ROWS = 12;

/** Two or more meetings match: a numbered list, answered by a button here or in words. */
export function renderChoiceCard(facts: ChoiceCardFacts): CardJson {
  const rows = facts.rows.slice(0, CHOICE_ROWS);
  const fits = rows.length <= BUTTONS;
  return card(
    [
      kicker(facts.what),
      title(facts.question),
      ...rows.map((row, index) =>
        listRow(
          `${index + 1}. ${sayDay(row.span.start, facts.now)}`,
          escapeCardText(shorten(row.title, 90)),
          [sayClocks(row.span), row.detail].filter((part) => part !== '').join(' · '),
        ),
      ),
      facts.note === undefined ? undefined : text(facts.note, { spacing: 'Medium' }),
      fits
        ? undefined
        : choiceInput({ id: 'choice', label: 'Which one', required: 'Choose one', choices: numbered(rows) }),
      subtle('Or answer with its number, its time or its title.'),
    ],
    fits ? rows.map((_, index) => pick(index + 1, facts.action)) : [submit('Choose', facts.action, 'positive')],
  );
}

function pick(nth: number, action: string): Action {
  return { type: 'Action.Submit', title: String(nth), data: { action, choice: String(nth) } };
}

function numbered(rows: readonly ChoiceRow[]): readonly { title: string; value: string }[] {
  return rows.map((row, index) => ({ title: `${index + 1}. ${shorten(row.title, 60)}`, value: String(index + 1) }));
}
