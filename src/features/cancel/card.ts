import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, kicker, row, submitAlone, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { timeRows } from '../../card/time-lines.ts';
import type { Span } from '../../domain/when.ts';

export interface CancelCardFacts {
  readonly title: string;
  readonly span: Span;
  /** "Ana, Ben and 4 more", or how many; nothing where nobody else is invited. */
  readonly people: string;
  readonly notes: readonly string[];
  readonly now: Temporal.Instant;
}

export function renderConfirmCard(facts: CancelCardFacts & { readonly button: string }): CardJson {
  return card(
    [kicker('Shall I cancel it?'), ...body(facts)],
    [submitAlone(facts.button, 'cancel.confirm', 'destructive'), submitAlone('Keep it', 'cancel.leave')],
  );
}

export function renderCancelledCard(facts: CancelCardFacts & { readonly undo: boolean }): CardJson {
  return card([kicker('Cancelled'), ...body(facts)], [facts.undo ? submitAlone('Undo', 'undo.press') : undefined]);
}

/** Undo of a cancel makes anew, which is not quite the same: asked first. */
export function renderRecreateCard(facts: CancelCardFacts): CardJson {
  return card(
    [kicker('Create it again?'), ...body(facts)],
    [submitAlone('Create it again', 'cancel.recreate', 'positive'), submitAlone('Leave it cancelled', 'cancel.leave')],
  );
}

function body({ title: name, span, people, notes, now }: CancelCardFacts): ReturnType<typeof text>[] {
  return [
    title(escapeCardText(name)),
    ...timeRows(span, [], now),
    ...(people === '' ? [] : [row('With', people)]),
    ...notes.map((note) => text(note, { spacing: 'Medium' })),
  ];
}
