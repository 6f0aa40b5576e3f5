import { createHash } from 'node:crypto';
import { sayMoment } from '../domain/spoken-time.ts';
import type { Context, Reply, Who } from '../features/feature.ts';
import type { Act } from '../language/reading.ts';
import type { DialogueMemory } from '../ports/dialogues.ts';
import type { HeardMessage } from '../ports/heard.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { Place } from '../ports/messenger.ts';
import { Temporal } from 'temporal-polyfill';
import { admit, scopesOf } from './admit.ts';
import { asksNothing } from './asks-nothing.ts';
import { answer, answerFailures, route, type Routed } from './answer.ts';
import { recordAct } from './audit.ts';
import type { BotWorld, Try } from './world.ts';
import { makeContext } from './context.ts';
import { answerInWords } from './follow-up.ts';
import { withNotices } from './notices.ts';
import { lookAgain } from './rounds.ts';
import { servedBy } from '../ports/request-scope.ts';
import { placeOf, toOutgoing } from './reply.ts';
import { saidIn } from './said.ts';
import { awaitingAddress, withToldAddress } from './told-address.ts';

/** How a message is to be taken. */
export interface Manner {
  readonly attempt: Try;
  /** False when so much time has passed that the person is asked before anything is changed. */
  readonly sure: boolean;
  /** The bot was away when it was written: the answer says so. */
  readonly late?: boolean;
}

const FILES_ONLY: Reply = {
  markdown: "I read text only: write what you would like, for example *what's on today?*",
  where: 'here',
};
/** Mentioned, and nothing else. */
const NOTHING_SAID: Reply = {
  markdown:
    "Yes? Write what you would like behind my name, for example *what's on today?*, or *help* for all I can do.",
  where: 'here',
};

/** One message from its words to the messages that answer it. */
export async function answerMessage(
  message: HeardMessage,
  world: BotWorld,
  manner: Manner,
): Promise<readonly Outgoing[]> {
  const who = whoSaid(message);
  const words = saidIn(message, world.botId);
  const memory = await world.dialogues.read(who.personId, who.roomId, world.clock.now());
  const completed = withToldAddress(words, memory);
  const said = completed ?? words;
  const created = completed?.created ?? message.created;
  const again = manner.attempt.again === true;
  const context = await makeContext(who, { id: message.id, created, again }, world, memory?.meetings);
  const routed = route(said, context.at, memory?.dialogue ?? {}, world.router);
  const told = { memory, message, world, attempt: manner.attempt };
  const outgoing =
    (await answerInWords(routed.reading, told)) ??
    (await outgoingOf(
      said.text === ''
        ? message.text.trim() === ''
          ? FILES_ONLY
          : NOTHING_SAID
        : asksNoMore(
            awaitingAddress(await replyTo(routed, { context, world, manner }), said, created, memory),
            routed,
            memory,
          ),
      { who, routed, context, world },
    ));
  return (manner.late === true ? markedLate(outgoing, context) : outgoing).map((one) => ({
    ...one,
    answers: fingerprint(words.text),
  }));
}

/** The answer, and what others are told on account of it. */
function outgoingOf(
  reply: Reply,
  { who, routed, context, world }: { who: Who; routed: Routed; context: Context; world: BotWorld },
): Promise<readonly Outgoing[]> {
  const answered = toOutgoing(reply, {
    who,
    ownerId: who.personId,
    feature: routed.feature?.name ?? 'help',
    now: world.clock.now(),
    settings: context.settings,
    onFault: world.onCardFault,
  });
  return withNotices(answered, reply.news ?? [], world);
}

async function replyTo(
  routed: Routed,
  { context, world, manner }: { context: Context; world: BotWorld; manner: Manner },
): Promise<Reply> {
  servedBy(routed.feature?.name ?? 'none');
  const refused = await admit(routed, context);
  if (refused !== undefined) return refused;
  const reading = manner.sure ? routed.reading : { ...routed.reading, certainty: 'guessed' as const };
  const work = (): Promise<Reply> => answer({ ...routed, reading }, context);
  const reply = await answerFailures(work, context, {
    needed: scopesOf(routed),
    attempt: manner.attempt,
    onBug: world.onBug,
  });
  await lookAgain(context, reading.act, reply, world);
  recordAct(world, {
    personId: context.who.personId,
    feature: routed.feature?.name ?? 'none',
    act: reading.act,
    reply,
  });
  return reply;
}

/** Small talk, and answers that leave the question as it was ("not sure", "wait"). */
const LEAVES_OPEN: ReadonlySet<Act> = new Set(['answer', 'thanks', 'greeting']);

/**
 * A short answer is for what was said last. Once something else was asked and answered, a "yes" must not go to the
 * question before it: that one is left to its buttons.
 */
function asksNoMore(reply: Reply, { reading }: Routed, memory: DialogueMemory | undefined): Reply {
  return memory === undefined || LEAVES_OPEN.has(reading.act) ? reply : asksNothing(reply, memory);
}

/** The first message of a late answer says when the question was asked. */
function markedLate(outgoing: readonly Outgoing[], context: Context): readonly Outgoing[] {
  const asked = sayMoment(
    context.at.now.toZonedDateTimeISO(context.at.zone),
    Temporal.Instant.fromEpochMilliseconds(context.now),
  );
  return outgoing.map((one, index) =>
    index > 0
      ? one
      : {
          ...one,
          content: { ...one.content, markdown: `I was away when you wrote this (${asked}). ${one.content.markdown}` },
        },
  );
}

/** Of the words an answer belongs to. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Where an answer to a message belongs. */
export function placeOfMessage(message: HeardMessage): Place {
  return placeOf(whoSaid(message));
}

/** A reply in a group starts a thread under the message, or goes on in its thread. */
function whoSaid(message: HeardMessage): Who {
  const threadId = message.threadId ?? (message.roomType === 'group' ? message.id : undefined);
  return {
    personId: message.personId,
    email: message.personEmail,
    roomId: message.roomId,
    roomType: message.roomType,
    ...(threadId === undefined ? {} : { threadId }),
  };
}
