import { Temporal } from 'temporal-polyfill';
import { cut } from '../card/escape.ts';
import { joinNames, listed, say, together, type Sentence } from '../card/sentence.ts';
import { hoursElsewhere, renderSlotCard, SLOT_ROWS, type SlotDraft } from '../card/slot-card.ts';
import { withReach } from '../domain/calendar-window.ts';
import { takesTime } from '../domain/clash.ts';
import { MEETING_LIMITS } from '../domain/meeting.ts';
import { findSlots, nearestSlots, type Party, type Slot } from '../domain/slots.ts';
import { count, sayClocks, sayDay, sayMinutes, sayZone } from '../domain/spoken-time.ts';
import type { At, Span } from '../domain/when.ts';
import {
  problemReply,
  QUESTION_MINUTES,
  type ActingPorts,
  type Reply,
  type SlotQuestion,
} from '../features/feature.ts';
import type { Busy, BusyColleague } from '../ports/busy.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { PersonSettings } from '../ports/settings.ts';
import { slotWindows } from './slot-windows.ts';

export interface SlotAsker {
  readonly personId: string;
  readonly email: string;
  readonly displayName: string;
  readonly at: At;
  readonly now: number;
  readonly newId: () => string;
  readonly settings: PersonSettings;
  readonly drafts: Drafts;
  readonly busy: Busy;
  readonly webex: Pick<ActingPorts, 'meetings'>;
  readonly firstToday: (topic: string) => Promise<boolean>;
}

/** So many are looked for, in the time asked about or right after it. */
const ENOUGH = 3;

/** Everybody who is counted, and the times that were found for them. */
interface Finding {
  readonly seen: readonly BusyColleague[];
  readonly unseen: readonly string[];
  readonly slots: readonly Slot[];
  /** Of the time asked about fewer than enough were left, so some lie after it. */
  readonly goesOn: boolean;
}

/** Times that suit everybody, as far as Webex and their own wish let them be seen; out of calendars, so 1:1. */
export async function offerSlots(question: SlotQuestion, asker: SlotAsker): Promise<Reply> {
  const emails = question.emails.filter((email) => email.toLowerCase() !== asker.email.toLowerCase());
  const { windows, after } = slotWindows(question.when, asker.at, asker.now);
  const span = { start: (windows[0] ?? after[0])?.start, end: after.at(-1)?.end };
  if (span.start === undefined || span.end === undefined) throw new Error('there are always days after');
  const looked = await asker.busy.look(emails, { start: span.start, end: span.end });
  if (!looked.ok) return problemReply(looked.problem);
  const { seen, unseen } = looked.value;
  const parties = [await ownParty({ start: span.start, end: span.end }, asker), ...seen.map(partyOf)];
  const found = search(windows, after, question.minutes, parties);
  return tell({ ...question, emails }, { seen, unseen, ...found }, asker);
}

async function ownParty(window: Span, { at, settings, webex }: SlotAsker): Promise<Party> {
  const listed = await webex.meetings.list({
    ...withReach({ from: window.start.toInstant(), to: window.end.toInstant() }),
    type: 'scheduledMeeting',
  });
  return { zone: at.zone, hours: settings.workingHours, busy: listed.filter(takesTime).map(({ span }) => span) };
}

function partyOf({ zone, hours, busy }: BusyColleague): Party {
  return { zone, hours, busy };
}

/** In the time asked about; where that has too few, after it; where no hours are shared, near them. */
function search(
  windows: readonly Span[],
  after: readonly Span[],
  minutes: number,
  parties: readonly Party[],
): Pick<Finding, 'slots' | 'goesOn'> {
  const inside = findSlots({ windows, minutes, most: SLOT_ROWS }, parties);
  if (inside.length >= ENOUGH) return { slots: inside, goesOn: false };
  const later = findSlots({ windows: after, minutes, most: SLOT_ROWS - inside.length }, parties);
  const slots = [...inside, ...later];
  if (slots.length >= ENOUGH) return { slots, goesOn: later.length > 0 };
  const wholeDays = [...windows, ...after].map(wholeDay);
  return { slots: nearestSlots({ windows: wholeDays, minutes, most: ENOUGH }, parties), goesOn: false };
}

/** From the start of what is left of a day to its end: other zones' hours may lie anywhere in it. */
function wholeDay({ start, end }: Span): Span {
  return { start, end: end.startOfDay().equals(end) ? end : end.add({ days: 1 }).startOfDay() };
}

