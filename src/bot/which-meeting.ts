import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { renderChoiceCard, CHOICE_ROWS } from '../card/choice-card.ts';
import { escapeCardText, escapeMarkdown } from '../card/escape.ts';
import { say, together } from '../card/sentence.ts';
import { isOfSeries, matchMeetings } from '../domain/match-meeting.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { sayClocks, sayDay, sayZone } from '../domain/spoken-time.ts';
import { spanIn, type At } from '../domain/when.ts';
import {
  QUESTION_MINUTES,
  type ActingPorts,
  type Chosen,
  type Found,
  type Press,
  type Reply,
  type Which,
} from '../features/feature.ts';
import type { MeantMeeting } from '../ports/dialogues.ts';
import type { Drafts } from '../ports/drafts.ts';
import { timeWanted } from './time-wanted.ts';

/** What asking needs of the request. */
export interface Asker {
  readonly personId: string;
  readonly requestId: string;
  readonly at: At;
  readonly now: number;
  readonly newId: () => string;
  readonly drafts: Drafts;
  readonly shown: readonly MeantMeeting[];
  readonly webex: ActingPorts;
}

const Candidate = z.object({
  id: z.string(),
  seriesId: z.string(),
  title: z.string(),
  start: z.string(),
  end: z.string(),
});
const WhichBody = z.object({ candidates: z.array(Candidate), keep: z.unknown() });
const WhichSubject = z.object({ kind: z.literal('which'), draftId: z.string() });

/**
 * Two or more match, or none: a numbered list of what may be meant. Read from a calendar, so it goes 1:1. The answer,
 * by button or in words, presses `which.action`, and `readChosen` tells what was chosen.
 */
export async function askWhich(
  found: Exclude<Found, { readonly kind: 'one' }>,
  which: Which,
  asker: Asker,
): Promise<Reply> {
  const now = Temporal.Instant.fromEpochMilliseconds(asker.now);
  const meetings = (found.kind === 'many' ? found.meetings : found.nearest).slice(0, CHOICE_ROWS);
  const none = found.kind === 'none' ? together(say`No meeting matches.`, found.searched) : undefined;
  if (meetings.length === 0)
    return { markdown: `${none?.markdown ?? ''} Nothing was changed.`.trim(), where: 'private' };
  const draftId = await keep(meetings, which, asker);
  const question = found.kind === 'many' ? `Which one shall I ${which.doing}?` : 'Did you mean one of these?';
  const rows = meetings.map((meeting) => ({
    title: meeting.title,
    span: spanIn(meeting.span, asker.at.zone),
    detail: detailOf(meeting),
  }));
  const lines = rows.map(
    (row, index) =>
      `${index + 1}. ${sayDay(row.span.start, now)}, ${sayClocks(row.span)}: **${escapeMarkdown(row.title)}**${row.detail === '' ? '' : ` (${row.detail})`}`,
  );
  return {
    markdown: [
      [none?.markdown, question].filter((part) => part !== undefined).join(' '),
      ...lines,
      '',
      `Answer with a number, a time or a title (times in ${sayZone(asker.at.zone)}).`,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderChoiceCard({
        what: found.kind === 'many' ? 'More than one matches' : 'No meeting matches',
        question,
        rows: rows.map((row) => ({ ...row, detail: escapeCardText(row.detail) })),
        // That none matches stands above the question already.
        ...(found.kind === 'none' ? { note: found.searched.card } : {}),
        action: which.action,
        now,
      }),
      subject: { kind: 'which', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: which.act, asked: 'choice', rows: rows.length },
      presses: {
        choose: which.action,
        revise: which.action,
        ...(which.leave === undefined ? {} : { no: which.leave }),
        ...(rows.length === 1 ? { yes: which.action } : {}),
      },
      meetings: [
        ...meetings.map(({ id, title }) => ({ id, title })),
        ...(none === undefined ? [] : itBefore(which, asker)),
      ],
    },
  };
}

/**
 * Of a list that only came of a question whose words fit nothing, none is "it": that is still what was talked of. After
 * a change of something that was not found "it" may be just that, so it is asked about.
 */
function itBefore({ act }: Which, { shown }: Asker): readonly MeantMeeting[] {
  if (act !== 'details') return [];
  const it = shown.find(({ isIt }) => isIt === true) ?? (shown.length === 1 ? shown[0] : undefined);
  return it === undefined ? [] : [{ ...it, isIt: true }];
}

async function keep(meetings: readonly Meeting[], which: Which, asker: Asker): Promise<string> {
  const id = asker.newId();
  const candidates = meetings.map(({ id: meetingId, seriesId, title, span }) => ({
    id: meetingId,
    seriesId,
    title,
    start: span.start.toString(),
    end: span.end.toString(),
  }));
  const expiresAt = asker.now + QUESTION_MINUTES * 60_000;
  await asker.drafts.write({
    id,
    ownerId: asker.personId,
    feature: which.act,
    body: { candidates, keep: which.keep },
    expiresAt,
  });
  return id;
}

function detailOf(meeting: Meeting): string {
  return [
    isOfSeries(meeting) ? 'of a series' : '',
    meeting.scheduledType === 'personalRoomMeeting' ? 'in a personal room' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The meeting chosen from the list, fetched anew, and what was kept for it. An unclear answer leaves the list open. */
export async function readChosen(press: Press, asker: Asker): Promise<Result<Chosen, Problem>> {
  const subject = WhichSubject.safeParse(press.subject);
  if (!subject.success) return fail({ kind: 'card-gone' });
  const draft = await asker.drafts.read(subject.data.draftId, asker.now);
  if (draft === undefined) return fail({ kind: 'card-gone' });
  const { candidates, keep: kept } = WhichBody.parse(draft.body);
  const chosen = choiceOf(candidates, press, asker);
  if (chosen === undefined) return fail({ kind: 'choice-unclear', rows: candidates.length });
  if ((await asker.drafts.take(draft.id, asker.requestId, asker.now)) === undefined) return fail({ kind: 'card-gone' });
  const meeting = await asker.webex.meetings.fetch(chosen.id);
  return meeting === undefined ? fail({ kind: 'meeting-gone' }) : ok({ meeting, keep: kept });
}

type Listed = z.infer<typeof Candidate>;

function choiceOf(candidates: readonly Listed[], { inputs, reading }: Press, asker: Asker): Listed | undefined {
  const number = inputs['choice'];
  if (number !== undefined) return /^\d{1,2}$/.test(number) ? candidates[Number(number) - 1] : undefined;
  if (reading === undefined || reading.answer?.kind === 'yes')
    return candidates.length === 1 ? candidates[0] : undefined;
  const title = reading.title ?? reading.target?.title;
  const time = timeWanted(reading.when ?? reading.target?.when, asker.at);
  if (title === undefined && time === undefined) return undefined;
  const rows = candidates.map((row) => ({
    ...row,
    span: { start: Temporal.ZonedDateTime.from(row.start), end: Temporal.ZonedDateTime.from(row.end) },
  }));
  const match = matchMeetings(
    // Two rows may be of one series; here each stands for itself.
    rows.map((row) => ({ ...row, seriesId: row.id })),
    { ...(title === undefined ? {} : { title }), ...(time === undefined ? {} : { time }) },
    Temporal.Instant.fromEpochMilliseconds(asker.now),
  );
  return match.kind === 'one' ? match.meeting : undefined;
}
