import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { escapeMarkdown, shorten } from '../../card/escape.ts';
import { count, sayClock, sayDay } from '../../domain/spoken-time.ts';
import type { Reading } from '../../language/reading.ts';
import type { Deed } from '../../ports/undos.ts';
import { problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { HISTORY_ROWS, renderHistoryCard, type HistoryRow } from './card.ts';
import { takeBack } from './take-back.ts';

const HistorySubject = z.object({ kind: z.literal('history'), ids: z.array(z.string()) });
/** What was done is kept so long. */
const KEPT_DAYS = 2;

/** "What did you do for me today?": everything, with undo where it still can be; 1:1, wherever it was asked. */
export async function tellHistory({ when }: Reading, context: Context): Promise<Reply> {
  const today = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.at.zone).toPlainDate();
  const first = when?.start?.date ?? today;
  const last = when?.end?.date ?? (when?.grain === 'day' || when === undefined ? first : today);
  const deeds = (await context.undos.since(context.who.personId, startOf(first, context))).filter(
    ({ entry }) => entry.createdAt < startOf(last.add({ days: 1 }), context),
  );
  const period = first.equals(today) ? 'today' : `since ${sayDay(first, undefined)}`;
  const limits = Temporal.PlainDate.compare(first, today.subtract({ days: KEPT_DAYS - 1 })) < 0 ? LIMITS : '';
  if (deeds.length === 0) return { markdown: `I have changed nothing for you ${period}.${limits}`, where: 'private' };
  const shown = deeds.slice(-HISTORY_ROWS);
  const rows = shown.map((deed) => rowOf(deed, context));
  const left = deeds.length - shown.length;
  const open = rows.some(({ until }) => until !== undefined);
  return {
    markdown: [
      `${count(deeds.length, 'thing', 'things')} done for you ${period}:`,
      ...(left > 0 ? [`(the first ${left} left out)`] : []),
      ...rows.map(
        (row, index) =>
          `${index + 1}. ${row.time}: ${escapeMarkdown(row.done)}${row.fate === '' ? '' : ` (${row.fate})`}`,
      ),
      ...(open ? ['', 'Answer with a number to take that one back, or say "undo" for the last.'] : []),
      ...(limits === '' ? [] : ['', limits.trim()]),
    ].join('\n'),
    where: 'private',
    card: {
      content: renderHistoryCard({ period, rows }),
      subject: { kind: 'history', ids: shown.map(({ entry }) => entry.id) },
      minutes: QUESTION_MINUTES,
    },
    ...(open
      ? {
          dialogue: {
            dialogue: { act: 'history' as const, asked: 'choice' as const, rows: rows.length },
            presses: { choose: 'undo.choose' },
            meetings: context.shown,
          },
        }
      : {}),
  };
}

const LIMITS = ' I keep what I did for two days.';

function startOf(day: Temporal.PlainDate, { at }: Context): number {
  return day.toZonedDateTime(at.zone).epochMilliseconds;
}

function rowOf({ entry, takenBack }: Deed, { at, now }: Context): HistoryRow {
  const clock = (moment: number): string =>
    sayClock(Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(at.zone));
  const isOpen = !takenBack && entry.expiresAt > now;
  return {
    time: clock(entry.createdAt),
    done: shorten(entry.done, 120),
    fate: takenBack ? 'taken back' : isOpen ? `can be taken back until ${clock(entry.expiresAt)}` : '',
    ...(isOpen ? { until: clock(entry.expiresAt) } : {}),
  };
}

/** One of the list, by its number. */
export async function takeBackOne({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const shown = HistorySubject.safeParse(subject);
  if (!shown.success) return problemReply({ kind: 'card-gone' });
  const { ids } = shown.data;
  const number = inputs['choice'] ?? '';
  const id = /^\d{1,2}$/.test(number) ? ids[Number(number) - 1] : undefined;
  if (id === undefined) return problemReply({ kind: 'choice-unclear', rows: ids.length });
  const entry = await context.undos.take(id, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  return { ...(await takeBack(entry, context)), where: 'private' };
}
