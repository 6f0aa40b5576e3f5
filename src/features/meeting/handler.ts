import { Temporal } from 'temporal-polyfill';
import { nameOf } from '../../card/people-line.ts';
import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import { whyNot } from '../../domain/may-change.ts';
import { isOver } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, sayMoment, saySpan } from '../../domain/spoken-time.ts';
import type { MeetingPart } from '../../language/reading.ts';
import { isKnownHere, MEETING_CARD_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderDetailsCard, sayNumber } from './card.ts';
import { gatherFacts, type MeetingFacts } from './facts.ts';
import { sayState } from './state.ts';

/**
 * One meeting, first what was asked about, then all of it. Out of a calendar it goes 1:1; a space that knows the
 * meeting already gets what it knows: title, time, how many come.
 */
export async function showMeeting(meeting: Meeting, part: MeetingPart | undefined, context: Context): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const facts = await gatherFacts(meeting, context);
  const asksSecret = part === 'password' || part === 'link' || part === 'people';
  const here = isKnownHere(meeting, context) && !(asksSecret && context.who.roomType === 'group');
  const isPrivate = !here || context.who.roomType === 'direct';
  const state = sayState(facts, now);
  const running = facts.held.some((one) => one.state === 'inProgress' || one.state === 'lobby');
  return {
    markdown: tell(facts, { part, isPrivate, state, now }).markdown,
    where: here ? 'here' : 'private',
    card: {
      content: renderDetailsCard({
        ...facts,
        state,
        isPrivate,
        isHost: meeting.hostEmail.toLowerCase() === context.who.email.toLowerCase(),
        isOver: !running && (isOver(meeting, now) || meeting.state === 'ended'),
        mayChange: !running && whyNot(meeting, context.who.email, now, 'cancel') === undefined,
        now,
      }),
      subject: { kind: 'shown', meetingId: meeting.id },
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: { dialogue: { act: 'details' }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

interface Telling {
  readonly part: MeetingPart | undefined;
  readonly isPrivate: boolean;
  readonly state: string;
  readonly now: Temporal.Instant;
}

function tell(facts: MeetingFacts, telling: Telling): Sentence {
  const { meeting, rule } = facts;
  const { isPrivate, state, now } = telling;
  const repeats = rule === undefined ? undefined : say`It repeats ${sayRule(rule)}.`;
  const next = facts.next[0] === undefined ? undefined : say`After that: ${sayMoment(facts.next[0].span.start, now)}.`;
  return together(
    say`${named(meeting.title)}: ${saySpan(meeting.span, now)}. ${state}.`,
    telling.part === 'people' || !isPrivate ? undefined : say`Host: ${meeting.hostDisplayName}.`,
    sayPeople(facts, telling),
    repeats,
    next,
    ...(isPrivate ? sayWays(meeting) : []),
  );
}

const NAMED = 20;

function sayPeople({ invitees, meeting }: MeetingFacts, { part, isPrivate }: Telling): Sentence | undefined {
  if (invitees === undefined)
    return part === 'people' ? say`Webex does not show me who is invited to this one.` : undefined;
  const many = count(invitees.length, 'person is', 'people are');
  if (!isPrivate) return say`${many} invited.`;
  if (invitees.length === 0) return say`Nobody is invited besides its host.`;
  const shown = invitees.slice(0, part === 'people' ? NAMED : 3);
  const names = listed(shown.map((one) => `${nameOf(one)}${one.coHost ? ' (cohost)' : ''}`));
  const more = invitees.length - shown.length;
  const rest = more > 0 ? say` and ${count(more, 'more', 'more')}` : say``;
  const honest = part === 'people' ? say`Webex does not tell who accepted.` : undefined;
  return together(
    say`Invited: ${names}${rest}.`,
    part === 'people' ? say`Host: ${meeting.hostDisplayName}.` : undefined,
    honest,
  );
}

/** Ways in, for its reader alone. */
function sayWays(meeting: Meeting): readonly (Sentence | undefined)[] {
  return [
    meeting.webLink === '' ? undefined : { markdown: `Link: ${meeting.webLink}`, card: '' },
    meeting.meetingNumber === undefined ? undefined : say`Number: ${sayNumber(meeting.meetingNumber)}.`,
    meeting.sipAddress === undefined ? undefined : say`Video address: ${meeting.sipAddress}.`,
    meeting.password === undefined ? undefined : say`Password: ${meeting.password}.`,
    meeting.hostKey === undefined ? undefined : say`Host key: ${meeting.hostKey}.`,
    meeting.agenda === undefined ? undefined : say`Agenda: ${meeting.agenda}`,
  ];
}
