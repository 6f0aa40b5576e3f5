import { createHash, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { isZone, type At, type Zone } from '../domain/when.ts';
import type { ActingPorts, Context, Feature, Who } from '../features/feature.ts';
import type { Clock } from '../ports/clock.ts';
import type { ParkedRequests } from '../ports/connect-states.ts';
import type { Dialogues, MeantMeeting } from '../ports/dialogues.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { AskToken } from '../ports/grants.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { Limits } from '../ports/limits.ts';
import type { Looks } from '../ports/looks.ts';
import type { Member, Messenger } from '../ports/messenger.ts';
import type { PostedCards } from '../ports/posted-cards.ts';
import type { PersonSettings, Settings } from '../ports/settings.ts';
import type { Reminders } from '../ports/reminders.ts';
import type { Rounds } from '../ports/rounds.ts';
import type { Profile, Profiles } from '../ports/profiles.ts';
import { keepWithAnswer } from '../ports/request-scope.ts';
import type { Undos } from '../ports/undos.ts';
import { askHost } from './ask-host.ts';
import { busyFor } from './busy.ts';
import { calendarOnce } from './calendar-once.ts';
import { guestsOnCards } from './card-facts.ts';
import { findClashes } from './clashes.ts';
import { findPeople } from './find-people.ts';
import { dueKnock } from './due-knock.ts';
import type { Grants } from './grants.ts';
import { findAllMeetings, findMeeting } from './find-meeting.ts';
import { whyRefused } from './may-change.ts';
import type { Offers } from './offer.ts';
import { offerSlots } from './offer-slots.ts';
import { changesRounds, followReminders, planRounds } from './rounds.ts';
import { readSiteChoices } from './site-choices.ts';
import { askWhich, readChosen } from './which-meeting.ts';
import { zoneOf } from './zone-of.ts';
import { sayProblem } from './words.ts';

export interface ContextDeps {
  readonly features: readonly Feature[];
  readonly clock: Clock;
  /** Where people live until they, or Webex, tell. */
  readonly defaultZone: Zone;
  readonly grants: Grants;
  readonly offers: Offers;
  readonly profiles: Profiles;
  readonly settings: Settings;
  readonly cards: PostedCards;
  readonly drafts: Drafts;
  readonly undos: Undos;
  readonly reminders: Reminders;
  readonly rounds: Rounds;
  readonly limits: Limits;
  readonly inbox: Pick<Inbox, 'accept'>;
  readonly parked: ParkedRequests;
  readonly looks: Looks;
  readonly dialogues: Dialogues;
  readonly messenger: Messenger;
  /** Webex as one person, times in their zone. */
  readonly actAs: (token: AskToken, zone: Zone, recovering: boolean) => ActingPorts;
  /** Removes every row of a person. */
  readonly forget: (personId: string) => Promise<void>;
}

/** What is asked, apart from who asks: its id, and when it was said. */
export interface Request {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** It was taken up before: what it created may be there already. */
  readonly again?: boolean;
  /** It answers the question that was asked last in this place. */
  readonly answersLast?: boolean;
}

/** What was read for a question stands so long: afterwards it is read again. */
const STANDS_MS = 5 * 60_000;
/** A request waits so long for its person to consent. */
const PARKED_MS = 60 * 60_000;
const DAY_MS = 86_400_000;

/** Everything a feature may reach, for one request of one person. */
export async function makeContext(
  who: Who,
  request: Request,
  deps: ContextDeps,
  shown: readonly MeantMeeting[] = [],
): Promise<Context> {
  const profile = await deps.profiles.read(who.personId);
  const settings = await deps.settings.read(who.personId);
  const now = deps.clock.now();
  const toldZone = zoneOf(profile, settings, now);
  const zone = toldZone ?? deps.defaultZone;
  const at: At = { now: Temporal.Instant.from(request.created), zone };
  const members = once(() => deps.messenger.members(who.roomId));
  const space = once(() => deps.messenger.space(who.roomId));
  const acting = deps.actAs(deps.grants.tokenOf(who.personId), zone, request.again === true);
  const webex = { ...acting, meetings: calendarOnce(acting.meetings) };
  const finding = { webex, at, now, shown };
  const firstToday = async (topic: string): Promise<boolean> =>
    (await deps.limits.take(who.personId, `told:${topic}`, 1, DAY_MS, deps.clock.now())).allowed;
  const busy = busyFor(who.personId, deps);
  const asker = { ...finding, personId: who.personId, requestId: request.id, newId: randomUUID, drafts: deps.drafts };
  return {
    who: profile === undefined ? who : { ...who, email: profile.email },
    at,
    zoneIsGuess: toldZone === undefined,
    now,
    requestId: request.id,
    createKey: (index) => createKey(request.id, index),
    newId: randomUUID,
    shown,
    find: (target) => findMeeting(target, finding),
    findAll: (target) => findAllMeetings(target, finding),
    clashes: (question) =>
      findClashes(question, { meetings: webex.meetings, inGroup: who.roomType === 'group', firstToday, now }),
    offerSlots: (question) =>
      offerSlots(question, {
        ...asker,
        email: profile?.email ?? who.email,
        displayName: profile?.displayName ?? who.email,
        settings,
        busy,
        firstToday,
      }),
    busy,
    looks: deps.looks,
    askWhich: (found, which) => askWhich(found, which, asker),
    askHost: (wanted) =>
      askHost(wanted, { ...asker, who, shown, profiles: deps.profiles, grants: deps.grants, space, members }),
    guestsShown: (meetingId) => guestsOnCards(meetingId, { cards: deps.cards, now: deps.clock.now() }),
    whyRefused: (meeting, doing) =>
      whyRefused(meeting, doing, { email: profile?.email ?? who.email, now, meetings: webex.meetings }),
    readChosen: (press) => readChosen(press, asker),
    stillStands: async (readAt) =>
      request.answersLast === true &&
      now - readAt <= STANDS_MS &&
      (await deps.undos.since(who.personId, readAt)).length === 0,
    webex,
    drafts: deps.drafts,
    undos: writtenWithAnswer(deps.undos),
    limits: deps.limits,
    reminders: deps.reminders,
    later: async (due) => {
      // A line of its own: nothing waits behind what is not due yet.
      await deps.inbox.accept(dueKnock(due, `${due.job} ${due.of}`, deps.clock.now()));
    },
    followReminders: () => followReminders(who.personId, deps),
    profiles: deps.profiles,
    rememberZone: async (told) => {
      const known = await deps.profiles.read(who.personId);
      if (!isZone(told) || known === undefined) return;
      await deps.profiles.write({ ...known, zone: told, zoneSource: 'person' });
      await planRounds(who.personId, deps);
    },
    settings,
    saveSettings: async (change) => {
      const known = await deps.settings.read(who.personId);
      const next = { ...known, ...change };
      const kept = Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined),
      ) as PersonSettings;
      await deps.settings.write(who.personId, kept);
      if (changesRounds(change)) await planRounds(who.personId, deps);
      return kept;
    },
    access: {
      grant: () => deps.grants.consentOf(who.personId),
      reduce: async (scopes, why) => {
        await deps.grants.remove(who.personId);
        return deps.offers.connect(who.personId, scopes, why);
      },
      granted: () => deps.grants.scopesOf(who.personId),
      forget: async () => {
        const granted = await deps.grants.scopesOf(who.personId);
        await deps.forget(who.personId);
        return granted !== undefined;
      },
      offer: (scopes, why) => deps.offers.connect(who.personId, scopes, why),
      consent: async (scopes, why) => {
        await deps.parked.write({ personId: who.personId, messageId: request.id, expiresAt: now + PARKED_MS });
        return deps.offers.connect(who.personId, scopes, why, 'request waits');
      },
    },
    members,
    space,
    connectedHere: () => connectedAmong(members, deps),
    findPeople: (meant) =>
      findPeople(meant, {
        ownId: who.personId,
        inGroup: who.roomType === 'group',
        members,
        mayLookUp: async () => (await deps.grants.scopesOf(who.personId))?.includes('spark:people_read') === true,
        people: webex.people,
      }),
    siteChoices: async (siteUrl, asked) =>
      readSiteChoices(webex, siteUrl, asked, (await deps.grants.scopesOf(who.personId)) ?? []),
    firstToday,
    say: sayProblem,
    features: deps.features,
  };
}

/**
 * The key under which a request creates its n-th thing: the same request gives the same key, so that nothing is made
 * twice. Ids are longer than an integration tag may be, hence the hash.
 */
export function createKey(requestId: string, index: number): string {
  return createHash('sha256').update(`${requestId}#${index}`).digest('hex').slice(0, 32);
}

/** An undo tells of what was done, so it can wait for the commit of the answer that tells of it as well. */
function writtenWithAnswer(undos: Undos): Undos {
  return {
    ...undos,
    write(entry) {
      keepWithAnswer({ kind: 'undo', entry });
      return Promise.resolve();
    },
  };
}

async function connectedAmong(
  members: () => Promise<readonly Member[]>,
  deps: ContextDeps,
): Promise<readonly Profile[]> {
  const here = await members();
  return deps.profiles.readMany(here.map((member) => member.personId));
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
