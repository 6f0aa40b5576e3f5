import type { CardJson } from '../../card/card.ts';
import { card, choiceInput, kicker, listRow, submit, title } from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';

/** Rows that fit a card and a glance; the newest are shown. */
export const HISTORY_ROWS = 20;

export interface HistoryRow {
  /** When it was done, "10:02". */
  readonly time: string;
  readonly done: string;
  /** What became of it, or what can be; empty where nothing more is to be said. */
  readonly fate: string;
  /** Until when it can be taken back. */
  readonly until?: string;
}

/** What was done for somebody, the oldest first, with one choice of what to take back. */
export function renderHistoryCard({
  period,
  rows,
}: {
  readonly period: string;
  readonly rows: readonly HistoryRow[];
}): CardJson {
  const open = rows.flatMap((row, index) =>
    row.until === undefined ? [] : [{ title: `${index + 1}. ${shorten(row.done, 60)}`, value: String(index + 1) }],
  );
  return card(
    [
      kicker('Done for you'),
      title(`What I did ${period}`),
      ...rows.map((row, index) => listRow(`${index + 1}. ${row.time}`, escapeCardText(row.done), row.fate)),
      open.length === 0
        ? undefined
        : choiceInput({ id: 'choice', label: 'Take back', value: open.at(-1)?.value ?? '', choices: open }),
    ],
    open.length === 0 ? [] : [submit('Take it back', 'undo.choose')],
  );
}
