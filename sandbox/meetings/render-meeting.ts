import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { stateOf, typeOf } from './announce.ts';
import { meetingId, roleOf, settingsOf } from './find-meeting.ts';
import type { Instance, Meeting, Series } from './meeting.ts';
import { currentOccurrence, instanceState } from './occurrences.ts';
import { compactTime, renderTime } from './times.ts';

export interface View {
  /** Zone the times are written in, and which `timezone` then names. */
  readonly timezone: string;
  /** A series shows the times of its next occurrence instead of its first. */
  readonly current?: boolean;
  /** The answer of a create, which says nothing yet about what became of the meeting. */
  readonly isNew?: boolean;
  /** The meeting's password was sent along, so it is no secret any more. */
  readonly knowsPassword?: boolean;
}

/** A meeting as the caller may see it: the host all of it, others neither host key nor passwords. */
export function renderMeeting(webex: Webex, caller: Caller, meeting: Meeting, view: View): Record<string, unknown> {
  const { series } = meeting;
  const isHost = roleOf(caller.person, meeting) === 'host';
  const settings = settingsOf(meeting);
  const bare = {
    id: meetingId(meeting),
    ...(meeting.kind === 'series' ? {} : { meetingSeriesId: series.id }),
    ...(meeting.kind === 'instance' ? { scheduledMeetingId: scheduledIdOf(meeting.instance) } : {}),
    title: settings.title,
    ...(settings.agenda === undefined ? {} : { agenda: settings.agenda }),
    meetingType: typeOf(meeting),
    state: stateOf(webex, meeting),
    timezone: view.timezone,
    ...renderSpan(webex, meeting, view),
    hostUserId: series.host.id,
    hostDisplayName: series.host.displayName,
    hostEmail: series.host.email,
    siteUrl: series.siteUrl,
    webLink: series.webLink,
    scheduledType: series.scheduledType,
    ...(series.roomId === undefined ? {} : { roomId: series.roomId }),
    ...renderTags(series, caller),
  };
  if (meeting.kind === 'instance') return { ...bare, ...renderInstance(meeting.instance, isHost) };
  return {
    ...bare,
    meetingNumber: series.number,
    ...(meeting.kind === 'occurrence' ? { isModified: meeting.occurrence.isModified } : {}),
    ...(meeting.kind === 'series' && series.recurrence !== undefined ? { recurrence: series.recurrence } : {}),
    ...renderSettings(series, settings, isHost),
    ...(view.isNew === true ? {} : renderRegistrationFlags(series)),
    ...(isHost || view.knowsPassword === true ? { password: settings.password } : {}),
    ...renderDialIn(series),
    ...(isHost ? renderHostOnly(series) : {}),
  };
}

function renderSpan(webex: Webex, meeting: Meeting, view: View): Record<string, unknown> {
  if (meeting.kind === 'instance') {
    const { start, end } = meeting.instance;
    return {
      start: renderTime(start, view.timezone),
      ...(end === undefined ? {} : { end: renderTime(end, view.timezone) }),
    };
  }
  const span = spanFor(webex, meeting, view.current === true);
  return { start: renderTime(span.start, view.timezone), end: renderTime(span.end, view.timezone) };
}

function spanFor(webex: Webex, meeting: Meeting, current: boolean): { start: number; end: number } {
  if (meeting.kind === 'occurrence') return meeting.occurrence;
  if (!current) return meeting.series;
  return currentOccurrence(meeting.series, webex.clock.now()) ?? meeting.series;
}

function renderTags(series: Series, caller: Caller): Record<string, unknown> {
  const tags = series.tags.get(caller.token.clientId) ?? [];
  return tags.length === 0 ? {} : { integrationTags: tags };
}

function renderSettings(series: Series, settings: Series['settings'], isHost: boolean): Record<string, unknown> {
  const { title: _title, agenda: _agenda, password: _password, panelistPassword, ...rest } = settings;
  const isWebinar = series.scheduledType === 'webinar';
  const { enabledWebcastView, requireAttendeeLogin, restrictToInvitees, ...shown } = rest;
  return {
    ...shown,
    ...(isWebinar ? { enabledWebcastView, requireAttendeeLogin, restrictToInvitees } : {}),
    ...(isWebinar && isHost && panelistPassword !== undefined ? { panelistPassword } : {}),
    simultaneousInterpretation: { enabled: false },
  };
}

function renderRegistrationFlags({ registration }: Series): Record<string, unknown> {
  return { hasRegistration: registration !== undefined, hasRegistrants: (registration?.registrants.size ?? 0) > 0 };
}

function renderDialIn(series: Series): Record<string, unknown> {
  return {
    sipAddress: `${series.number}@${series.siteUrl}`,
    dialInIpAddress: '192.0.2.100',
    telephony: {
      accessCode: series.number,
      callInNumbers: [{ label: 'US Toll', callInNumber: '+1-202-555-0100', tollType: 'toll' }],
      links: [{ rel: 'globalCallinNumbers', href: `/api/v1/meetings/${series.id}/globalCallinNumbers`, method: 'GET' }],
    },
  };
}

function renderHostOnly(series: Series): Record<string, unknown> {
  return {
    hostKey: series.hostKey,
    phoneAndVideoSystemPassword: series.phonePassword,
    ...(series.registration === undefined
      ? {}
      : { registration: series.registration.form, registerLink: series.registerLink }),
  };
}

/** What is left to see of a meeting that runs or ran. */
function renderInstance(instance: Instance, isHost: boolean): Record<string, unknown> {
  const state = instanceState(instance);
  const { series, settings } = instance;
  const joined = instance.participants.filter((participant) => participant.state !== 'lobby');
  const came = {
    hostDidJoin: joined.some((participant) => participant.isHost),
    attendeeDidJoin: joined.some((participant) => !participant.isHost),
  };
  if (state === 'ended') {
    return {
      ...came,
      hasChat: false,
      hasRecording: instance.hasRecording,
      hasTranscription: instance.hasTranscript,
      hasSummary: instance.hasSummary,
      hasClosedCaption: false,
      hasPolls: false,
      hasQA: false,
      hasSlido: false,
      ...renderRegistrationFlags(series),
    };
  }
  const number = { meetingNumber: series.number };
  if (state === 'lobby') return { ...came, ...number };
  return {
    ...came,
    ...number,
    ...renderSettings(series, settings, isHost),
    ...renderRegistrationFlags(series),
    ...renderDialIn(series),
    ...(isHost ? { ...renderHostOnly(series), password: settings.password } : {}),
  };
}

function scheduledIdOf(instance: Instance): string {
  const { series, occurrenceKey } = instance;
  return series.recurrence === undefined ? series.id : `${series.id}_${compactTime(occurrenceKey)}`;
}
