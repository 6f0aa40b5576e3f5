import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AskedOptions } from '../domain/asked-options.ts';
import type { Slot } from '../domain/slots.ts';
import { MEETING_LIMITS } from '../domain/meeting.ts';
import { sayClocks, sayDay, sayShift, sayZone } from '../domain/spoken-time.ts';
import { spanIn, type Zone } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import { card, kicker, listRow, submitAlone, subtle, text, textInput, title, type Action } from './elements.ts';

/** Rows of a card: a button each, and one to leave it. */
export const SLOT_ROWS = 4;

export interface SlotCardFacts {
  readonly question: string;
  /** At most `SLOT_ROWS`. */
  readonly slots: readonly Slot[];
  /** Zones of those counted, the reader's own left out. */
  readonly zones: readonly Zone[];
  /** What the meeting would be called, to be changed. */
  readonly name: string;
  /** Who was counted, what cannot be seen: a sentence each. */
  readonly notes: readonly string[];
  readonly now: Temporal.Instant;
}

/** What is kept of an offer until one of its times is chosen; the times as RFC 9557. */
export const SlotDraft = z.object({
  slots: z.array(z.object({ start: z.string(), end: z.string() })),
  title: z.string(),
  agenda: z.string().optional(),
  /** Addresses, separated by commas. */
  people: z.string(),
  cohosts: z.array(z.string()),
  options: AskedOptions,
  zone: z.string(),
  minutes: z.number(),
});
export type SlotDraft = z.infer<typeof SlotDraft>;
export const SlotSubject = z.object({ kind: z.literal('slots'), draftId: z.string() });

/** Times at which all can meet: a button each, which schedules it then. */
export function renderSlotCard(facts: SlotCardFacts): CardJson {
  return card(
    [
      kicker('Times that suit'),
      title(facts.question),
      ...facts.slots.map((slot, index) =>
        listRow(
          `${index + 1}. ${sayDay(slot.span.start, facts.now)}`,
          `${sayClocks(slot.span)} ${sayZone(slot.span.start.timeZoneId)}${mark(slot, slot.span.start.timeZoneId)}`,
          hoursElsewhere(slot, facts.zones).join(' · '),
        ),
      ),
      textInput({
        id: 'title',
        label: 'Title',
        value: facts.name,
        required: 'A meeting needs a title',
        maxLength: MEETING_LIMITS.titleLength,
      }),
      ...facts.notes.map((note, index) => text(note, index === 0 ? { spacing: 'Medium' } : {})),
      subtle('A button schedules it then. Or answer with its number, or with another time.'),
    ],
    [...facts.slots.map((_, index) => pick(index + 1)), submitAlone('Leave it', 'schedule.leave-slots')],
  );
}

/** One local hour per zone, those that read the same once: "15:00–15:30 London". */
export function hoursElsewhere(slot: Slot, zones: readonly Zone[]): readonly string[] {
  const own = slot.span.start.timeZoneId;
  return [...new Set(zones)]
    .filter((zone) => zone !== own)
    .map((zone) => ({ zone, span: spanIn(slot.span, zone) }))
    .toSorted((one, other) => one.span.start.offsetNanoseconds - other.span.start.offsetNanoseconds)
    .map(({ zone, span }) => `${sayClocks(span)}${sayShift(span, slot.span)} ${sayZone(zone)}${mark(slot, zone)}`);
}

function mark({ outside }: Slot, zone: Zone): string {
  return outside.includes(zone) ? ', outside working hours' : '';
}

function pick(nth: number): Action {
  return { type: 'Action.Submit', title: String(nth), data: { action: 'schedule.slot', choice: String(nth) } };
}
