import { Temporal } from 'temporal-polyfill';
import { cut, escapeMarkdown, shorten } from '../../card/escape.ts';
import { named, say, type Sentence } from '../../card/sentence.ts';
import { count, sayMoment } from '../../domain/spoken-time.ts';
import type { TranscriptSnippet } from '../../domain/transcript.ts';
import { problemReply, type Context, type Reply } from '../feature.ts';
import { findWords, LOOKED_THROUGH, startOf, whereThereIsOne, type Hit } from './find.ts';
import { markdownOf } from './notes.ts';
import type { Doing, HeldMeeting } from './subject.ts';

/** What was asked of one meeting that was held; whatever of it, it is for the asker alone. */
export async function tellOf(
  held: HeldMeeting,
  wish: { readonly doing: Doing; readonly words?: string },
  context: Context,
): Promise<Reply> {
  switch (wish.doing) {
    case 'file':
      return fileReply(held, context);
    case 'lines':
      return linesReply(held, context);
    case 'find':
      return foundReply(wish.words ?? '', [held], context);
    case 'actions':
    case 'summary':
      return summaryReply(held, wish.doing, context);
  }
}

/** Longer ones exist only by mistake; a message of this size still goes through every queue. */
const FILE_LENGTH = 2_000_000;

async function fileReply(held: HeldMeeting, context: Context): Promise<Reply> {
  const { transcript } = held;
  const text =
    transcript === undefined
      ? undefined
      : await whereThereIsOne(() => context.webex.transcripts.download(transcript, 'txt'));
  if (text === undefined) return problemReply({ kind: 'transcript-missing', title: held.topic });
  const whole = text.length <= FILE_LENGTH;
  return {
    markdown: `${say`The transcript of ${tellHeld(held, context)}.`.markdown}${whole ? '' : ' It is too long for a message, so this is its beginning.'}`,
    where: 'private',
    file: { name: fileName(held), type: 'text/plain; charset=utf-8', text: whole ? text : cut(text, FILE_LENGTH) },
  };
}

/** Letters and digits of the title, and the day. */
function fileName(held: HeldMeeting): string {
  const title = cut(
    held.topic
      .replace(/[^\p{L}\p{N} -]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    60,
  ).trim();
  return `${title === '' ? 'Transcript' : title} ${startOf(held).toPlainDate().toString()}.txt`;
}

const LINES = 8;

async function linesReply(held: HeldMeeting, context: Context): Promise<Reply> {
  const { transcript } = held;
  const snippets =
    transcript === undefined
      ? undefined
      : await whereThereIsOne(() => context.webex.transcripts.listSnippets(transcript));
  if (snippets === undefined || snippets.length === 0)
    return problemReply({ kind: 'transcript-missing', title: held.topic });
  const more = snippets.length - LINES;
  return {
    markdown: [
      say`The first lines of ${tellHeld(held, context)}:`.markdown,
      ...snippets.slice(0, LINES).map(line),
      ...(more > 0 ? ['', `And ${count(more, 'more line')}: say *transcript* with its title for the whole file.`] : []),
    ].join('\n'),
    where: 'private',
  };
}

const SNIPPET_LENGTH = 240;

/** "- 0:05:12 **Alice Archer**: We have forty minutes." */
function line({ text, personName, personEmail, offsetMs }: TranscriptSnippet): string {
  const who = personName === '' ? personEmail : personName;
  return `- ${sayOffset(offsetMs)} **${escapeMarkdown(who)}**: ${escapeMarkdown(shorten(text, SNIPPET_LENGTH))}`;
}

function sayOffset(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return [Math.floor(seconds / 3600), ...parts].join(':');
}

const SHOWN = 5;

/** Where words were said, in one meeting or in the last ones. */
export async function foundReply(words: string, all: readonly HeldMeeting[], context: Context): Promise<Reply> {
  const hits = await findWords(words, all, context);
  const looked = Math.min(all.length, LOOKED_THROUGH);
  const where =
    all.length === 1 && all[0] !== undefined
      ? tellHeld(all[0], context)
      : say`your last ${count(looked, 'transcript')}`;
  if (hits.length === 0) return { markdown: say`Nobody said "${words}" in ${where}.`.markdown, where: 'private' };
  return {
    markdown: [say`"${words}" was said in ${where}:`.markdown, ...hits.flatMap((hit) => hitLines(hit, context))].join(
      '\n',
    ),
    where: 'private',
  };
}

function hitLines({ held, snippets }: Hit, context: Context): readonly string[] {
  const more = snippets.length - SHOWN;
  return [
    '',
    `**${escapeMarkdown(held.topic)}**, ${sayMoment(startOf(held), instantOf(context))}`,
    ...snippets.slice(0, SHOWN).map(line),
    ...(more > 0 ? [`- and ${count(more, 'more time')}`] : []),
  ];
}

async function summaryReply(held: HeldMeeting, doing: 'actions' | 'summary', context: Context): Promise<Reply> {
  const summary = await whereThereIsOne(() => context.webex.summaries.fetch(held.meetingId));
  if (summary === undefined) return problemReply({ kind: 'summary-missing', title: held.topic });
  const items = summary.actionItems.map((item) => `- ${markdownOf(item).replaceAll('\n', ' ')}`);
  const actions = items.length === 0 ? ['Webex noted no action items.'] : ['**Action items**', ...items];
  const notes = doing === 'summary' ? [markdownOf(summary.notesHtml), ''] : [];
  return {
    markdown: [say`${tellHeld(held, context)}, as Webex wrote it down:`.markdown, '', ...notes, ...actions].join('\n'),
    where: 'private',
  };
}

/** "*Pricing review*, Fri 20 Nov, 10:00 (New York)". */
function tellHeld(held: HeldMeeting, context: Context): Sentence {
  return say`${named(held.topic)}, ${sayMoment(startOf(held), instantOf(context))}`;
}

export function instantOf({ now }: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(now);
}
