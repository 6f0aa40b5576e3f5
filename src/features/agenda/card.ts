import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, heading, kicker, listRow, subtle, title } from '../../card/elements.ts';
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
  readonly now: Temporal.Instant;
}

export function renderAgendaCard(facts: AgendaCardFacts): CardJson {
  const shown = facts.meetings.slice(0, AGENDA_ROWS);
  const more = facts.meetings.length - shown.length;
  return card([
    kicker('Your Webex meetings'),
    title(facts.period),
    ...byDay(shown, facts),
    more > 0 ? subtle(`And ${count(more, 'more meeting')}. Ask for a shorter time to see them.`) : undefined,
    subtle(`Times in ${facts.zone}. ${facts.limits}`),
  ]);
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
