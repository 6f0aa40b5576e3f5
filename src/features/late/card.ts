import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, choiceInput, kicker, submit, submitAlone, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { timeRows } from '../../card/time-lines.ts';
import { sayMinutes } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';

export interface LateCardFacts {
  /** Nothing where the space does not know the meeting. */
  readonly meeting?: { readonly title: string; readonly span: Span };
  readonly minutes: number;
  /** A sentence to be passed on, in 1:1. */
  readonly note: string;
  /** The note can be said in the space this stands in. */
  readonly canTell: boolean;
  /** The asker is its host, so it can be moved. */
  readonly canMove: boolean;
  readonly now: Temporal.Instant;
}

const USUAL = [5, 10, 15, 20, 30, 45, 60];

/** Late: nothing moves by itself; a note, or a move that is asked about. */
export function renderLateCard(facts: LateCardFacts): CardJson {
  const { meeting, minutes } = facts;
  const mayAct = facts.canTell || facts.canMove;
  const choices = [...new Set([...USUAL, minutes])].sort((one, other) => one - other);
  return card(
    [
      kicker('Running late'),
      ...(meeting === undefined
        ? [title(`${sayMinutes(minutes)} late`)]
        : [title(escapeCardText(meeting.title)), ...timeRows(meeting.span, [], facts.now)]),
      text(facts.note),
      mayAct
        ? choiceInput({
            id: 'minutes',
            label: 'How late',
            value: String(minutes),
            choices: choices.map((each) => ({ title: `${each} minutes`, value: String(each) })),
          })
        : undefined,
    ],
    [
      facts.canTell ? submit('Say so here', 'late.tell', 'positive') : undefined,
      facts.canMove ? submit('Move the meeting', 'reschedule.later') : undefined,
      mayAct ? submitAlone('Leave it', 'late.leave') : undefined,
    ],
  );
}
