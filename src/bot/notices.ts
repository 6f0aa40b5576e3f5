import { Temporal } from 'temporal-polyfill';
import { type MeetingSubject, renderMeetingSubject } from '../card/meeting-subject.ts';
import { say, together } from '../card/sentence.ts';
import { seriesIdOf } from '../domain/meeting.ts';
import { MEETING_CARD_MINUTES, type MeetingNews } from '../features/feature.ts';
import { WebexRefusal } from '../ports/failure.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { Member } from '../ports/messenger.ts';
import type { PostedCard } from '../ports/posted-cards.ts';
import { CardFacts, meetingOf } from './card-facts.ts';
import { askAboutLink } from './newcomers.ts';
import { actionsIn } from './reply.ts';
import type { BotWorld } from './world.ts';

type World = Pick<BotWorld, 'cards' | 'clock' | 'limits' | 'messenger' | 'profiles'>;

/**
 * What became of a meeting, told once in each space where its card stands: the old card goes, and the meeting as it is
 * now stands in its place. Where the answer itself stands, the answer takes that place. A space hears only of meetings
 * that are its own, and only while the bot and the host are in it.
 */
export async function withNotices(
  outgoing: readonly Outgoing[],
  news: readonly MeetingNews[],
  world: World,
): Promise<readonly Outgoing[]> {
  let all = [...outgoing];
  for (const one of news) {
    for (const card of await world.cards.ofMeeting(one.seriesId, world.clock.now())) {
      const known = meetingOf(card);
      if (known === undefined) continue;
      if (one.what === undefined) await world.cards.write(rewritten(card, changed(known, one)));
      else all = await told(all, { card, known, news: one }, world);
    }
  }
  return all;
}

interface Telling {
  readonly card: PostedCard;
  readonly known: MeetingSubject;
  readonly news: MeetingNews;
}

async function told(outgoing: readonly Outgoing[], telling: Telling, world: World): Promise<Outgoing[]> {
  const [answer, ...rest] = outgoing;
  const { card, known, news } = telling;
  const replaced = outgoing.some((one) => one.replaces === card.messageId);
  if (answer !== undefined && (replaced || standsIn(card, answer)))
    return answer.content.card === undefined && roomTypeOf(card) === 'group' && !replaced
      ? [...outgoing, ...(await notice(telling, world))]
      : [standingIn(answer, card, changed(known, news)), ...rest];
  return [...outgoing, ...(await notice(telling, world))];
}

/** The answer is in the very place of the card. */
function standsIn(card: PostedCard, { place }: Outgoing): boolean {
  return 'personId' in place
    ? roomTypeOf(card) === 'direct' && place.personId === card.ownerId
    : place.roomId === card.roomId;
}

/** From now on the answer is the meeting's card there. */
function standingIn(answer: Outgoing, card: PostedCard, meeting: MeetingSubject): Outgoing {
  const retires = answer.replaces === card.messageId ? [] : [card.messageId];
  const own = answer.card ?? (answer.content.card === undefined ? undefined : withoutButtons(card));
  return {
    ...answer,
    retires: [...(answer.retires ?? []), ...retires],
    ...(own === undefined
      ? {}
      : {
          card: {
            ...own,
            meetingId: seriesIdOf(meeting.meetingId),
            subject: { ...CardFacts.parse(own.subject), meeting },
          },
        }),
  };
}

/** What has no button to press stands for the meeting all the same: its next change takes that place. */
function withoutButtons({ feature, ownerId, expiresAt, subject }: PostedCard): NonNullable<Outgoing['card']> {
  return { feature, ownerId, expiresAt, subject: { ...CardFacts.parse(subject), actions: [] } };
}

function changed(known: MeetingSubject, { now, over, joins }: MeetingNews): MeetingSubject {
  const { undo: _undo, over: _over, partly, ...rest } = known;
  const guests = joins === undefined ? {} : { guests: [...rest.guests, ...joins] };
  // Told anew, they are all of them.
  const some = partly === true && now?.guests === undefined ? { partly } : {};
  return { ...rest, ...some, ...guests, ...now, ...(over === true ? { over: true } : {}) };
}

