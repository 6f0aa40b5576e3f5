import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, kicker, openUrl, row, submitAlone, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { timeRows } from '../../card/time-lines.ts';
import type { Span } from '../../domain/when.ts';

export interface ReminderCardFacts {
  /** "In 10 minutes", "Starts now", "Live now". */
  readonly what: string;
  readonly title: string;
  readonly span: Span;
  /** Where somebody else hosts it. */
  readonly host?: string;
  readonly webLink: string;
  /** "5 minutes before": when to say it again; nothing once it starts. */
  readonly again?: string;
  readonly now: Temporal.Instant;
}

/** The reminder itself: what starts, the way in, and once more a little later. */
export function renderReminderCard(facts: ReminderCardFacts): CardJson {
  return card(
    [
      kicker(facts.what),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, [], facts.now),
      facts.host === undefined ? undefined : row('Host', escapeCardText(facts.host)),
    ],
    [
      openUrl('Open in Webex', facts.webLink),
      facts.again === undefined ? undefined : submitAlone(`Again ${facts.again}`, 'reminders.again'),
    ],
  );
}

export interface ReminderSetCardFacts {
  readonly title: string;
  readonly span: Span;
  /** A sentence: when it comes. */
  readonly note: string;
  readonly now: Temporal.Instant;
}

/** One was asked for. */
export function renderReminderSetCard(facts: ReminderSetCardFacts): CardJson {
  return card(
    [
      kicker('Reminder'),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, [], facts.now),
      text(facts.note, { spacing: 'Medium' }),
    ],
    [submitAlone('Undo', 'undo.press')],
  );
}
