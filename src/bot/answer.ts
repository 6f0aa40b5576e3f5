import { escapeMarkdown } from '../card/escape.ts';
import type { Sentence } from '../card/sentence.ts';
import type { Context, Feature, Reply } from '../features/feature.ts';
import { readRequest } from '../language/read-request.ts';
import type { Dialogue, Reading, Said } from '../language/reading.ts';
import type { At } from '../domain/when.ts';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../ports/failure.ts';
import type { Router } from './lexicon.ts';
import type { Try } from './world.ts';
import { unhandledReply } from './unhandled.ts';
import { sayFailure } from './words.ts';

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
  const rest = reading.also.map((other) => `"${escapeMarkdown(repeatable(other))}"`).join(' and ');
  return {
    ...reply,
    markdown: `${reply.markdown}\n\nI did one thing at a time: send ${rest} as a message of its own.`,
  };
}

/** A password is not said again, least of all in a space. */
function repeatable({ text, options }: Reading): string {
  return options?.password === undefined ? text : text.replaceAll(options.password, '…');
}

/**
 * Failures as replies. A grant that died is told once, with a way back; a refusal says whether anything changed; a
 * fault of our own is told honestly. What may pass by itself is thrown on while the knock may still be tried again:
 * no answer, 429 and 5xx a few times, anything of our own once.
 */
export async function answerFailures(
  work: () => Promise<Reply>,
  context: Context,
  told: {
    readonly needed: readonly string[];
    readonly attempt: Try;
    readonly onBug: (error: unknown) => void;
    /** What else is to be said, and seen to, where it came to nothing. */
    readonly gaveUp?: () => Promise<Sentence | undefined>;
  },
): Promise<Reply> {
  const { needed, attempt, onBug, gaveUp } = told;
  const failed = async (markdown: string): Promise<Reply> => {
    const more = await gaveUp?.();
    return { markdown: more === undefined ? markdown : `${markdown}\n\n${more.markdown}`, where: 'here' };
  };
  try {
    return await work();
  } catch (error) {
    if (error instanceof GrantLost) {
      return context.access.offer(needed, 'because Webex no longer accepts the access you gave me');
    }
    if (error instanceof WebexRefusal && (attempt.last || !mayPass(error))) return failed(sayFailure(error));
    if (error instanceof WebexUnreachable && attempt.last) return failed(sayFailure(error));
    if (error instanceof WebexRefusal || error instanceof WebexUnreachable || attempt.again !== true) throw error;
    onBug(error);
    return failed(OUR_FAULT);
  }
}

const OUR_FAULT =
  "Something went wrong on my side, and it may not be done. It is noted; look at *what's on* before you ask again.";

function mayPass(error: WebexRefusal): boolean {
  return error.status === 429 || error.status >= 500;
}
