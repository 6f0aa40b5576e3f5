import type { Sentence } from '../card/sentence.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { At } from '../domain/when.ts';
import type { Act, Reading } from '../language/reading.ts';
import type { Context } from './context.ts';
import type { Reply } from './reply.ts';

export type { ActingPorts } from '../ports/acting.ts';
export type {
  Access,
  Chosen,
  ClashQuestion,
  Context,
  Found,
  FoundPeople,
  PlannedJob,
  SlotQuestion,
  Taken,
  Wanted,
  Which,
  Who,
} from './context.ts';
export type { MeetingNews, Reply, ReplyCard, ReplyDialogue, ReplyFile, ToOther } from './reply.ts';

/**
 * The contract of a feature: one thing a person can ask for. A feature is a folder with this manifest on top; it reads
 * no text (it gets a `Reading`), knows no transport, and never looks at the machine's clock.
 */
export interface Feature {
  readonly name: string;
  /** One line of help: what it does, in a person's words. */
  readonly summary: string;
  /** What it is for, in a word or two, where its name is none of a person's words. */
  readonly purpose?: string;
  /** A sentence that works as it stands; help shows it and a test runs it. */
  readonly example: string;
  /** More of them, so that everything it does has one; the manual shows them and a test runs them. */
  readonly examples?: readonly string[];
  /** The acts it answers to. No act belongs to two features. */
  readonly acts: readonly Act[];
  /** Command words, each owned by one feature, with the act each asks for. */
  readonly words: Readonly<Record<string, Act>>;
  /** Webex scopes the words need; empty: works without a connected account. */
  readonly scopes: readonly string[];
  /** Of these, what just this request needs; absent: all of them. */
  readonly scopesFor?: (reading: Reading) => readonly string[];
  readonly answer: (reading: Reading, context: Context) => Promise<Reply>;
  readonly actions: Readonly<Record<string, CardAction>>;
  /** What the clock asks of it, by name; no name belongs to two features. */
  readonly jobs?: Readonly<Record<string, Job>>;
  /** Takes back what an undo entry of this feature says was done. */
  readonly takeBack?: (body: unknown, context: Context) => Promise<Reply>;
  /**
   * Does what somebody asked the host for (`Context.askHost`), as the host, who has agreed: the meeting is read anew and
   * held against what was asked.
   */
  readonly onBehalf?: (body: unknown, context: Context) => Promise<Reply>;
}

/** What is due for a person. Nobody asked just now: where there is nothing to tell there is no reply. */
export interface Job {
  /** Whoever has not granted these is left alone. */
  readonly scopes: readonly string[];
  readonly run: (facts: JobFacts, context: Context) => Promise<Reply | undefined>;
  /** What is told where Webex does not answer, however often it is asked; absent: nothing. */
  readonly failed?: (facts: JobFacts, context: Context) => Reply;
}

/** Ids and moments, as they stand in the inbox. */
export type JobFacts = Readonly<Record<string, string>>;

/** A button of a card. Its name is the key in `actions`; the card's data carries nothing else that is believed. */
export interface CardAction {
  /** `owner`: Confirm and Undo belong to who asked. `anyone`: whoever presses acts with their own grant. */
  readonly pressedBy: 'owner' | 'anyone';
  readonly scopes: readonly string[];
  readonly press: (press: Press, context: Context) => Promise<Reply>;
  /**
   * Webex kept failing, or the fault was ours: nobody knows whether it was done. For a press that somebody else waits
   * for; what it says is added to what the presser is told.
   */
  readonly gaveUp?: (press: Press, context: Context) => Promise<Sentence | undefined>;
}

/** What came with a press: the posted card's own facts, and inputs that anybody may have made up. */
export interface Press {
  readonly subject: unknown;
  readonly inputs: Readonly<Record<string, string>>;
  /** What was said, where an answer in words pressed the button ("make it 4"). */
  readonly reading?: Reading;
}

/** What a manifest is written as; `Intent` closes over parse and handle, so that the registry needs no `any`. */
interface FeatureManifest<Intent> extends Omit<Feature, 'answer'> {
  readonly parse: (reading: Reading, at: At) => Result<Intent, Problem>;
  readonly handle: (intent: Intent, context: Context) => Promise<Reply>;
}

export function defineFeature<Intent>(manifest: FeatureManifest<Intent>): Feature {
  const { parse, handle, ...rest } = manifest;
  return {
    ...rest,
    async answer(reading, context) {
      const intent = parse(reading, context.at);
      return intent.ok ? handle(intent.value, context) : problemReply(intent.problem);
    },
  };
}

interface ActionManifest<Intent> extends Omit<CardAction, 'press'> {
  readonly parse: (press: Press, at: At) => Result<Intent, Problem>;
  readonly handle: (intent: Intent, context: Context) => Promise<Reply>;
}

/** A button whose press is checked before anything is fetched; one that needs no check is a `CardAction` as it stands. */
export function defineAction<Intent>(manifest: ActionManifest<Intent>): CardAction {
  const { parse, handle, ...rest } = manifest;
  return {
    ...rest,
    async press(press, context) {
      const intent = parse(press, context.at);
      return intent.ok ? handle(intent.value, context) : problemReply(intent.problem);
    },
  };
}

/** The words are filled in by `bot/`: features name problems, one file says them. */
export function problemReply(problem: Problem): Reply {
  return { markdown: '', where: 'here', problem };
}

/** What was done and cannot be taken back with one tap, for "what did you do for me today?". */
export async function noteDone(feature: string, done: string, context: Context): Promise<void> {
  const { now, who, undos } = context;
  await undos.write({
    // Once, however often the request is taken up.
    id: `${context.createKey(0)}:${feature}`,
    ownerId: who.personId,
    feature,
    done,
    body: null,
    createdAt: now,
    expiresAt: now,
  });
}

/** Whether the place already knows the meeting: one's own 1:1 space, or a space where it was shown before. */
export function isKnownHere(meeting: Pick<Meeting, 'id' | 'seriesId'>, { who, shown }: Context): boolean {
  return who.roomType === 'direct' || shown.some(({ id }) => id === meeting.id || id === meeting.seriesId);
}

/** Cards of meetings work for a month, questions for a day. */
export const MEETING_CARD_MINUTES = 30 * 24 * 60;
export const QUESTION_MINUTES = 24 * 60;
export const UNDO_MINUTES = 10;
