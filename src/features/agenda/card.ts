import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, heading, kicker, listRow, submitAlone, subtle, title } from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count, sayClocks, sayDay } from '../../domain/spoken-time.ts';

/** Rows that fit a card and a glance. */
export const AGENDA_ROWS = 20;

export interface AgendaCardFacts {
  /** "Tue 24 Nov" or "Mon 23 Nov to Fri 27 Nov". */
  readonly period: string;
  /** In order of start, times in the reader's zone. */
  readonly meetings: readonly Meeting[];
  readonly readerEmail: string;
  readonly zone: string;
  /** "Webex meetings only…", in full or in a word. */
  readonly limits: string;
  /** How many do not fit, and from when on. */
  readonly next?: { readonly left: number; readonly from: string };
  readonly now: Temporal.Instant;
}

export function renderAgendaCard(facts: AgendaCardFacts): CardJson {
  const { next } = facts;
  return card(
    [
      kicker('Your Webex meetings'),
      title(facts.period),
      ...byDay(facts.meetings.slice(0, AGENDA_ROWS), facts),
      next === undefined ? undefined : subtle(`${count(next.left, 'more meeting')} from ${next.from} on.`),
      subtle(`Times in ${facts.zone}. ${facts.limits}`),
    ],
    [next === undefined ? undefined : submitAlone(`Go on from ${next.from}`, 'agenda.next')],
  );
}

function byDay(meetings: readonly Meeting[], facts: AgendaCardFacts): ReturnType<typeof listRow>[] {
  // Of a single day the title says which.
  let day = facts.period;
  return meetings.flatMap((meeting) => {
    const own = sayDay(meeting.span.start, facts.now);
    const head = own === day ? [] : [heading(own)];
    day = own;
    return [
      ...head,
      listRow(
        sayClocks(meeting.span),
        escapeCardText(shorten(meeting.title, 90)),
        detailOf(meeting, facts.readerEmail),
      ),
    ];
  });
}

/** What a glance should know: that it runs, that it is over, whose it is, that it is the personal room. */
function detailOf(meeting: Meeting, readerEmail: string): string {
  const parts = [
    meeting.state === 'inProgress' ? 'Live now' : '',
    meeting.state === 'ended' ? 'Ended' : '',
    meeting.state === 'missed' ? 'Nobody came' : '',
    meeting.hostEmail.toLowerCase() === readerEmail.toLowerCase()
      ? ''
      : `Host: ${escapeCardText(meeting.hostDisplayName)}`,
    meeting.scheduledType === 'personalRoomMeeting' ? 'In a personal room' : '',
    meeting.isModified ? 'Changed for this day' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
