import { Temporal } from 'temporal-polyfill';
import { SlotDraft, SlotSubject } from '../../card/slot-card.ts';
import { minutesOf } from '../../domain/when.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import type { ScheduleForm } from './form.ts';
import { makeOrAsk } from './handler.ts';
import { revise } from './intent.ts';
import type { DraftBody } from './subject.ts';

/** One of the offered times was chosen, or another one was said: the meeting is made with everybody it was offered for. */
export async function handleSlot({ subject, inputs, reading }: Press, context: Context): Promise<Reply> {
  const asked = SlotSubject.safeParse(subject);
  const draft = asked.success ? await context.drafts.read(asked.data.draftId, context.now) : undefined;
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const offer = SlotDraft.parse(draft.body);
  const choice = inputs['choice'];
  const slot = choice === undefined ? undefined : offer.slots[/^\d{1,2}$/.test(choice) ? Number(choice) - 1 : -1];
  const said = choice === undefined && reading !== undefined ? reading : undefined;
  if (slot === undefined && said?.when === undefined)
    return problemReply({ kind: 'choice-unclear', rows: offer.slots.length });
  if ((await context.drafts.take(draft.id, context.requestId, context.now)) === undefined)
    return problemReply({ kind: 'card-gone' });
  const offered = { ...formOf(offer, slot), title: (inputs['title'] ?? offer.title).slice(0, LONGEST) };
  const body: DraftBody = {
    form:
      said === undefined
        ? offered
        : revise(
            offered,
            said,
            said.people.flatMap((one) => (one.kind === 'email' ? [one.email] : [])),
          ),
    ...(offer.agenda === undefined ? {} : { agenda: offer.agenda }),
    cohosts: offer.cohosts,
    options: offer.options,
  };
  return { ...(await makeOrAsk(body, [], context)), replacesPressed: true };
}

export async function leaveSlots({ subject }: Press, context: Context): Promise<Reply> {
  const asked = SlotSubject.safeParse(subject);
  if (!asked.success) return problemReply({ kind: 'card-gone' });
  await context.drafts.take(asked.data.draftId, context.requestId, context.now);
  return { markdown: 'Left it: nothing was scheduled.', where: 'here', replacesPressed: true };
}

/** More than any title; what is too long is told in the question about it. */
const LONGEST = 2000;

function formOf(offer: SlotDraft, slot: SlotDraft['slots'][number] | undefined): ScheduleForm {
  const spans = offer.slots.map(({ start, end }) => ({
    start: Temporal.ZonedDateTime.from(start),
    end: Temporal.ZonedDateTime.from(end),
  }));
  const chosen = slot === undefined ? undefined : spans[offer.slots.indexOf(slot)];
  // "At 4" is on the day that was offered, as long as that is one day.
  const days = new Set((chosen === undefined ? spans : [chosen]).map(({ start }) => start.toPlainDate().toString()));
  const [day = ''] = days;
  return {
    title: offer.title,
    date: days.size === 1 ? day : '',
    time: chosen === undefined ? '' : chosen.start.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: String(chosen === undefined ? offer.minutes : minutesOf(chosen)),
    people: offer.people,
    recurrence: '',
    zone: offer.zone,
    fold: '',
  };
}
