import { PARTICIPANT_LAG_MS } from '../unsure.ts';
import { uuidOf } from '../webex/ids.ts';
import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { admitToMeetings, findMeeting, meetingFor, refusePersonalRoom, roleOf } from './find-meeting.ts';
import type { Instance, Meeting, Participant } from './meeting.ts';
import { runningInstance } from './occurrences.ts';
import { DAY, renderTime } from './times.ts';

/** Tells the host's webhooks who came or went. */
export function announceParticipant(
  webex: Webex,
  instance: Instance,
  participant: Participant,
  event: 'joined' | 'left',
): void {
  const { host, siteUrl } = instance.series;
  webex.events.happen({
    resource: 'meetingParticipants',
    event,
    actorId: participant.person?.id ?? host.id,
    data: {
      id: participant.id,
      meetingId: instance.id,
      state: participant.state,
      host: participant.isHost,
      joinedTime: renderTime(participant.joinedAt, 'UTC'),
      ...(participant.leftAt === undefined ? {} : { leftTime: renderTime(participant.leftAt, 'UTC') }),
      siteUrl,
      orgId: host.orgId,
    },
    audience: [host.id],
  });
  webex.events.show({ type: 'meeting', to: [host.id], data: () => ({ id: instance.series.id, event }) });
}

export interface ParticipantQuery {
  readonly meetingId: string;
  readonly meetingStartTimeFrom?: number | undefined;
  readonly meetingStartTimeTo?: number | undefined;
  readonly joinTimeFrom?: number | undefined;
  readonly joinTimeTo?: number | undefined;
}

/**
 * Who is or was in a meeting, for its host; of a series or occurrence its last instance. Who has just come is not seen
 * yet. @throws Refusal 403 for anybody but the host, 404 for a meeting that never ran or began a moment ago
 */
export function listParticipants(webex: Webex, caller: Caller, query: ParticipantQuery): [Instance, Participant[]] {
  const meeting = meetingFor(webex, caller, query.meetingId);
  if (roleOf(caller.person, meeting) !== 'host') throw forbidden();
  refusePersonalRoom(meeting.series);
  const instance = lastInstance(meeting, query, webex.clock.now());
  if (instance === undefined || webex.clock.now() - instance.start < lag(webex)) throw notFound();
  const { joinTimeFrom = -Infinity, joinTimeTo = Infinity } = query;
  const seen = instance.participants.filter(
    ({ joinedAt }) => isInSync(webex, joinedAt) && joinedAt >= joinTimeFrom && joinedAt < joinTimeTo,
  );
  return [instance, seen];
}

/** A participant by id, for the host. @throws Refusal 404, 403 */
export function participantFor(webex: Webex, caller: Caller, id: string): [Instance, Participant] {
  const [instance, participant, meeting] = locate(webex, caller, id);
  if (roleOf(caller.person, meeting) !== 'host') throw forbidden();
  if (!isInSync(webex, participant.joinedAt)) throw notFound();
  return [instance, participant];
}

/** A participant of a running meeting, for host and cohosts. @throws Refusal 404, 403, 400 when it does not run */
export function livingParticipant(webex: Webex, caller: Caller, id: string): [Instance, Participant] {
  const [instance, participant, meeting] = locate(webex, caller, id);
  const role = roleOf(caller.person, meeting);
  if (role !== 'host' && role !== 'coHost') throw forbidden();
  if (instance.end !== undefined) throw badRequest(`Meeting '${instance.id}' is not in progress.`);
  return [instance, participant];
}

function locate(webex: Webex, caller: Caller, id: string): [Instance, Participant, Meeting] {
  admitToMeetings(caller);
  const meeting = findMeeting(webex, id.replace(/_[^_]*$/, ''));
  if (meeting.kind !== 'instance') throw notFound();
  const participant = meeting.instance.participants.find((candidate) => candidate.id === id);
  if (participant === undefined) throw notFound();
  return [meeting.instance, participant, meeting];
}

function lastInstance(meeting: Meeting, query: ParticipantQuery, now: number): Instance | undefined {
  if (meeting.kind === 'instance') return meeting.instance;
  const running = runningInstance(meeting.series);
  const from = query.meetingStartTimeFrom ?? (query.meetingStartTimeTo ?? now) - 30 * DAY;
  const to = query.meetingStartTimeTo ?? Math.min(from + 30 * DAY, now + 1);
  const isAsked = (instance: Instance) =>
    meeting.kind === 'series' || instance.occurrenceKey === meeting.occurrence.key;
  if (running !== undefined && isAsked(running)) return running;
  return meeting.series.instances.findLast(
    (instance) => isAsked(instance) && instance.start > from && instance.start < to,
  );
}

function lag(webex: Webex): number {
  return webex.limits.lag ? PARTICIPANT_LAG_MS : 0;
}

function isInSync(webex: Webex, at: number): boolean {
  return webex.clock.now() - at >= lag(webex);
}

export function renderParticipant(
  instance: Instance,
  participant: Participant,
  timezone: string,
): Record<string, unknown> {
  const { series } = instance;
  const device = {
    correlationId: uuidOf(participant.id),
    deviceType: 'webex_meeting_center_mac',
    audioType: 'voip',
    joinedTime: renderTime(participant.joinedAt, timezone),
    ...(participant.leftAt === undefined
      ? {}
      : {
          leftTime: renderTime(participant.leftAt, timezone),
          durationSecond: Math.round((participant.leftAt - participant.joinedAt) / 1000),
        }),
  };
  return {
    id: participant.id,
    orgId: uuidOf(participant.person?.orgId ?? series.host.orgId),
    host: participant.isHost,
    coHost: participant.isCoHost,
    spaceModerator: false,
    email: participant.email,
    displayName: participant.displayName,
    invitee: participant.isInvitee,
    muted: participant.muted,
    meetingStartTime: renderTime(instance.start, timezone),
    video: 'on',
    state: participant.state,
    joinedTime: renderTime(participant.joinedAt, timezone),
    ...(participant.leftAt === undefined ? {} : { leftTime: renderTime(participant.leftAt, timezone) }),
    siteUrl: series.siteUrl,
    meetingId: instance.id,
    hostEmail: series.host.email,
    devices: [device],
  };
}
