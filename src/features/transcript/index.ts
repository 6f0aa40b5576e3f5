import { escapeMarkdown } from '../../card/escape.ts';
import { say } from '../../card/sentence.ts';
import { sayClock, sayDay } from '../../domain/spoken-time.ts';
import { defineFeature, problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { renderHeldCard } from './card.ts';
import { findHeld, startOf } from './find.ts';
import { parseTranscript, scopesFor, SUMMARY_SCOPES, TRANSCRIPT_SCOPES, type TranscriptIntent } from './intent.ts';
import { Subject, type HeldMeeting } from './subject.ts';
import { foundReply, instantOf, tellOf } from './tell.ts';

/** What was said and what came of it, where Webex wrote it down. */
export const transcript = defineFeature({
  name: 'transcript',
  purpose: 'transcripts and summaries',
  summary: 'Transcripts as a file, who said what and where, summaries and action items',
  example: 'action items of the pricing review',
  examples: ['transcript of the pricing review', 'where did we talk about pricing?', 'summary of the pricing review'],
  acts: ['transcript'],
  words: { transcript: 'transcript' },
  scopes: [...TRANSCRIPT_SCOPES, ...SUMMARY_SCOPES.slice(1)],
  scopesFor,
  parse: parseTranscript,
  handle: handleTranscript,
  actions: {
    'transcript.choose': { pressedBy: 'owner', scopes: ['meeting:schedules_read'], press: choose },
  },
});

const ROWS = 10;

async function handleTranscript(intent: TranscriptIntent, context: Context): Promise<Reply> {
  const found = await findHeld(intent, context);
  const [first, ...others] = found;
  if (intent.doing === 'find' && found.length > 0) return foundReply(intent.words ?? '', found, context);
  if (first === undefined) return nothingFound(intent, context);
  return others.length === 0 || intent.newest
    ? tellOf(first, intent, context)
    : askWhich(found.slice(0, ROWS), intent, context);
}

function nothingFound({ title, period, doing }: TranscriptIntent, { at }: Context): Reply {
  if (title !== undefined && doing !== 'actions' && doing !== 'summary')
    return problemReply({ kind: 'transcript-missing', title });
  if (title !== undefined) return problemReply({ kind: 'summary-missing', title });
  const [from, to] = [period.from, period.to.subtract({ seconds: 1 })].map((moment) =>
    sayDay(moment.toZonedDateTimeISO(at.zone), at.now),
  );
  const told = say`Webex has no transcripts of yours from ${from ?? ''} to ${to ?? ''}: there is one only where the site's assistant was on.`;
  return { markdown: told.markdown, where: 'private' };
}

function askWhich(rows: readonly HeldMeeting[], { doing, words }: TranscriptIntent, context: Context): Reply {
  const now = instantOf(context);
  const subject: Subject = { kind: 'held', doing, rows: [...rows], ...(words === undefined ? {} : { words }) };
  const lines = rows.map((held, index) => {
    const start = startOf(held);
    return `${index + 1}. ${sayDay(start, now)}, ${sayClock(start)}: **${escapeMarkdown(held.topic)}**`;
  });
  return {
    markdown: ['More than one matches. Which meeting?', ...lines].join('\n'),
    where: 'private',
    card: {
      content: renderHeldCard(
        rows.map((held) => ({ topic: held.topic, startedAt: startOf(held) })),
        now,
      ),
      subject,
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'transcript', asked: 'choice', rows: rows.length },
      presses: { choose: 'transcript.choose' },
      meetings: [],
    },
  };
}

async function choose({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const asked = Subject.safeParse(subject);
  if (!asked.success) return problemReply({ kind: 'card-gone' });
  const { rows, doing, words } = asked.data;
  const held = rows[Number(inputs['choice']) - 1];
  if (held === undefined) return problemReply({ kind: 'choice-unclear', rows: rows.length });
  return tellOf(held, { doing, ...(words === undefined ? {} : { words }) }, context);
}
