import type { Person } from '../webex/people.ts';
import { badRequest } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { announceMeeting } from './announce.ts';
import type { ChangeBody } from './create-body.ts';
import { settleFirst } from './new-series.ts';
import {
  hostedMeeting,
  inviteesOf,
  meetingId,
  notAllowed,
  refuseOnBehalf,
  refusePersonalRoom,
} from './find-meeting.ts';
import { mail } from './mail.ts';
import type { Meeting, Occurrence, Series } from './meeting.ts';
import { currentOccurrence, exceptionFor, occurrenceAt, runningInstance } from './occurrences.ts';
import { plannedStarts, readRecurrence } from './recurrence.ts';
import { randomPassword } from './password.ts';
import { checkSettings, dropIgnored } from './setting-rules.ts';
import { DEFAULT_SETTINGS, SETTINGS_FIELDS } from './settings.ts';
import type { StoredSettings } from './settings.ts';
import { checkSpan, cut, startOn } from './span-rules.ts';
import type { Times } from './span-rules.ts';
import { DAY, localMidnight, readMeetingTime, readZone } from './times.ts';

export interface Changed {
  readonly meeting: Meeting;
  /** Attributes the site ignored. */
  readonly ignored: readonly string[];
}

/** PATCH: what is absent stays, null takes agenda, recurrence and tracking codes away. @throws Refusal */
export function patchMeeting(webex: Webex, caller: Caller, id: string, given: ChangeBody): Changed {
  const meeting = changeableMeeting(webex, caller, id, given);
  return applyChange(webex, caller, meeting, given, (now) => now);
}

/** PUT: what is absent goes back to its default. @throws Refusal */
export function replaceMeeting(webex: Webex, caller: Caller, id: string, given: ChangeBody): Changed {
  const meeting = changeableMeeting(webex, caller, id, given);
  for (const name of ['title', 'start', 'end'] as const) {
    if (given[name] === undefined) throw badRequest(`'${name}' is required.`);
  }
  const body = meeting.kind === 'series' ? { recurrence: null, ...given } : given;
  return applyChange(webex, caller, meeting, body, ({ title }) => ({
    ...DEFAULT_SETTINGS,
    title,
    password: randomPassword(),
  }));
}

/** Rules 3 and 4, and whose meeting it is. */
function changeableMeeting(webex: Webex, caller: Caller, id: string, given: ChangeBody): Meeting {
  refuseOnBehalf(caller, given.hostEmail);
  const meeting = hostedMeeting(webex, caller, id);
  if (meeting.kind === 'instance' || meeting.series.isAdHoc) throw notAllowed(id);
  refusePersonalRoom(meeting.series);
  if (meeting.series.fromConnector) {
    throw badRequest('A meeting which was created by a calendar connector cannot be updated.');
  }
  const running = runningInstance(meeting.series);
  const concerned = meeting.kind === 'series' || running?.occurrenceKey === meeting.occurrence.key;
  if (running !== undefined && concerned) throw badRequest('Meeting is in progress');
  const last =
    meeting.kind === 'occurrence' ? meeting.occurrence : currentOccurrence(meeting.series, webex.clock.now());
  if (last === undefined || last.end <= webex.clock.now()) {
    throw badRequest("Parameter 'start' or 'end' is before current time.");
  }
  return meeting;
}

type Base = (now: StoredSettings) => StoredSettings;

function applyChange(webex: Webex, caller: Caller, meeting: Meeting, given: ChangeBody, base: Base): Changed {
  const { series } = meeting;
  const { body, ignored } = dropIgnored(series.siteUrl, given);
  if (meeting.kind === 'occurrence') changeOccurrence(webex, meeting.occurrence, body, base);
  else changeSeries(webex, series, body, base);
  if (body.integrationTags !== undefined) series.tags.set(caller.token.clientId, body.integrationTags);
  const changed = refreshed(meeting);
  tellOfChange(webex, changed, caller.person, body.sendEmail ?? true);
  return { meeting: changed, ignored };
}

