import { createHash } from 'node:crypto';
import type { Reply, Who } from '../features/feature.ts';
import type { ParkedRequests } from '../ports/connect-states.ts';
import type { HeardMessage, HeardPress } from '../ports/heard.ts';
import type { Inbox, Outgoing } from '../ports/inbox.ts';
import type { PostedCards } from '../ports/posted-cards.ts';
import { admit } from './admit.ts';
import { answer, answerFailures, route, type Router } from './answer.ts';
import { makeContext, type ContextDeps } from './context.ts';
import { answerEdit } from './edit.ts';
import { answerInWords } from './follow-up.ts';
import { featuresByAct, lexiconOf } from './lexicon.ts';
import { answerPress } from './press.ts';
import { toOutgoing } from './reply.ts';
import { resume } from './resume.ts';
import { saidIn } from './said.ts';

export interface BotDeps extends ContextDeps {
  readonly cards: PostedCards;
  readonly parked: ParkedRequests;
  readonly inbox: Pick<Inbox, 'read'>;
  readonly botId: string;
  /** The message as it is now; nothing when it was deleted. */
  readonly fetchMessage: (id: string) => Promise<HeardMessage | undefined>;
  /** Told of our own faults, once each. */
  readonly onFault: (what: string, facts: object) => void;
}

/** How often this knock may still be tried: the last try answers failures instead of throwing them on. */
export interface Try {
  readonly last: boolean;
}

/** Floor 4: route → admit → handle → reply. Every method answers a knock with messages that are ready to be sent. */
export interface Bot {
  hear(message: HeardMessage, attempt: Try): Promise<readonly Outgoing[]>;
  press(press: HeardPress, attempt: Try): Promise<readonly Outgoing[]>;
  /** A message was edited after it came. */
  reconsider(messageId: string, attempt: Try): Promise<readonly Outgoing[]>;
  /** The bot was added to a group space. */
  welcome(roomId: string): readonly Outgoing[];
  /** Somebody connected their account: what they had asked for goes on. */
  resume(personId: string, attempt: Try): Promise<readonly Outgoing[]>;
}

/** Everything the files of this floor share. */
export interface BotWorld extends BotDeps {
  readonly router: Router;
}

export function createBot(deps: BotDeps): Bot {
  const world: BotWorld = {
    ...deps,
    router: { features: deps.features, byAct: featuresByAct(deps.features), lexicon: lexiconOf(deps.features) },
  };
  return {
    hear: (message, attempt) => answerMessage(message, world, { attempt, sure: true }),
    press: (press, attempt) => answerPress(press, world, attempt),
    reconsider: (messageId, attempt) => answerEdit(messageId, world, attempt),
    welcome: (roomId) => [{ place: { roomId }, content: { markdown: WELCOME } }],
    resume: (personId, attempt) => resume(personId, world, attempt),
  };
}

const WELCOME =
  'Hello, I am Convene. Mention me to schedule a Webex meeting from here, for example *@Convene schedule design review tomorrow at 3pm*. ' +
  'What only you should see I answer 1:1. Say *@Convene help* for everything I can do.';

export interface Manner {
  readonly attempt: Try;
  /** False when so much time has passed that the person is asked before anything is changed. */
  readonly sure: boolean;
}

/** One message from its words to the messages that answer it. */
export async function answerMessage(
  message: HeardMessage,
  world: BotWorld,
  manner: Manner,
): Promise<readonly Outgoing[]> {
  const who = whoSaid(message);
  const said = saidIn(message, world.botId);
  const memory = await world.dialogues.read(who.personId, who.roomId, world.clock.now());
  const context = await makeContext(who, message, world, memory?.meetings);
  const routed = route(said, context.at, memory?.dialogue ?? {}, world.router);
  const pressed = await answerInWords(routed.reading, { memory, message, world, attempt: manner.attempt });
  if (pressed !== undefined) return pressed.map((one) => ({ ...one, answers: fingerprint(said.text) }));
  const reading = manner.sure ? routed.reading : { ...routed.reading, certainty: 'guessed' as const };
  const refusedEntry = await admit({ ...routed, message }, context, world);
  const reply: Reply =
    said.text === ''
      ? { markdown: "I read text only: write what you would like, for example *what's on today?*", where: 'here' }
      : (refusedEntry ??
        (await answerFailures(
          () => answer({ ...routed, reading }, context),
          context,
          routed.feature?.scopes ?? [],
          manner.attempt.last,
        )));
  const outgoing = toOutgoing(reply, {
    who,
    ownerId: who.personId,
    feature: routed.feature?.name ?? 'help',
    now: world.clock.now(),
    onFault: faultTeller(world),
  });
  return outgoing.map((one) => ({ ...one, answers: fingerprint(said.text) }));
}

/** Of the words an answer belongs to. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
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

export function faultTeller(world: Pick<BotWorld, 'onFault'>): (faults: readonly string[]) => void {
  return (faults) => world.onFault('a card of ours is not sound', { faults });
}
