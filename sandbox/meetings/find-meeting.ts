import type { Person } from '../webex/people.ts';
import { badRequest, forbidden, notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import type { Invitee, Meeting, Role, Series } from './meeting.ts';
import { occurrenceAt } from './occurrences.ts';
import { plannedStarts } from './recurrence.ts';
import { DAY } from './times.ts';
import { INSTANCE_LAG_MS } from '../unsure.ts';

const ID = /^([0-9a-f]{32})(?:_(\d{8}T\d{6}Z)|_I_(\d+))?$/;

/** What stays of a meeting that is over is taken away after so long. */
const KEPT_MS = 180 * DAY;

/** The meeting with this id, whoever asks. @throws Refusal 404 */
export function findMeeting(webex: Webex, id: string): Meeting {
  const [, seriesId = '', when, instanceNumber] = ID.exec(id) ?? [];
  const series = webex.state.series.get(seriesId);
  if (series === undefined) throw notFound();
  if (instanceNumber !== undefined) {
    const instance = series.instances.find((candidate) => candidate.id === id);
    if (instance === undefined || isTooOld(webex, instance.end)) throw notFound();
    return { kind: 'instance', series, instance };
  }
  if (series.isDeleted) throw notFound();
  if (when === undefined) return { kind: 'series', series };
  const occurrence = series.recurrence === undefined ? undefined : occurrenceAt(series, keyOf(when));
  if (occurrence === undefined || !isPlanned(series, occurrence.key)) throw notFound();
  return { kind: 'occurrence', series, occurrence };
}

/** An instance shows up in REST only a while after it began, and its end a while after that. */
export function isVisibleYet(webex: Webex, meeting: Meeting): boolean {
  if (meeting.kind !== 'instance' || !webex.limits.lag) return true;
  const since = meeting.instance.end ?? meeting.instance.start;
  return webex.clock.now() - since >= INSTANCE_LAG_MS;
}

/** What `person` is to the meeting. */
export function roleOf(person: Person, meeting: Meeting): Role {
  if (meeting.series.host.id === person.id) return 'host';
  const invitee = inviteesOf(meeting).get(person.email.toLowerCase());
  if (invitee === undefined) return 'stranger';
  return invitee.coHost ? 'coHost' : 'invitee';
}

/** An occurrence without a list of its own has that of the series. */
export function inviteesOf(meeting: Meeting): Map<string, Invitee> {
  if (meeting.kind === 'series') return meeting.series.invitees;
  const key = meeting.kind === 'occurrence' ? meeting.occurrence.key : meeting.instance.occurrenceKey;
  return meeting.series.exceptions.get(key)?.invitees ?? meeting.series.invitees;
}

/**
 * The meeting, when the caller may see it: as host, cohost or invitee, or with its password.
 * @throws Refusal 404 unknown, 403 for a stranger
 */
export function meetingFor(webex: Webex, caller: Caller, id: string, password?: string): Meeting {
  admitToMeetings(caller);
  const meeting = findMeeting(webex, id);
  const knowsPassword = password !== undefined && password === settingsOf(meeting).password;
  if (roleOf(caller.person, meeting) === 'stranger' && !knowsPassword) throw forbidden();
  return meeting;
}

/** For what only the host may do. @throws Refusal 403 */
export function hostedMeeting(webex: Webex, caller: Caller, id: string): Meeting {
  const meeting = meetingFor(webex, caller, id);
  if (roleOf(caller.person, meeting) !== 'host') throw forbidden();
  return meeting;
}

/** Meetings are for people with an account on a site. @throws Refusal 403 */
export function admitToMeetings(caller: Caller): void {
  if (caller.person.sites.length === 0) throw forbidden();
}

/** Acting for somebody else takes an admin, which nobody here is. @throws Refusal 403 */
export function refuseOnBehalf(caller: Caller, hostEmail: string | undefined): void {
  if (hostEmail !== undefined && hostEmail.toLowerCase() !== caller.person.email.toLowerCase()) throw forbidden();
}

export function settingsOf(meeting: Meeting): Series['settings'] {
  if (meeting.kind === 'series') return meeting.series.settings;
  return meeting.kind === 'occurrence' ? meeting.occurrence.settings : meeting.instance.settings;
}

export function meetingId(meeting: Meeting): string {
  if (meeting.kind === 'series') return meeting.series.id;
  return meeting.kind === 'occurrence' ? meeting.occurrence.id : meeting.instance.id;
}

/** A scheduled personal-room meeting is taken by hardly any call. @throws Refusal 400 */
export function refusePersonalRoom(series: Series): void {
  if (series.scheduledType === 'personalRoomMeeting') throw notAllowed(series.id);
}

/** Rule 4. */
export function notAllowed(id: string): Error {
  return badRequest(`Meeting ID '${id}' is not allowed for this API.`);
}

function keyOf(compact: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(compact) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

function isPlanned(series: Series, key: number): boolean {
  return plannedStarts(series, key).includes(key);
}

function isTooOld(webex: Webex, end: number | undefined): boolean {
  return end !== undefined && end < webex.clock.now() - KEPT_MS;
}