function changeSeries(webex: Webex, series: Series, body: ChangeBody, base: Base): void {
  const timezone = body.timezone === undefined ? series.timezone : readZone(body.timezone);
  const times = timesFrom(webex, body, series, timezone);
  const recurrence = recurrenceFrom(body, series);
  const settings = changedSettings(base(series.settings), body);
  checkSettings(settings, series);
  const isMoved =
    times.start !== series.start ||
    times.end !== series.end ||
    recurrence !== series.recurrence ||
    timezone !== series.timezone;
  if (isMoved) {
    settleFirst({ ...series, ...times, timezone, recurrence, expansion: undefined });
    Object.assign(series, { ...times, timezone, recurrence, expansion: undefined });
    settleFirst(series);
    // Webex drops every edited and every skipped occurrence when the plan itself changes.
    series.exceptions.clear();
  }
  series.settings = settings;
}

function changeOccurrence(webex: Webex, occurrence: Occurrence, body: ChangeBody, base: Base): void {
  const { series, key } = occurrence;
  if (body.recurrence !== undefined) throw badRequest("'recurrence' does not apply to a scheduled meeting.");
  const timezone = body.timezone === undefined ? series.timezone : readZone(body.timezone);
  const times = timesFrom(webex, body, occurrence, timezone);
  if (times.start !== occurrence.start) checkNeighbours(occurrence, times.start);
  const settings = changedSettings(base(occurrence.settings), body);
  checkSettings(settings, series);
  const exception = exceptionFor(series, key);
  const own = Object.entries(settings).filter(([name, value]) => Reflect.get(series.settings, name) !== value);
  exception.settings = { ...Object.fromEntries(own), ...(settings.agenda === undefined ? { agenda: undefined } : {}) };
  exception.start = times.start;
  exception.end = times.end;
}

/**
 * Rule 5: an occurrence starts no earlier than its own day begins, and before the day of the next one begins. Nothing
 * holds the first one back, nor the last one.
 */
function checkNeighbours(occurrence: Occurrence, start: number): void {
  const { series, key } = occurrence;
  const planned = plannedStarts(series, key + 400 * DAY);
  const at = planned.indexOf(key);
  const earliest = at === 0 ? -Infinity : localMidnight(key, series.timezone);
  const next = planned[at + 1];
  const latest = next === undefined ? Infinity : localMidnight(next, series.timezone);
  if (start < earliest || start >= latest) throw badRequest('meeting.err.two_meeting_schedule_at_same_day');
}

/** New times, or the old ones: a start alone must still leave a possible length. */
function timesFrom(webex: Webex, body: ChangeBody, old: Times, timezone: string): Times {
  if (body.start === undefined && body.end === undefined) return { start: old.start, end: old.end };
  const now = webex.clock.now();
  const start = body.start === undefined ? old.start : startOn(readMeetingTime('start', body.start, timezone), now);
  const end = body.end === undefined ? old.end : cut(readMeetingTime('end', body.end, timezone));
  checkSpan({ start, end }, now);
  return { start, end };
}

function recurrenceFrom(body: ChangeBody, series: Series): string | undefined {
  if (body.recurrence === undefined) return series.recurrence;
  return body.recurrence === null ? undefined : readRecurrence(body.recurrence);
}

function changedSettings(base: StoredSettings, body: ChangeBody): StoredSettings {
  const given = Object.entries(body).filter(([name, value]) => name in SETTINGS_FIELDS && value !== undefined);
  const changed: StoredSettings = {
    ...base,
    ...Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])),
    meetingOptions: { ...base.meetingOptions, ...body.meetingOptions },
    attendeePrivileges: { ...base.attendeePrivileges, ...body.attendeePrivileges },
    audioConnectionOptions: { ...base.audioConnectionOptions, ...body.audioConnectionOptions },
  };
  // Switching join before host off takes its minutes along, unless minutes were asked for.
  if (body.enabledJoinBeforeHost === false && body.joinBeforeHostMinutes === undefined) {
    return { ...changed, joinBeforeHostMinutes: 0, enableConnectAudioBeforeHost: false };
  }
  return changed;
}

/** The meeting as it is after the change; a series that lost its rule keeps its id. */
function refreshed(meeting: Meeting): Meeting {
  if (meeting.kind !== 'occurrence') return meeting;
  const occurrence = occurrenceAt(meeting.series, meeting.occurrence.key);
  return occurrence === undefined ? meeting : { ...meeting, occurrence };
}

function tellOfChange(webex: Webex, meeting: Meeting, actor: Person, sendEmail: boolean): void {
  const { title } = meeting.kind === 'occurrence' ? meeting.occurrence.settings : meeting.series.settings;
  mail(webex, sendEmail, 'update', inviteesOf(meeting).keys(), { id: meetingId(meeting), title });
  announceMeeting(webex, meeting, actor, 'updated');
}
