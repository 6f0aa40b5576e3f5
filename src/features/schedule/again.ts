import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { cut } from '../../card/escape.ts';
import { MEETING_LIMITS, type Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { minutesOf, spanIn } from '../../domain/when.ts';
import type { Like } from '../../language/like.ts';
import type { TimeReading } from '../../language/reading.ts';
import { listShown } from '../../ports/invitees.ts';
import { isKnownHere, problemReply, type Context, type Found, type Press, type Reply } from '../feature.ts';
import type { ScheduleForm } from './form.ts';
import { makeOrAsk } from './handler.ts';
import type { AgainIntent } from './intent.ts';

/** What was said of the new meeting; plain values, so that it can wait while it is asked which one is meant. */
const AgainWish = z.object({
  how: z.enum(['again', 'follow-up']),
  /** `YYYY-MM-DD`: the day, or the first of the week that was said. */
  date: z.string().optional(),
  isWeek: z.boolean().optional(),
  /** `HH:MM`. */
  time: z.string().optional(),
  zone: z.string().optional(),
  minutes: z.number().optional(),
  /** False: nobody said which meeting, and none was shown. */
  sure: z.boolean(),
});
type AgainWish = z.infer<typeof AgainWish>;

/**
 * A meeting like another one: its title, its length, its people. Nothing where "a follow-up" can only be a name, since
 * nothing was shown that it could follow.
 */
export async function handleAgain({ like, when }: AgainIntent, context: Context): Promise<Reply | undefined> {
  if (!like.sure && context.shown.length === 0 && like.how === 'follow-up' && when?.start !== undefined)
    return undefined;
  const found = await sourceOf(like, context);
  const wish: AgainWish = {
    ...wishOf(when),
    how: like.how,
    sure: like.title !== undefined || context.shown.length > 0,
  };
  if (found.kind !== 'one')
    return context.askWhich(found, {
      action: 'schedule.again-of',
      act: 'schedule',
      doing: like.how === 'again' ? 'hold again' : 'follow up',
      keep: wish,
    });
  return planAgain(found.meeting, wish, when, context);
}

/** By its title, else what was shown last here, else the last one that was held. */
async function sourceOf(like: Like, context: Context): Promise<Found> {
  if (like.title !== undefined) return context.find({ title: like.title, people: [], pronoun: false });
  const shown = context.shown.find(({ isIt }) => isIt === true) ?? context.shown[0];
  const meeting = shown === undefined ? undefined : await context.webex.meetings.fetch(shown.id);
  return meeting === undefined
    ? context.find({ nth: 'last', people: [], pronoun: false })
    : { kind: 'one', meeting, dated: false };
}

function wishOf(when: TimeReading | undefined): Omit<AgainWish, 'how' | 'sure'> {
  const start = when?.start;
  const isHour = start?.time !== undefined && when?.grain !== 'daypart';
  const saysDay = start !== undefined && !start.guessed.includes('date');
  return {
    ...(saysDay ? { date: start.date.toString() } : {}),
    ...(when?.grain === 'week' ? { isWeek: true } : {}),
    ...(isHour ? { time: start.time.toString({ smallestUnit: 'minute' }) } : {}),
    ...(when?.zone === undefined ? {} : { zone: when.zone }),
    ...(when?.minutes === undefined ? {} : { minutes: when.minutes }),
  };
}

/** The list of what may be meant was answered. */
export async function handleChosenAgain(press: Press, context: Context): Promise<Reply> {
  const chosen = await context.readChosen(press);
  if (!chosen.ok) return problemReply(chosen.problem);
  return planAgain(
    chosen.value.meeting,
    AgainWish.parse({ ...Object(chosen.value.keep), sure: true }),
    undefined,
    context,
  );
}

/** "Book a follow-up" on a meeting's card: whoever presses plans it for themself, with everybody it had. */
export async function handleFollowUp({ subject }: Press, context: Context): Promise<Reply> {
  const shown = z.object({ meetingId: z.string() }).safeParse(subject);
  const meeting = shown.success ? await context.webex.meetings.fetch(shown.data.meetingId) : undefined;
  if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
  return planAgain(meeting, { how: 'follow-up', sure: true }, undefined, context);
}

async function planAgain(
  meeting: Meeting,
  wish: AgainWish,
  when: TimeReading | undefined,
  context: Context,
): Promise<Reply> {
  const invitees = await listShown(meeting, context.webex.invitees);
  if (invitees === undefined) return problemReply({ kind: 'people-unknown', title: meeting.title });
  const own = context.who.email.toLowerCase();
  const people = [
    ...new Set([meeting.hostEmail, ...invitees.map(({ email }) => email)].map((one) => one.toLowerCase())),
  ];
  const emails = people.filter((email) => email !== own);
  const cohosts = invitees.filter(({ coHost }) => coHost).map(({ email }) => email.toLowerCase());
  const title = wish.how === 'again' ? meeting.title : followUpOf(meeting.title);
  const minutes = wish.minutes ?? minutesOf(meeting.span);
  if (wish.how === 'follow-up' && wish.time === undefined && !context.zoneIsGuess) {
    const period = when?.start === undefined && when?.end === undefined ? undefined : when;
    return context.offerSlots({ when: period, minutes, emails, cohosts, title });
  }
  const form = { ...formOf(meeting, wish, context), title, minutes: String(minutes), people: emails.join(', ') };
  const isOpen = wish.date === undefined && wish.time === undefined;
  const doubts: readonly Problem[] = context.zoneIsGuess
    ? [{ kind: 'zone-missing', guess: form.zone }]
    : wish.sure && !isOpen
      ? []
      : [{ kind: 'not-sure' }];
  const reply = await makeOrAsk({ form, cohosts, options: {} }, doubts, context);
  // Its people and its title were read from a calendar: a space that does not know it hears of neither.
  const asks = reply.dialogue?.dialogue.asked !== undefined;
  return asks || !isKnownHere(meeting, context) ? { ...reply, where: 'private' } : reply;
}

const FOLLOW_UP = 'Follow-up: ';

function followUpOf(title: string): string {
  return /^follow[- ]?up\b/i.test(title) ? title : cut(`${FOLLOW_UP}${title}`, MEETING_LIMITS.titleLength);
}

/** At the hour it was held, on the day said; of a week, on the same weekday; where nothing was said, a week on. */
function formOf(
  meeting: Meeting,
  wish: AgainWish,
  { at, now }: Context,
): Pick<ScheduleForm, 'date' | 'time' | 'zone' | 'fold' | 'recurrence'> {
  const zone = wish.zone ?? at.zone;
  const { start } = spanIn(meeting.span, zone);
  const said = wish.date === undefined ? undefined : Temporal.PlainDate.from(wish.date);
  const day =
    said === undefined
      ? aWeekOn(start, now)
      : wish.isWeek === true
        ? said.add({ days: (start.dayOfWeek - said.dayOfWeek + 7) % 7 })
        : said;
  return {
    date: day.toString(),
    time: wish.time ?? start.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone,
    fold: '',
    recurrence: '',
  };
}

function aWeekOn(start: Temporal.ZonedDateTime, now: number): Temporal.PlainDate {
  let next = start.add({ weeks: 1 });
  while (next.epochMilliseconds <= now) next = next.add({ weeks: 1 });
  return next.toPlainDate();
}
