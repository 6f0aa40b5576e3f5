import type { Temporal } from 'temporal-polyfill';
import { sayClocks, sayDay } from '../domain/spoken-time.ts';
import type { CardJson } from './card.ts';
import { card, choiceInput, kicker, submit, submitAlone, text, title } from './elements.ts';
import { escapeCardText, shorten } from './escape.ts';
import type { ChoiceRow } from './choice-card.ts';

export interface BulkCardFacts {
  readonly what: string;
  readonly question: string;
  readonly rows: readonly ChoiceRow[];
  /** What is left out, who hears of it: a sentence each. */
  readonly notes: readonly string[];
  readonly button: string;
  readonly style: 'positive' | 'destructive';
  readonly action: string;
  readonly leave: string;
  readonly now: Temporal.Instant;
}

/** More rows than this nobody checks. */
export const BULK_ROWS = 30;

/** Many meetings in one list, each with a box; one confirmation. */
export function renderBulkCard(facts: BulkCardFacts): CardJson {
  return card(
    [
      kicker(facts.what),
      title(facts.question),
      choiceInput({
        id: 'rows',
        label: 'Untick what shall stay',
        value: facts.rows.map((_, index) => String(index + 1)).join(','),
        choices: facts.rows.map((row, index) => ({
          title: `${sayDay(row.span.start, facts.now)}, ${sayClocks(row.span)}: ${escapeCardText(shorten(row.title, 60))}${row.detail === '' ? '' : ` (${row.detail})`}`,
          value: String(index + 1),
        })),
        many: true,
      }),
      ...facts.notes.map((note) => text(note)),
    ],
    [submit(facts.button, facts.action, facts.style), submitAlone('Leave it', facts.leave)],
  );
}

/** The rows left ticked, from 0; all of them where the answer was a plain "yes". */
export function rowsTicked(inputs: Readonly<Record<string, string>>, rows: number): readonly number[] {
  const ticked = inputs['rows'];
  const all = Array.from({ length: rows }, (_, index) => index);
  if (ticked === undefined) return all;
  const named = new Set(ticked.split(',').map((part) => part.trim()));
  return all.filter((index) => named.has(String(index + 1)));
}
