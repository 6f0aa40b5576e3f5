import { tellingWords } from '../../domain/match-title.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { At } from '../../domain/when.ts';
import { periodOf, type Period } from '../../language/period.ts';
import type { Reading } from '../../language/reading.ts';
import type { WishName } from '../../language/wish.ts';
import { Doing } from './subject.ts';

export interface TranscriptIntent {
  readonly doing: Doing;
  readonly period: Period;
  readonly title?: string;
  /** What is looked for. */
  readonly words?: string;
  readonly newest: boolean;
}

/** So far back is looked where no time was said. */
const DAYS = 30;

export function parseTranscript(reading: Reading, at: At): Result<TranscriptIntent, Problem> {
  const { wish, target } = reading;
  const { title } = target ?? {};
  const doing = Doing.safeParse(wish?.doing);
  return ok({
    doing: doing.success ? doing.data : 'file',
    period: periodOf(reading.when ?? target?.when, at) ?? { from: at.now.subtract({ hours: DAYS * 24 }), to: at.now },
    ...(title === undefined || tellingWords(title).length === 0 ? {} : { title }),
    ...(wish?.words === undefined ? {} : { words: wish.words }),
    newest: wish?.newest === true || target?.nth === 'last',
  });
}

const SUMMARIES: ReadonlySet<WishName | undefined> = new Set<WishName>(['actions', 'summary']);
export const TRANSCRIPT_SCOPES = ['meeting:schedules_read', 'meeting:transcripts_read'];
export const SUMMARY_SCOPES = ['meeting:schedules_read', 'meeting:summaries_read'];

export function scopesFor({ wish }: Reading): readonly string[] {
  return SUMMARIES.has(wish?.doing) ? SUMMARY_SCOPES : TRANSCRIPT_SCOPES;
}
