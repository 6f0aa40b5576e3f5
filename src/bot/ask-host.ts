import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { renderAskHostCard } from '../card/ask-host-card.ts';
import { PROPOSAL_FEATURE, type Proposal } from '../card/proposal.ts';
import { named, say, together } from '../card/sentence.ts';
import { whyNot } from '../domain/may-change.ts';
import { spanIn } from '../domain/when.ts';
import { problemReply, QUESTION_MINUTES, type Reply, type Wanted, type Who } from '../features/feature.ts';
import type { MeantMeeting } from '../ports/dialogues.ts';
import type { Member, Space } from '../ports/messenger.ts';
import type { Profiles } from '../ports/profiles.ts';
import type { Grants } from './grants.ts';
import type { Asker } from './which-meeting.ts';

/** What asking a host needs of the request. */
export interface HostAsker extends Asker {
  readonly who: Who;
  readonly shown: readonly MeantMeeting[];
  readonly profiles: Pick<Profiles, 'read'>;
  readonly grants: Pick<Grants, 'scopesOf'>;
  readonly space: () => Promise<Space | undefined>;
  readonly members: () => Promise<readonly Member[]>;
}

const NEEDED = 'meeting:schedules_write';

/**
 * The asker may not do it, the host may: a question whether the host is to be asked. Nothing is said to the host yet.
 * A host who does not use the bot cannot be asked through it, and that is said instead.
 */
export async function askHost(wanted: Wanted, asker: HostAsker): Promise<Reply> {
  const { meeting, problem } = wanted;
  const isKnown =
    asker.who.roomType === 'direct' || asker.shown.some(({ id }) => id === meeting.id || id === meeting.seriesId);
  const where = isKnown ? 'here' : 'private';
  const now = Temporal.Instant.fromEpochMilliseconds(asker.now);
  const hopeless = whyNot(meeting, meeting.hostEmail, now, 'cancel');
  if (hopeless !== undefined) return { ...problemReply(hopeless), where };
  const granted = await asker.grants.scopesOf(meeting.hostId);
  if (granted?.includes(NEEDED) !== true) return { ...problemReply({ ...problem, unreachable: true }), where };
  if (wanted.asks === undefined) return sayMore(wanted, where);
  const asks = wanted.asks(asker.at.zone);
  const proposal = await proposalOf({ ...wanted, asks: wanted.asks }, asker);
  const draftId = asker.newId();
  const expiresAt = asker.now + QUESTION_MINUTES * 60_000;
  await asker.drafts.write({
    id: draftId,
    ownerId: asker.who.personId,
    feature: PROPOSAL_FEATURE,
    body: proposal,
    expiresAt,
  });
  const host = say`${problem.host}`;
  const only = say`Only its host can ${problem.doing} ${named(meeting.title)}, and that is ${host}; nothing was changed.`;
  return {
    markdown: together(only, say`Shall I ask ${host} to ${asks}?`, say`Answer "yes" or "no".`, DELEGATES).markdown,
    where,
    card: {
      content: renderAskHostCard({
        title: meeting.title,
        span: spanIn(meeting.span, asker.at.zone),
        host: problem.host,
        asks,
        note: DELEGATES,
        ...(asker.who.roomType === 'direct' || where === 'private' ? { webLink: meeting.webLink } : {}),
        now,
      }),
      subject: { kind: 'proposal', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: wanted.act, asked: 'yes-or-no' },
      presses: { yes: 'proposal.send', no: 'proposal.leave' },
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

/** The host could be asked, but it was not said for what. */
function sayMore({ meeting, problem, act, example }: Wanted, where: Reply['where']): Reply {
  return {
    markdown: together(
      say`Only its host can ${problem.doing} ${named(meeting.title)}, and that is ${problem.host}; nothing was changed.`,
      say`Say what it is to be, for example "${example}", and I offer to ask ${problem.host} for you.`,
    ).markdown,
    where,
    dialogue: { dialogue: { act }, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

const DELEGATES = say`Being a delegate in Webex does not help here: I act with each person's own access only.`;

type Clear = Wanted & { readonly asks: NonNullable<Wanted['asks']> };

async function proposalOf(wanted: Clear, asker: HostAsker): Promise<Proposal> {
  const { meeting, problem, feature, body } = wanted;
  const [own, host] = await Promise.all([asker.profiles.read(asker.who.personId), asker.profiles.read(meeting.hostId)]);
  const hostZone = host?.zone ?? asker.at.zone;
  const span = spanIn(meeting.span, hostZone);
  return {
    key: keyOf([asker.who.personId, meeting.id, feature, body, meeting.span.start.toString()]),
    askerId: asker.who.personId,
    askerName: own?.displayName ?? own?.email ?? asker.who.email,
    askerEmail: own?.email ?? asker.who.email,
    hostId: meeting.hostId,
    hostName: problem.host,
    from: await placeFor(meeting.hostId, asker),
    meetingId: meeting.id,
    title: meeting.title,
    start: span.start.toString(),
    end: span.end.toString(),
    feature,
    body,
    asks: wanted.asks(asker.at.zone),
    asksHost: wanted.asks(hostZone),
    notes: [...wanted.notes],
  };
}

/** The same request again is the same key. */
function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Where it was asked, as far as the host may know: a space is named to those who are in it. */
async function placeFor(hostId: string, { who, members, space }: HostAsker): Promise<string> {
  if (who.roomType === 'direct') return '';
  const isHere = (await members()).some(({ personId }) => personId === hostId);
  return isHere ? ((await space())?.title ?? '') : '';
}
