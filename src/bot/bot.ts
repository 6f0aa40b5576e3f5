import type { HeardMessage, HeardPress } from '../ports/heard.ts';
import type { Outgoing } from '../ports/inbox.ts';
import { answerDue, type DueJob } from './due.ts';
import { answerEdit } from './edit.ts';
import { gate } from './gate.ts';
import { answerMessage, placeOfMessage } from './hear.ts';
import { featuresByAct, lexiconOf } from './lexicon.ts';
import { answerPress, knockerOf } from './press.ts';
import { askAboutJoined } from './newcomers.ts';
import { resume } from './resume.ts';
import type { BotDeps, BotWorld, Try } from './world.ts';

/** Floor 4: gate → route → admit → handle → reply. Every method answers a knock with messages that are ready to be sent. */
export interface Bot {
  hear(message: HeardMessage, attempt: Try): Promise<readonly Outgoing[]>;
  press(press: HeardPress, attempt: Try): Promise<readonly Outgoing[]>;
  /** A message was edited after it came. */
  reconsider(messageId: string, attempt: Try): Promise<readonly Outgoing[]>;
  /** The bot was added to a group space. */
  welcome(roomId: string): readonly Outgoing[];
  /** Somebody else joined a group space. */
  joined(joined: { readonly roomId: string; readonly personId: string }): Promise<readonly Outgoing[]>;
  /** Somebody connected their account: what they had asked for goes on. */
  resume(personId: string, knock: string, attempt: Try): Promise<readonly Outgoing[]>;
  /** The clock asks for something. */
  due(job: DueJob, attempt: Try): Promise<readonly Outgoing[]>;
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
    joined: (joined) => askAboutJoined(joined, world),
    resume: (personId, knock, attempt) => resume(personId, world, { knock, attempt, stillSureMs: STILL_SURE_MS }),
    due: (job, attempt) => answerDue(job, world, attempt),
  };
}

const WELCOME =
  'Hello, I am Convene. Mention me to schedule a Webex meeting from here, for example *@Convene schedule design review tomorrow at 3pm*. ' +
  'What only you should see I answer 1:1. Say *@Convene help* for everything I can do.';