function rewritten(card: PostedCard, meeting: MeetingSubject): PostedCard {
  const facts = CardFacts.parse(card.subject);
  return { ...card, subject: facts.meeting === undefined ? { ...facts, subject: meeting } : { ...facts, meeting } };
}

function roomTypeOf(card: PostedCard): 'direct' | 'group' {
  return CardFacts.parse(card.subject).roomType;
}

async function notice(telling: Telling, world: World): Promise<readonly Outgoing[]> {
  const { card, known, news } = telling;
  if (news.showsLinkIn !== undefined && news.showsLinkIn !== card.roomId) return [];
  if (roomTypeOf(card) === 'direct') return [repost(telling, changed(known, news), [], world)];
  // A group that only heard title and time of somebody's meeting does not own it.
  if (!known.shared) return [];
  const members = await membersOf(card.roomId, world);
  const host = members?.find(({ email }) => email.toLowerCase() === known.hostEmail.toLowerCase());
  if (members === undefined || host === undefined) {
    await world.cards.remove(card.messageId);
    return [];
  }
  const strangers = strangersAmong(members, host, known);
  const admitted = news.showsLinkIn === undefined ? known.admitted : strangers.map(({ email }) => email.toLowerCase());
  const { withheld: was, ...shown } = changed(known, news);
  const isWithheld = news.showsLinkIn === undefined && news.over !== true && strangers.length > 0;
  const subject = {
    ...shown,
    ...(admitted === undefined ? {} : { admitted }),
    ...(isWithheld ? { withheld: true } : {}),
  };
  const profiles = await world.profiles.readMany(members.map(({ personId }) => personId));
  const zones = profiles.flatMap(({ zone }) => (zone === undefined ? [] : [zone]));
  const post = repost(telling, subject, zones, world);
  return isWithheld && was !== true ? [post, await askAboutLink({ ...telling, host, strangers }, world)] : [post];
}

/** Nothing where the bot is no longer in the space. */
async function membersOf(roomId: string, { messenger }: World): Promise<readonly Member[] | undefined> {
  try {
    return await messenger.members(roomId);
  } catch (error) {
    if (error instanceof WebexRefusal && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

/** People of other companies who were not there when the card was made, and of whom the host does not know yet. */
function strangersAmong(members: readonly Member[], host: Member, known: MeetingSubject): readonly Member[] {
  const expected = new Set([...known.guests.map(({ email }) => email.toLowerCase()), ...(known.admitted ?? [])]);
  return members.filter(
    ({ isBot, orgId, email }) => !isBot && orgId !== host.orgId && !expected.has(email.toLowerCase()),
  );
}

function repost(
  { card, news }: Telling,
  subject: MeetingSubject,
  otherZones: readonly string[],
  world: World,
): Outgoing {
  const { threadId, roomType } = CardFacts.parse(card.subject);
  const zone = Temporal.ZonedDateTime.from(subject.start).timeZoneId;
  const now = world.clock.now();
  const sentence = together(news.say(zone), subject.withheld === true ? WITHHELD : undefined);
  const content = renderMeetingSubject(subject, {
    what: news.what ?? '',
    zone,
    otherZones,
    now: Temporal.Instant.fromEpochMilliseconds(now),
    note: sentence.card,
    people: subject.over !== true,
    instead: [],
  });
  return {
    place: {
      roomId: card.roomId,
      ...(threadId === undefined ? {} : { parentId: threadId }),
      ...(roomType === 'direct' ? { direct: true as const } : {}),
    },
    content: { markdown: sentence.markdown, card: content },
    card: {
      feature: card.feature,
      ownerId: card.ownerId,
      subject: { actions: [...actionsIn(content)], subject, roomType, ...(threadId === undefined ? {} : { threadId }) },
      expiresAt: now + MEETING_CARD_MINUTES * 60_000,
      meetingId: seriesIdOf(subject.meetingId),
    },
    replaces: card.messageId,
    optional: true,
  };
}

const WITHHELD = say`Somebody from outside is in this space now, so there is no link here until the host agrees.`;
