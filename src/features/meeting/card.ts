import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, heading, kicker, listRow, openUrl, row, submitAlone, subtle, title } from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import { isOutside, peopleLine } from '../../card/people-line.ts';
import { timeRows } from '../../card/time-lines.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { count, sayClocks, sayDay } from '../../domain/spoken-time.ts';
import type { MeetingFacts } from './facts.ts';

export interface DetailsCardFacts extends MeetingFacts {
  readonly state: string;
  /** The reader's own 1:1 space: nobody else sees link, key and names. */
  readonly isPrivate: boolean;
  readonly isHost: boolean;
  /** It can still be changed by this reader. */
  readonly mayChange: boolean;
  /** It was held, or its time is past. */
  readonly isOver: boolean;
  readonly now: Temporal.Instant;
}

const NEXT_ROWS = 5;

/** One meeting with all that its reader may know; in a space only what the space knows already. */
export function renderDetailsCard(facts: DetailsCardFacts): CardJson {
  const { meeting, rule, isPrivate } = facts;
  return card(
    [
      kicker(facts.state),
      title(escapeCardText(meeting.title)),
      ...timeRows(meeting.span, [], facts.now),
      rule === undefined ? undefined : row('Repeats', sayRule(rule)),
      meeting.isModified ? row('', 'Changed for this day') : undefined,
      facts.isHost ? undefined : row('Host', escapeCardText(meeting.hostDisplayName)),
      rowOfPeople(facts),
      ...(isPrivate ? privateRows(facts) : []),
      ...nextRows(facts),
    ],
    [
      isPrivate && meeting.webLink !== '' ? openUrl('Open in Webex', meeting.webLink) : undefined,
      facts.mayChange && meeting.scheduledType !== 'personalRoomMeeting'
        ? submitAlone('Move or change', 'reschedule.open')
        : undefined,
      isPrivate && facts.mayChange && facts.isHost && meeting.scheduledType !== 'personalRoomMeeting'
        ? submitAlone('Options', 'reschedule.options')
        : undefined,
      facts.mayChange ? submitAlone('Cancel', 'cancel.ask') : undefined,
      isPrivate && facts.isHost && facts.held.some(({ state }) => state === 'ended')
        ? submitAlone('Who came', 'meeting.came')
        : undefined,
      facts.isOver ? submitAlone('Book a follow-up', 'schedule.follow-up') : undefined,
    ],
  );
}

function rowOfPeople({ invitees, meeting, isPrivate }: DetailsCardFacts): ReturnType<typeof row> | undefined {
  if (invitees === undefined || invitees.length === 0) return undefined;
  const guests = invitees.map((one) => ({ ...one, outside: isOutside(one.email, meeting.hostEmail) }));
  return row('With', isPrivate ? peopleLine(guests) : count(guests.length, 'person', 'people'));
}

/** Host key and password come from Webex for the host only. */
function privateRows({ meeting }: DetailsCardFacts): readonly ReturnType<typeof row>[] {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Agenda', meeting.agenda === undefined ? undefined : shorten(meeting.agenda, 400)],
    ['Number', meeting.meetingNumber === undefined ? undefined : sayNumber(meeting.meetingNumber)],
    ['Video', meeting.sipAddress],
    ['Password', meeting.password],
    ['Host key', meeting.hostKey],
    ['Kept', sayKept(meeting)],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [row(label, escapeCardText(value))],
  );
}

function sayKept({ hasRecording, hasTranscription, hasSummary }: MeetingFacts['meeting']): string | undefined {
  const kept = [
    hasRecording === true ? 'recording' : '',
    hasTranscription === true ? 'transcript' : '',
    hasSummary === true ? 'summary' : '',
  ].filter((part) => part !== '');
  return kept.length === 0 ? undefined : kept.join(', ');
}

/** "2556 123 4567": in groups, as it is read out on a phone. */
export function sayNumber(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 11
    ? `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
    : digits.replace(/(\d{3})(?=\d)/g, '$1 ');
}

function nextRows({ next, meeting, now }: DetailsCardFacts): readonly ReturnType<typeof row>[] {
  const shown = next.slice(0, NEXT_ROWS);
  if (shown.length === 0) return [];
  const more = next.length - shown.length;
  return [
    heading('Next'),
    ...shown.map((one) =>
      listRow(
        sayDay(one.span.start, now),
        sayClocks(one.span),
        [
          one.isModified ? 'changed for this day' : '',
          one.title === meeting.title ? '' : escapeCardText(shorten(one.title, 60)),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    ),
    ...(more > 0 ? [subtle(`And ${count(more, 'more', 'more')} in the next two months.`)] : []),
  ];
}
