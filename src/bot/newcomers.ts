import { Temporal } from 'temporal-polyfill';
import { renderBulkCard } from '../card/bulk-card.ts';
import type { CardJson } from '../card/card.ts';
import { type MeetingSubject, subjectSpan } from '../card/meeting-subject.ts';
import { type NewcomersSubject, renderNewcomerCard } from '../card/newcomer-card.ts';
import { nameOf } from '../card/people-line.ts';
import { listed, named, say, type Sentence } from '../card/sentence.ts';
import type { Span } from '../domain/when.ts';
import { QUESTION_MINUTES } from '../features/feature.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { Member } from '../ports/messenger.ts';
import type { PostedCard } from '../ports/posted-cards.ts';
import { meetingOf } from './card-facts.ts';
import { actionsIn } from './reply.ts';
import type { BotWorld } from './world.ts';

type World = Pick<BotWorld, 'cards' | 'clock' | 'limits' | 'messenger' | 'profiles'>;

interface Strangers {
  readonly card: PostedCard;
  readonly known: MeetingSubject;
  readonly host: Member;
  readonly strangers: readonly Member[];
}

/** To the host, 1:1: may people from outside who came into the space since see the meeting's link there? */
export async function askAboutLink({ card, known, host, strangers }: Strangers, world: World): Promise<Outgoing> {
  const title = (await world.messenger.space(card.roomId))?.title;
  const space = title === undefined ? say`the space` : named(title);
  const sentence = say`${sayWho(strangers)} from outside came into ${space} since the card of ${named(known.title)} was made, so it stands there without its link. Shall I show the link there again?`;
  const content = renderNewcomerCard({
    what: 'Somebody from outside came',
    title: known.title,
    span: await spanFor(known, host.personId, world),
    text: sentence.card,
    button: 'Show the link there',
    action: 'invite.show-link',
    now: Temporal.Instant.fromEpochMilliseconds(world.clock.now()),
  });
  const asked = { hostId: host.personId, roomId: card.roomId, people: strangers, meetings: [known] };
  return toHost(asked, { sentence, content }, world);
}

function sayWho(people: readonly Member[]): Sentence {
  const [first, ...others] = people.map((one) => say`${nameOf(one)} (${one.email})`);
  if (first === undefined) return say`Somebody`;
  return others.length === 0 ? first : say`${first} and ${others.length} more`;
}

interface Asked {
  readonly hostId: string;
  readonly roomId: string;
  /** Who came. */
  readonly people: readonly Pick<Member, 'email' | 'displayName'>[];
  readonly meetings: readonly MeetingSubject[];
}

interface Question {
  readonly sentence: Sentence;
  readonly content: CardJson;
}

function toHost({ hostId, roomId, people, meetings }: Asked, question: Question, world: World): Outgoing {
  const { sentence, content } = question;
  const subject: NewcomersSubject = {
    kind: 'newcomers',
    roomId,
    people: people.map(({ email, displayName }) => ({ email, displayName })),
    meetings: meetings.map(({ meetingId, title }) => ({ meetingId, title })),
  };
  return {
    place: { personId: hostId },
    content: { markdown: sentence.markdown, card: content },
    card: {
      feature: 'invite',
      ownerId: hostId,
      subject: { actions: [...actionsIn(content)], subject, roomType: 'direct' },
      expiresAt: world.clock.now() + QUESTION_MINUTES * 60_000,
    },
    remember: {
      personId: hostId,
      // Nobody asked for it: a "yes" that is on its way is not for this.
      memory: {
        dialogue: {},
        presses: {},
        meetings: meetings.map(({ meetingId, title }) => ({ id: meetingId, title })),
      },
      expiresAt: world.clock.now() + 60 * 60_000,
    },
    optional: true,
  };
}

async function spanFor(known: MeetingSubject, hostId: string, world: World): Promise<Span> {
  const own = (await world.profiles.read(hostId))?.zone;
  return subjectSpan(known, own ?? Temporal.ZonedDateTime.from(known.start).timeZoneId);
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Somebody joined a space that has meetings of its own to come: each host is asked, 1:1 and once, whether they are to
 * be invited as well.
 */
export async function askAboutJoined(
  { roomId, personId }: { readonly roomId: string; readonly personId: string },
  world: World,
): Promise<readonly Outgoing[]> {
  const now = world.clock.now();
  const owned = (await world.cards.ofSpace(roomId, now)).flatMap((card) => {
    const meeting = meetingOf(card);
    return meeting !== undefined && isOwnAndToCome(meeting, now) ? [{ hostId: card.ownerId, meeting }] : [];
  });
  if (owned.length === 0) return [];
  const members = await world.messenger.members(roomId);
  const joined = members.find((member) => member.personId === personId);
  if (joined === undefined || joined.isBot) return [];
  const email = joined.email.toLowerCase();
  const here = new Set(members.map((member) => member.personId));
  const open = owned.filter(
    ({ hostId, meeting }) =>
      here.has(hostId) && hostId !== personId && !meeting.guests.some((guest) => guest.email.toLowerCase() === email),
  );
  const title = open.length === 0 ? undefined : (await world.messenger.space(roomId))?.title;
  const asked: Outgoing[] = [];
  for (const hostId of new Set(open.map((one) => one.hostId))) {
    const taken = await world.limits.take(hostId, `joined:${roomId}:${personId}`, 1, WEEK_MS, now);
    const meetings = open.filter((one) => one.hostId === hostId).map(({ meeting }) => meeting);
    if (taken.allowed) asked.push(await askToInvite({ hostId, roomId, people: [joined], meetings }, title, world));
  }
  return asked;
}

/** A meeting in the past is nobody's any more; of a series there is no telling, so it is asked about. */
function isOwnAndToCome({ shared, over, end, repeats }: MeetingSubject, now: number): boolean {
  return shared && over !== true && (repeats !== undefined || Temporal.ZonedDateTime.from(end).epochMilliseconds > now);
}

async function askToInvite(asked: Asked, title: string | undefined, world: World): Promise<Outgoing> {
  const [person] = asked.people;
  const [first] = asked.meetings;
  if (person === undefined || first === undefined) throw new Error('a question about nobody, or about no meeting');
  const who = nameOf(person);
  const space = title === undefined ? say`a space of yours` : named(title);
  const sentence =
    asked.meetings.length === 1
      ? say`${who} (${person.email}) joined ${space}, which has your meeting ${named(first.title)}. Shall I invite them?`
      : say`${who} (${person.email}) joined ${space}, which has your meetings ${listed(asked.meetings.map((one) => named(one.title)))}. Shall I invite them?`;
  const now = Temporal.Instant.fromEpochMilliseconds(world.clock.now());
  const rows = await Promise.all(
    asked.meetings.map(async (meeting) => ({
      title: meeting.title,
      span: await spanFor(meeting, asked.hostId, world),
      detail: meeting.repeats ?? '',
    })),
  );
  const what = 'Somebody joined the space';
  const action = 'invite.newcomer';
  const span = rows[0]?.span ?? subjectSpan(first, Temporal.ZonedDateTime.from(first.start).timeZoneId);
  const content =
    rows.length === 1
      ? renderNewcomerCard({ what, title: first.title, span, text: sentence.card, button: 'Invite', action, now })
      : renderBulkCard({
          what,
          question: 'Invite them to these?',
          rows,
          notes: [sentence.card],
          button: 'Invite',
          style: 'positive',
          action,
          leave: 'invite.leave',
          now,
        });
  return toHost(asked, { sentence, content }, world);
}
