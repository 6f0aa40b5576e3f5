import type { Temporal } from 'temporal-polyfill';
import { isOver } from '../../domain/match-meeting.ts';
import { count, sayMinutes } from '../../domain/spoken-time.ts';
import { minutesOf } from '../../domain/when.ts';
import type { MeetingFacts } from './facts.ts';

/** How it stands with the meeting, in plain words; Webex's eight states are told apart by what a person sees of them. */
export function sayState({ meeting, held }: Pick<MeetingFacts, 'meeting' | 'held'>, now: Temporal.Instant): string {
  const running = held.find(({ state }) => state === 'inProgress' || state === 'lobby');
  switch (running?.state ?? meeting.state) {
    case 'inProgress':
      return 'Live now';
    case 'lobby':
      return 'People wait in the lobby for the host';
    case 'ended':
      return sayEnded({ meeting, held });
    case 'missed':
      return 'Over: nobody came';
    case 'expired':
      return held.length > 0 ? sayEnded({ meeting, held }) : 'Over';
    default:
      return isOver(meeting, now) ? 'Over' : sayAhead(meeting.span.start.epochMilliseconds - now.epochMilliseconds);
  }
}

function sayEnded({ meeting, held }: Pick<MeetingFacts, 'meeting' | 'held'>): string {
  const ended = held.filter(({ state }) => state === 'ended');
  const all = meeting.type === 'meeting' ? [meeting] : ended;
  if (all.length === 0) return 'Ended';
  const minutes = all.reduce((sum, one) => sum + minutesOf(one.span), 0);
  const sittings = all.length > 1 ? ` in ${count(all.length, 'sitting')}` : '';
  return `Ended, it lasted ${sayMinutes(minutes)}${sittings}`;
}

const HOUR_MS = 3_600_000;

function sayAhead(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 0) return 'Should have begun';
  if (minutes < 60) return `Begins in ${sayMinutes(minutes)}`;
  if (ms < 24 * HOUR_MS) return `Begins in about ${count(Math.round(ms / HOUR_MS), 'hour')}`;
  return `Begins in ${count(Math.round(ms / (24 * HOUR_MS)), 'day')}`;
}
