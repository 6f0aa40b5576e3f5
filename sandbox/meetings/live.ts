import { randomUUID } from 'node:crypto';
import { randomDigits } from '../webex/ids.ts';
import type { Person } from '../webex/people.ts';
import { badRequest } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { announceMeeting } from './announce.ts';
import { inviteesOf, meetingId } from './find-meeting.ts';
import type { Instance, Meeting, Participant, Series } from './meeting.ts';
import { currentOccurrence, occurrenceAt, runningInstance } from './occurrences.ts';
import { announceParticipant } from './participants.ts';
import { MINUTE } from './times.ts';

/** Whoever comes: somebody with an account here, or a guest known by e-mail only. */
export interface Comer {
  readonly email: string;
  readonly displayName: string;
  readonly person: Person | undefined;
}

/** The instance that runs, of the series or of just this occurrence. @throws Refusal 400 when none does */
export function runningOf(meeting: Meeting): Instance {
  const running = meeting.kind === 'instance' ? meeting.instance : runningInstance(meeting.series);
  const isOther = meeting.kind === 'occurrence' && running?.occurrenceKey !== meeting.occurrence.key;
  if (running === undefined || running.end !== undefined || isOther) {
    throw badRequest(`Meeting '${meetingId(meeting)}' is not in progress.`);
  }
  return running;
}

/** The host comes and the meeting runs; whoever waited under a meeting without lobby is let in. */
export function startMeeting(webex: Webex, meeting: Meeting): Instance {
  const instance = openInstance(webex, meeting);
  const { host } = meeting.series;
  if (!instance.participants.some(({ isHost, state }) => isHost && state === 'joined')) {
    enter(webex, instance, { email: host.email, displayName: host.displayName, person: host }, 'joined');
  }
  begin(webex, instance, host);
  return instance;
}

/** Somebody comes: into the meeting when it runs and lets them in, else into its lobby. */
export function joinMeeting(webex: Webex, meeting: Meeting, comer: Comer): Participant {
  if (comer.person?.id === meeting.series.host.id) {
    const running = startMeeting(webex, meeting);
    const host = running.participants.findLast(({ isHost }) => isHost);
    if (host !== undefined) return host;
  }
  const instance = openInstance(webex, meeting);
  const waiting = instance.participants.find(({ email, state }) => email === comer.email && state === 'lobby');
  const may = mayEnter(webex, meeting, instance, comer);
  if (waiting !== undefined) return may ? admit(webex, waiting, instance) : waiting;
  const participant = enter(webex, instance, comer, may ? 'joined' : 'lobby');
  if (may && comer.person !== undefined) begin(webex, instance, comer.person);
  return participant;
}

/** Somebody waits outside, whatever the meeting's own rule. */
export function waitInLobby(webex: Webex, meeting: Meeting, comer: Comer): Participant {
  return enter(webex, openInstance(webex, meeting), comer, 'lobby');
}

/** Lets somebody in from the lobby. */
export function admit(webex: Webex, participant: Participant, instance: Instance): Participant {
  if (participant.state !== 'lobby') return participant;
  participant.state = 'joined';
  participant.joinedAt = webex.clock.now();
  announceParticipant(webex, instance, participant, 'joined');
  return participant;
}

/** Somebody goes, or is made to. */
export function leave(webex: Webex, participant: Participant, instance: Instance): void {
  if (participant.state === 'end') return;
  participant.state = 'end';
  participant.leftAt = webex.clock.now();
  announceParticipant(webex, instance, participant, 'left');
}

/** Everybody goes, and the meeting is over. */
export function endMeeting(webex: Webex, instance: Instance, actor: Person): void {
  for (const participant of instance.participants) leave(webex, participant, instance);
  instance.end = webex.clock.now();
  instance.recording = 'off';
  announceMeeting(webex, { kind: 'instance', series: instance.series, instance }, actor, 'ended');
}

/** The instance people come into: the one that runs, or a new one of the occurrence. */
function openInstance(webex: Webex, meeting: Meeting): Instance {
  if (meeting.kind === 'instance') {
    if (meeting.instance.end !== undefined) throw badRequest('The meeting is over.');
    return meeting.instance;
  }
  const { series } = meeting;
  const running = runningInstance(series);
  if (running !== undefined) return running;
  const occurrence = meeting.kind === 'occurrence' ? meeting.occurrence : currentOccurrence(series, webex.clock.now());
  if (occurrence === undefined) throw badRequest('The meeting has no occurrence left.');
  return addInstance(series, occurrence.key, webex.clock.now());
}

/** Adds an instance without a word; seeds use it too. */
export function addInstance(series: Series, occurrenceKey: number, start: number): Instance {
  const instance: Instance = {
    id: `${series.id}_I_${randomDigits(18)}`,
    series,
    occurrenceKey,
    start,
    startedAt: undefined,
    end: undefined,
    locked: false,
    recording: 'off',
    participants: [],
    hasRecording: false,
    hasTranscript: false,
    hasSummary: false,
    settings: occurrenceAt(series, occurrenceKey)?.settings ?? series.settings,
  };
  series.instances.push(instance);
  return instance;
}

/** From now on it runs: told once. */
function begin(webex: Webex, instance: Instance, actor: Person): void {
  if (instance.startedAt !== undefined) return;
  instance.startedAt = webex.clock.now();
  if (instance.settings.enabledAutoRecordMeeting) instance.recording = 'on';
  announceMeeting(webex, { kind: 'instance', series: instance.series, instance }, actor, 'started');
}

/**
 * Before the host only under join-before-host, and not too early; afterwards invited people always, others as the
 * meeting's lobby says. A locked meeting lets nobody in by themselves.
 */
function mayEnter(webex: Webex, meeting: Meeting, instance: Instance, comer: Comer): boolean {
  const { settings } = instance;
  if (instance.locked) return false;
  if (instance.startedAt === undefined) {
    const start = occurrenceAt(instance.series, instance.occurrenceKey)?.start ?? instance.start;
    const open = start - settings.joinBeforeHostMinutes * MINUTE;
    return settings.enabledJoinBeforeHost && webex.clock.now() >= open;
  }
  const isInvited = inviteesOf(meeting).has(comer.email.toLowerCase());
  return isInvited || settings.unlockedMeetingJoinSecurity === 'allowJoin';
}

function enter(webex: Webex, instance: Instance, comer: Comer, state: 'joined' | 'lobby'): Participant {
  const participant = newParticipant(instance, comer, webex.clock.now(), state);
  instance.participants.push(participant);
  announceParticipant(webex, instance, participant, 'joined');
  return participant;
}

/** One more who is there; nobody is told. */
export function newParticipant(
  instance: Instance,
  comer: Comer,
  joinedAt: number,
  state: Participant['state'],
): Participant {
  const { series } = instance;
  const invitee = inviteesOf({ kind: 'instance', series, instance }).get(comer.email.toLowerCase());
  return {
    id: `${instance.id}_${randomUUID()}`,
    email: comer.email,
    displayName: comer.displayName,
    person: comer.person,
    isHost: comer.person?.id === series.host.id,
    isCoHost: invitee?.coHost === true,
    isInvitee: invitee !== undefined,
    muted: false,
    state,
    joinedAt,
    leftAt: undefined,
  };
}
