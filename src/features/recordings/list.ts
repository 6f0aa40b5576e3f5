import { escapeMarkdown } from '../../card/escape.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { count, sayClock, sayDay, sayZone } from '../../domain/spoken-time.ts';
import { QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderListCard } from './card.ts';
import { findRecordings, saySearched } from './find.ts';
import { pointTo, type ListSubject } from './subject.ts';
import { instantOf, sayKind } from './tell.ts';

export const ROWS = 8;

type Listing = Omit<ListSubject, 'kind' | 'rows'>;

const BUTTONS: Readonly<Record<ListSubject['doing'], string>> = {
  show: 'Show',
  links: 'Show links',
  bin: 'To the bin',
  restore: 'Restore',
  delete: 'Delete for good',
  share: 'Share',
  unshare: 'Stop sharing',
};

/** A page of what is looked for, out of the person's own library: 1:1. */
export async function listPage(listing: Listing, context: Context, note?: Sentence): Promise<Reply> {
  return pageOf(listing, await findRecordings(listing.query, context), context, note);
}

export function pageOf(listing: Listing, all: readonly Recording[], context: Context, note?: Sentence): Reply {
  const page = Math.max(0, Math.min(listing.page, Math.ceil(all.length / ROWS) - 1));
  const rows = all.slice(page * ROWS, (page + 1) * ROWS);
  const inBin = listing.query.status === 'deleted';
  const now = instantOf(context);
  const first = page * ROWS + 1;
  const none =
    note === undefined
      ? together(say`There are none.`, saySearched(listing.query, context))
      : say`Nor is there any other.`;
  const told = together(note, all.length === 0 ? none : undefined);
  const subject: ListSubject = { ...listing, kind: 'recordings', page, rows: rows.map(pointTo) };
  return {
    markdown: [
      told.markdown === ''
        ? `${inBin ? 'In your bin' : 'Your recordings'}: ${count(all.length, 'recording')}.`
        : told.markdown,
      ...rows.map(
        (recording, index) =>
          `${first + index}. ${sayDay(recording.recordedAt, now)}, ${sayClock(recording.recordedAt)}: **${escapeMarkdown(recording.topic)}** (${sayKind(recording)})`,
      ),
      ...(rows.length === 0 ? [] : ['', `Answer with a number (times in ${sayZone(context.at.zone)}).`]),
    ].join('\n'),
    where: 'private',
    card: {
      content: renderListCard({
        what: inBin ? 'In your recording bin' : 'Your recordings',
        rows,
        first,
        total: all.length,
        button: BUTTONS[listing.doing],
        now,
        ...(told.card === '' ? {} : { note: told.card }),
      }),
      subject,
      minutes: QUESTION_MINUTES,
    },
    ...(rows.length === 0
      ? {}
      : {
          dialogue: {
            dialogue: { act: 'recordings', asked: 'choice', rows: all.length },
            presses: { choose: 'recordings.open' },
            meetings: [],
          },
        }),
  };
}
