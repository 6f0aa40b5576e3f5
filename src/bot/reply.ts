import { cardInTwelveHours, inTwelveHours } from '../card/clock-style.ts';
import { validateCard } from '../card/validate-card.ts';
import type { CardJson } from '../card/card.ts';
import { MeetingSubject } from '../card/meeting-subject.ts';
import { seriesIdOf } from '../domain/meeting.ts';
import type { Reply, ToOther, Who } from '../features/feature.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { PersonSettings } from '../ports/settings.ts';
import type { Place } from '../ports/messenger.ts';
import { sayProblem } from './words.ts';

/** Webex cuts nothing, it refuses: a message longer than this goes out shortened. Bytes, as Webex counts. */
const MARKDOWN_BYTES = 7_000;

export interface Addressee {
  readonly who: Who;
  /** Whose card it is: the asker's, or that of who asked for the card whose place it takes. */
  readonly ownerId: string;
  readonly feature: string;
  readonly now: number;
  /** How the person reads a clock, and where they want answers; absent: as everybody. */
  readonly settings?: Pick<PersonSettings, 'clock' | 'answers'>;
  /** Told of a card that is not sound: our bug, and the message goes out as text. */
  readonly onFault: (faults: readonly string[]) => void;
}

/** A reply as messages on their way: where each goes, what it says, what its card stands for. */
export function toOutgoing(reply: Reply, to: Addressee): readonly Outgoing[] {
  const { who } = to;
  const wantsPrivate = reply.where === 'private' || to.settings?.answers === 'private';
  const isPrivate = wantsPrivate && who.roomType === 'group';
  const alone = isPrivate || who.roomType === 'direct';
  const told = alone && to.settings?.clock === '12h' ? onTwelveHours(reply) : reply;
  const answer = outgoing(alone ? told : askedInSpace(told), to, isPrivate ? { personId: who.personId } : placeOf(who));
  const others = (reply.toOthers ?? []).map((other) => outgoingTo(other, to));
  if (!isPrivate)
    return reply.aside === undefined || who.roomType === 'direct'
      ? [answer, ...others]
      : [answer, aside(reply.aside, to), ...others];
  return [answer, { place: placeOf(who), content: { markdown: "I've answered you in private." } }, ...others];
}

/** In a space only what mentions the bot reaches it, answers too. */
function askedInSpace(reply: Reply): Reply {
  const asks = reply.dialogue?.dialogue.asked !== undefined;
  return asks ? { ...reply, markdown: `${reply.markdown} Mention me when you answer in words.` } : reply;
}

/** Somebody else's message: what is on it is theirs to press. */
function outgoingTo({ personId, markdown, card, dialogue }: ToOther, to: Addressee): Outgoing {
  const theirs: Addressee = { ...to, who: { personId, email: '', roomId: '', roomType: 'direct' }, ownerId: personId };
  const reply: Reply = {
    markdown,
    where: 'here',
    ...(card === undefined ? {} : { card }),
    ...(dialogue === undefined ? {} : { dialogue }),
  };
  return { ...outgoing(reply, theirs, { personId }), optional: true };
}

/** What only the asker may read of an answer that the whole space sees. */
function aside(markdown: string, { who, settings }: Addressee): Outgoing {
  const told = settings?.clock === '12h' ? inTwelveHours(markdown) : markdown;
  return { place: { personId: who.personId }, content: { markdown: cutBytes(told, MARKDOWN_BYTES) } };
}

/** To the person, whoever spoke last: what the clock asked for. */
export function toPerson(reply: Reply, to: Addressee): readonly Outgoing[] {
  const told = to.settings?.clock === '12h' ? onTwelveHours(reply) : reply;
  return [outgoing(told, to, { personId: to.who.personId })];
}

/** What only this person reads is written with their clock; a group has many readers. */
function onTwelveHours(reply: Reply): Reply {
  const { card, markdown } = reply;
  const turned = card === undefined ? {} : { card: { ...card, content: cardInTwelveHours(card.content) } };
  return { ...reply, markdown: inTwelveHours(markdown), ...turned };
}

/** In a group the thread it was asked in; in 1:1 at top level, unless it was asked in a thread. */
export function placeOf(who: Who): Place {
  const thread = who.threadId === undefined ? {} : { parentId: who.threadId };
  return { roomId: who.roomId, ...thread, ...(who.roomType === 'direct' ? { direct: true } : {}) };
}

function outgoing(reply: Reply, to: Addressee, place: Place): Outgoing {
  const markdown = cutBytes(
    reply.problem === undefined ? reply.markdown : sayProblem(reply.problem).markdown,
    MARKDOWN_BYTES,
  );
  const replaces =
    reply.replacesPressed === true && to.who.pressedMessageId !== undefined
      ? { replaces: to.who.pressedMessageId }
      : {};
  const remember = rememberOf(reply, to);
  if (reply.card === undefined) {
    const file = reply.file === undefined ? {} : { file: reply.file };
    return { place, content: { markdown, ...file }, ...replaces, ...remember };
  }
  const faults = validateCard(reply.card.content);
  if (faults.length > 0) {
    to.onFault(faults);
    return { place, content: { markdown }, ...replaces };
  }
  const actions = [...actionsIn(reply.card.content), ...Object.values(reply.dialogue?.presses ?? {})];
  return {
    place,
    content: { markdown, card: reply.card.content },
    ...replaces,
    ...remember,
    ...(actions.length === 0
      ? {}
      : {
          card: {
            feature: to.feature,
            ownerId: to.ownerId,
            subject: { actions, subject: reply.card.subject, ...whereOf(place, to.who) },
            expiresAt: to.now + reply.card.minutes * 60_000,
            ...meetingShown(reply.card.subject),
          },
        }),
  };
}

function meetingShown(subject: unknown): { meetingId?: string } {
  const meeting = MeetingSubject.safeParse(subject);
  return meeting.success ? { meetingId: seriesIdOf(meeting.data.meetingId) } : {};
}

const DIALOGUE_MINUTES = 60;

/** Short answers are understood for an hour; after that nobody remembers what "it" was. */
function rememberOf({ dialogue }: Reply, to: Addressee): Pick<Outgoing, 'remember'> {
  if (dialogue === undefined) return {};
  return { remember: { personId: to.who.personId, memory: dialogue, expiresAt: to.now + DIALOGUE_MINUTES * 60_000 } };
}

/** Where the card stands, for the answers to its presses. */
function whereOf(place: Place, who: Who): { roomType: 'direct' | 'group'; threadId?: string } {
  if ('personId' in place) return { roomType: 'direct' };
  return { roomType: who.roomType, ...(place.parentId === undefined ? {} : { threadId: place.parentId }) };
}

/** Names of the buttons that a card really has: the only ones a press on it may claim. */
export function* actionsIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  const { type, data } = part as Partial<CardJson>;
  if ((type as string) === 'Action.Submit' && typeof data === 'object' && data !== null && 'action' in data)
    yield String(data.action);
  for (const [name, value] of Object.entries(part))
    if (typeof value === 'object' && name !== 'data') yield* actionsIn(value);
}

function cutBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const cut = Buffer.from(text)
    .subarray(0, most - 3)
    .toString('utf8');
  return `${cut.replace(/�+$/, '')}…`;
}
