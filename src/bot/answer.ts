import type { Context, Feature, Reply } from '../features/feature.ts';
import { readRequest } from '../language/read-request.ts';
import type { Act, Dialogue, Lexicon, Reading, Said } from '../language/reading.ts';
import type { At } from '../domain/when.ts';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../ports/failure.ts';
import { unhandledReply } from './unhandled.ts';
import { sayFailure } from './words.ts';

export interface Router {
  readonly features: readonly Feature[];
  readonly byAct: ReadonlyMap<Act, Feature>;
  readonly lexicon: Lexicon;
}

export interface Routed {
  readonly reading: Reading;
  /** Nothing where the words ask for what no feature does. */
  readonly feature: Feature | undefined;
}

/** Route: what is asked, and who answers to it. */
export function route(said: Said, at: At, dialogue: Dialogue, router: Router): Routed {
  const reading = readRequest(said, at, dialogue, router.lexicon);
  return { reading, feature: router.byAct.get(reading.act) };
}

/** Handle: the feature's answer, with what else was asked in the same message told rather than dropped. */
export async function answer(routed: Routed, context: Context): Promise<Reply> {
  const { reading, feature } = routed;
  const reply = feature === undefined ? unhandledReply(reading, context.at) : await feature.answer(reading, context);
  if (reading.also.length === 0 || reply.problem !== undefined) return reply;
  const rest = reading.also.map((other) => `"${other.text}"`).join(' and ');
  return {
    ...reply,
    markdown: `${reply.markdown}\n\nI did one thing at a time: send ${rest} as a message of its own.`,
  };
}

/**
 * Failures of Webex as replies. A grant that died is told once, with a way back; everything else says whether anything
 * changed. What may pass by itself (no answer, 429, 5xx) is thrown on while the knock may still be tried again.
 */
export async function answerFailures(
  work: () => Promise<Reply>,
  context: Context,
  needed: readonly string[],
  lastTry: boolean,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GrantLost)
      return context.access.offer(needed, 'because Webex no longer accepts the access you gave me');
    if (error instanceof WebexRefusal && !(isPassing(error) && !lastTry)) return failureReply(error);
    if (error instanceof WebexUnreachable && lastTry) return failureReply(error);
    throw error;
  }
}

function isPassing(error: WebexRefusal): boolean {
  return error.status === 429 || error.status >= 500;
}

function failureReply(error: WebexRefusal | WebexUnreachable): Reply {
  return { markdown: sayFailure(error), where: 'here' };
}
