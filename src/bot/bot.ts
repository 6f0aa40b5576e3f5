import type { Audit } from '../ports/audit.ts';
import type { ParkedRequests } from '../ports/connect-states.ts';
import type { HeardMessage, HeardPress } from '../ports/heard.ts';
import type { Inbox, Outgoing } from '../ports/inbox.ts';
import type { PostedCards } from '../ports/posted-cards.ts';
import type { Router } from './answer.ts';
import type { ContextDeps } from './context.ts';
import { answerEdit } from './edit.ts';
import { gate, type GateRules } from './gate.ts';
import { answerMessage, placeOfMessage } from './hear.ts';
import { featuresByAct, lexiconOf } from './lexicon.ts';
import { answerPress, knockerOf } from './press.ts';
import { resume } from './resume.ts';

export interface BotDeps extends ContextDeps {
  readonly cards: PostedCards;
  readonly parked: ParkedRequests;
  readonly inbox: Pick<Inbox, 'read'>;
  readonly audit: Audit;
  readonly gate: GateRules;
  readonly botId: string;
  /** The message as it is now; nothing when it was deleted. */
  readonly fetchMessage: (id: string) => Promise<HeardMessage | undefined>;
  /** Somebody's address, for the gate. */
  readonly fetchEmail: (personId: string) => Promise<string>;
  /** Told of faults of our own, once each. */
  readonly onBug: (error: unknown) => void;
  /** Told of our own faults in cards. */
  readonly onCardFault: (faults: readonly string[]) => void;
}

/** How often this knock may still be tried: the last try answers failures instead of throwing them on. */
export interface Try {
  readonly last: boolean;
  /** The knock was taken up before and did not come to its end. */
  readonly again?: boolean;
  /** It was found after the bot had been away. */
  readonly late?: boolean;
}

/** Floor 4: gate → route → admit → handle → reply. Every method answers a knock with messages that are ready to be sent. */
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

/** What is older than the memory of what was answered could be a replay: it is not acted on. */
const OLDEST_MS = 7 * 24 * 60 * 60_000;
/** After this long the person is asked before anything is changed: they may have done it another way by now. */
const STILL_SURE_MS = 10 * 60_000;

export function createBot(deps: BotDeps): Bot {
  const router = { features: deps.features, byAct: featuresByAct(deps.features), lexicon: lexiconOf(deps.features) };
  const world: BotWorld = { ...deps, router };
  const age = (created: string): number => world.clock.now() - Date.parse(created);

  async function hear(message: HeardMessage, attempt: Try): Promise<readonly Outgoing[]> {
    if (age(message.created) > OLDEST_MS) return [];
    const { personId, personEmail: email, roomId, roomType } = message;
    const stopped = await gate({ personId, email, roomId, roomType, place: placeOfMessage(message) }, world);
    const late = attempt.late === true;
    return (
      stopped ?? answerMessage(message, world, { attempt, late, sure: !late || age(message.created) <= STILL_SURE_MS })
    );
  }

  return {
    hear,
    async press(press, attempt) {
      if (age(press.created) > OLDEST_MS) return [];
      return (await gate(await knockerOf(press, world), world)) ?? answerPress(press, world, attempt);
    },
    reconsider: (messageId, attempt) => answerEdit(messageId, world, attempt, hear),
    welcome: (roomId) => [{ place: { roomId }, content: { markdown: WELCOME } }],
    resume: (personId, attempt) => resume(personId, world, { attempt, stillSureMs: STILL_SURE_MS }),
  };
}

const WELCOME =
  'Hello, I am Convene. Mention me to schedule a Webex meeting from here, for example *@Convene schedule design review tomorrow at 3pm*. ' +
  'What only you should see I answer 1:1. Say *@Convene help* for everything I can do.';
