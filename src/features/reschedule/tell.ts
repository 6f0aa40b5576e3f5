import { Temporal } from 'temporal-polyfill';
import { ENCRYPTED, isEncrypted, sayIgnored } from '../../card/say-options.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { count } from '../../domain/spoken-time.ts';
import {
  isKnownHere,
  MEETING_CARD_MINUTES,
  UNDO_MINUTES,
  type Context,
  type MeetingNews,
  type Reply,
} from '../feature.ts';
import { kindOf, unkeep, type ConfirmBody } from './body.ts';
import { renderChangedCard } from './card.ts';
import type { Subject } from './gather.ts';
import { newsOf } from './news.ts';
import { DONE, sayDone, wasNow, withRule, type WasNow } from './say-change.ts';

export interface Told {
  readonly undoId?: string;
  readonly warnings: readonly string[];
  /** This and all following: the series that they are now. */
  readonly made?: Meeting;
}

/** Was and now, who hears of it, and the card with its undo. */
export function tell(body: ConfirmBody, subject: Subject, told: Told, context: Context): Reply {
  const { meeting, invitees } = subject;
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  const change = unkeep(body.change);
  const rows = wasNow(withRule(subject), change, context.at.zone, now, kindOf(body));
  const title = change.title ?? meeting.title;
  const notes = [
    body.scope === 'series' ? say`The whole series changed.` : undefined,
    told.made === undefined
      ? undefined
      : say`From this one on it is a series of its own, with a new link; those before it stay as they were.`,
    invitees.length > 0 ? sayMailed(invitees.length, body.quiet) : undefined,
    body.change.sessionTypeId !== undefined && isEncrypted(body.wish.options ?? {}) ? ENCRYPTED : undefined,
    sayIgnored(told.warnings),
  ].filter((note) => note !== undefined);
  return changed(
    {
      meeting: { ...(told.made ?? meeting), title },
      known: meeting,
      what: body.change.start === undefined ? 'Changed' : 'Moved',
      sentence: sayDone(meeting.title, rows, DONE),
      rows,
      notes,
      ...(told.undoId === undefined ? {} : { undoId: told.undoId }),
      loosely: body.wish.loosely === true,
      news: newsOf(body, meeting, change, context, told.made),
    },
    context,
  );
}

function sayMailed(people: number, quiet: boolean): Sentence {
  return quiet ? say`Nobody is mailed about it.` : say`Webex mails ${count(people, 'person', 'people')}.`;
}

export interface Changed {
  readonly meeting: Meeting;
  /** The one it was, where `meeting` is new: a place that knew it hears of it. */
  readonly known?: Meeting;
  readonly what: string;
  readonly sentence: Sentence;
  readonly rows: readonly WasNow[];
  readonly notes: readonly Sentence[];
  readonly undoId?: string;
  /** Another meeting may have been meant. */
  readonly loosely?: boolean;
  readonly news: readonly MeetingNews[];
}

export function changed(facts: Changed, context: Context): Reply {
  const { meeting, undoId } = facts;
  const direct = context.who.roomType === 'direct';
  const where = isKnownHere(facts.known ?? meeting, context) ? 'here' : 'private';
  const other = undoId !== undefined && facts.loosely === true;
  const orOther = other ? ', or "another meeting" if I picked the wrong one' : '';
  const undo =
    undoId === undefined ? undefined : say`Say "undo" within ${UNDO_MINUTES} minutes to take it back${orOther}.`;
  return {
    markdown: together(facts.sentence, ...facts.notes, undo).markdown,
    where,
    news: facts.news,
    card: {
      content: renderChangedCard({
        what: facts.what,
        title: meeting.title,
        rows: facts.rows,
        notes: facts.notes.map((note) => note.card),
        ...((direct || where === 'private') && meeting.webLink !== '' ? { webLink: meeting.webLink } : {}),
        undo: undoId !== undefined,
        other,
      }),
      subject: {
        kind: 'meeting',
        meetingId: meeting.id,
        title: meeting.title,
        ...(undoId === undefined ? {} : { undoId }),
      },
      minutes: MEETING_CARD_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'move' },
      presses: other ? { another: 'reschedule.other' } : {},
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}
