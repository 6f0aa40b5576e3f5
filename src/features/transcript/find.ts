import { Temporal } from 'temporal-polyfill';
import { tellingWords } from '../../domain/match-title.ts';
import type { TranscriptSnippet } from '../../domain/transcript.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { Context } from '../feature.ts';
import type { TranscriptIntent } from './intent.ts';
import type { HeldMeeting } from './subject.ts';

/** Meetings that were held and fit, newest first: those with a transcript, or for a summary all of them. */
export async function findHeld(intent: TranscriptIntent, context: Context): Promise<readonly HeldMeeting[]> {
  const { title, doing } = intent;
  const all = await (doing === 'actions' || doing === 'summary' ? heldMeetings : transcripts)(intent, context);
  if (title === undefined) return all;
  const wanted = tellingWords(title);
  return all.filter(({ topic }) => {
    const there = tellingWords(topic);
    return wanted.every((word) => there.some((one) => one === word || one.startsWith(word)));
  });
}

async function transcripts({ period }: TranscriptIntent, { webex }: Context): Promise<readonly HeldMeeting[]> {
  const listed = await webex.transcripts.list(period);
  return listed
    .filter(({ status }) => status === 'available')
    .map(({ id, siteUrl, meetingId, topic, startedAt }) => ({
      meetingId,
      topic,
      startedAt: startedAt.toString(),
      transcript: { id, siteUrl },
    }));
}

async function heldMeetings({ period }: TranscriptIntent, { webex }: Context): Promise<readonly HeldMeeting[]> {
  const listed = await webex.meetings.list({ ...period, type: 'meeting', state: 'ended' });
  return listed
    .filter(({ hasSummary }) => hasSummary !== false)
    .toSorted((one, other) => other.span.start.epochMilliseconds - one.span.start.epochMilliseconds)
    .map(({ id, title, span }) => ({ meetingId: id, topic: title, startedAt: span.start.toString() }));
}

export interface Hit {
  readonly held: HeldMeeting;
  readonly snippets: readonly TranscriptSnippet[];
}

/** Each transcript costs a call, so the newest few are looked through. */
export const LOOKED_THROUGH = 10;

/** Where the words were said: as a phrase, or all of them in one breath. */
export async function findWords(
  words: string,
  all: readonly HeldMeeting[],
  { webex }: Context,
): Promise<readonly Hit[]> {
  const phrase = words.toLowerCase();
  const each = phrase.match(/[\p{L}\p{N}'-]{2,}/gu) ?? [phrase];
  const hits = await Promise.all(
    all.slice(0, LOOKED_THROUGH).map(async (held): Promise<Hit> => {
      if (held.transcript === undefined) return { held, snippets: [] };
      const snippets = await webex.transcripts.listSnippets(held.transcript);
      return { held, snippets: snippets.filter(({ text }) => isSaid(text.toLowerCase(), phrase, each)) };
    }),
  );
  return hits.filter(({ snippets }) => snippets.length > 0);
}

function isSaid(text: string, phrase: string, each: readonly string[]): boolean {
  return text.includes(phrase) || each.every((word) => text.includes(word));
}

/** Webex answers 403 or 404 where there is none for these eyes. */
export async function whereThereIsOne<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WebexRefusal && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

export function startOf({ startedAt }: HeldMeeting): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(startedAt);
}
