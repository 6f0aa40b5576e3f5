import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, choiceInput, kicker, listRow, submit, title } from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import { sayClock, sayDay } from '../../domain/spoken-time.ts';

export interface HeldRow {
  readonly topic: string;
  readonly startedAt: Temporal.ZonedDateTime;
}

/** Several meetings that were held may be meant. */
export function renderHeldCard(rows: readonly HeldRow[], now: Temporal.Instant): CardJson {
  return card(
    [
      kicker('More than one matches'),
      title('Which meeting?'),
      ...rows.map(({ topic, startedAt }, index) =>
        listRow(
          `${index + 1}. ${sayDay(startedAt, now)}, ${sayClock(startedAt)}`,
          escapeCardText(shorten(topic, 90)),
          '',
        ),
      ),
      choiceInput({
        id: 'choice',
        label: 'Which one',
        value: '1',
        required: 'Choose one',
        choices: rows.map(({ topic }, index) => ({
          title: `${index + 1}. ${shorten(topic, 60)}`,
          value: String(index + 1),
        })),
      }),
    ],
    [submit('Choose', 'transcript.choose', 'positive')],
  );
}
