import { z } from 'zod';
import { MeetingSubject } from '../card/meeting-subject.ts';
import { seriesIdOf } from '../domain/meeting.ts';
import type { PostedCard, PostedCards } from '../ports/posted-cards.ts';

/** What `reply.ts` writes into the posted-card row, and a press reads there. */
export const CardFacts = z.object({
  actions: z.array(z.string()),
  subject: z.unknown(),
  threadId: z.string().optional(),
  roomType: z.enum(['direct', 'group']),
  /** The meeting this card stands for in its place, where its own subject is something else (a change that was told). */
  meeting: MeetingSubject.optional(),
});
export type CardFacts = z.infer<typeof CardFacts>;

/** The card's meeting as it was last shown; nothing for questions and lists. */
export function meetingOf({ subject }: Pick<PostedCard, 'subject'>): MeetingSubject | undefined {
  const facts = CardFacts.parse(subject);
  return facts.meeting ?? MeetingSubject.safeParse(facts.subject).data;
}

/** Who is invited, by the newest card of this very meeting that knows all of them; nothing where there is none. */
export async function guestsOnCards(
  meetingId: string,
  { cards, now }: { readonly cards: Pick<PostedCards, 'ofMeeting'>; readonly now: number },
): Promise<MeetingSubject['guests'] | undefined> {
  const posted = await cards.ofMeeting(seriesIdOf(meetingId), now);
  return posted
    .map(meetingOf)
    .findLast((meeting) => meeting?.meetingId === meetingId && meeting.partly !== true && meeting.over !== true)
    ?.guests;
}