async function tell(question: SlotQuestion, finding: Finding, asker: SlotAsker): Promise<Reply> {
  const { slots } = finding;
  const now = Temporal.Instant.fromEpochMilliseconds(asker.now);
  const zones = [...new Set(finding.seen.map(({ zone }) => zone))];
  const notes = [...saySeen(question, finding), await sayLimits(asker)];
  const who = listed([
    'you',
    ...shortened(
      finding.seen.map(({ displayName }) => displayName),
      IN_NAME,
    ),
  ]);
  if (slots.length === 0)
    return {
      markdown: together(say`I found no time for ${sayMinutes(question.minutes)} that suits ${who}.`, ...notes)
        .markdown,
      where: 'private',
    };
  const name = question.title ?? nameFor(question, finding, asker);
  const draftId = await keep(question, slots, name, asker);
  const head = slots.some(({ outside }) => outside.length > 0)
    ? say`No time lies inside ${finding.seen.length === 0 ? 'your working hours' : say`the working hours of ${who}`}. These are the nearest, ${sayMinutes(question.minutes)} each:`
    : finding.goesOn
      ? say`Then there is too little time left for ${who}; these come next, ${sayMinutes(question.minutes)} each:`
      : say`These suit ${who}, ${sayMinutes(question.minutes)} each:`;
  return {
    markdown: [
      head.markdown,
      ...slots.map((slot, index) => `${index + 1}. ${saySlot(slot, zones, now)}`),
      '',
      together(...notes, say`Answer with a number, and I schedule it with everybody; or with another time.`).markdown,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderSlotCard({
        question: head.card,
        slots,
        zones,
        name,
        notes: notes.map((note) => note.card),
        now,
      }),
      subject: { kind: 'slots', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'schedule', asked: 'choice', rows: slots.length },
      presses: { choose: 'schedule.slot', revise: 'schedule.slot', no: 'schedule.leave-slots' },
      meetings: [],
    },
  };
}

function saySlot(slot: Slot, zones: readonly string[], now: Temporal.Instant): string {
  const own = slot.span.start.timeZoneId;
  const mark = slot.outside.includes(own) ? ', outside working hours' : '';
  return [
    `${sayDay(slot.span.start, now)}, ${sayClocks(slot.span)} ${sayZone(own)}${mark}`,
    ...hoursElsewhere(slot, zones),
  ].join(', ');
}

/** Always: how many of them this is about, and who is left out. */
function saySeen({ emails, outside = [] }: SlotQuestion, { seen, unseen }: Finding): readonly Sentence[] {
  const all = emails.length + 1;
  const counted = all === 1 ? [] : [say`Webex meetings of ${seen.length + 1} of ${count(all, 'person', 'people')}.`];
  return [
    ...counted,
    ...(unseen.length === 0
      ? []
      : [
          say`Not counted: ${listed(shortened(unseen, NAMED))} (not connected to me, or not sharing when they are busy).`,
        ]),
    ...(outside.length === 0 ? [] : [say`From outside your company: ${listed(shortened(outside, NAMED))}.`]),
  ];
}

const NAMED = 5;

async function sayLimits({ firstToday }: SlotAsker): Promise<Sentence> {
  return (await firstToday('webex-meetings-only'))
    ? say`I see Webex meetings only: what stands in Outlook or Google alone is not visible to me.`
    : say`Webex meetings only.`;
}

/** So many people stand in the name of a meeting. */
const IN_NAME = 3;

/** "Alice Archer and Bob Brennan", until the person calls it something else; nothing for one alone. */
function nameFor({ emails }: SlotQuestion, { seen }: Finding, { displayName }: SlotAsker): string {
  if (emails.length === 0) return '';
  const nameOfEmail = (email: string): string =>
    seen.find((one) => one.email.toLowerCase() === email.toLowerCase())?.displayName ?? nameIn(email);
  const names = [displayName, ...emails.map(nameOfEmail)];
  return cut(joinNames(shortened(names, IN_NAME)), MEETING_LIMITS.titleLength);
}

/** "ben.okafor@example.com" is Ben Okafor, until Webex tells more. */
function nameIn(email: string): string {
  const [local = email] = email.split('@');
  return local.replace(/[._]+/g, ' ').replace(/(?<![\p{L}\d'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function shortened(names: readonly string[], most: number): readonly string[] {
  return names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
}

async function keep(question: SlotQuestion, slots: readonly Slot[], title: string, asker: SlotAsker): Promise<string> {
  const id = asker.newId();
  const body: SlotDraft = {
    slots: slots.map(({ span }) => ({ start: span.start.toString(), end: span.end.toString() })),
    title,
    ...(question.agenda === undefined ? {} : { agenda: question.agenda }),
    people: question.emails.join(', '),
    cohosts: [...question.cohosts],
    options: question.options ?? {},
    zone: asker.at.zone,
    minutes: question.minutes,
  };
  const expiresAt = asker.now + QUESTION_MINUTES * 60_000;
  await asker.drafts.write({ id, ownerId: asker.personId, feature: 'schedule', body, expiresAt });
  return id;
}
