import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Span } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import { card, kicker, submitAlone, text, title } from './elements.ts';
import { escapeCardText } from './escape.ts';
import { timeRows } from './time-lines.ts';

/** What a question about people who came into a space stands for. */
export const NewcomersSubject = z.object({
  kind: z.literal('newcomers'),
  roomId: z.string(),
  people: z.array(z.object({ email: z.string(), displayName: z.string() })),
  meetings: z.array(z.object({ meetingId: z.string(), title: z.string() })),
});
export type NewcomersSubject = z.infer<typeof NewcomersSubject>;

export interface NewcomerCardFacts {
  readonly what: string;
  readonly title: string;
  readonly span: Span;
  readonly text: string;
  readonly button: string;
  readonly action: string;
  readonly now: Temporal.Instant;
}

/** To a host: somebody came into the space of a meeting. One tap. */
export function renderNewcomerCard(facts: NewcomerCardFacts): CardJson {
  return card(
    [
      kicker(facts.what),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, [], facts.now),
      text(facts.text, { spacing: 'Medium' }),
    ],
    [submitAlone(facts.button, facts.action, 'positive'), submitAlone('Leave it', 'invite.leave')],
  );
}
