import { z } from 'zod';
import type { Meeting, MeetingChange, MeetingDraft } from '../domain/meeting.ts';
import type { Zone } from '../domain/when.ts';
import { readBody } from './errors.ts';
import { present } from './present.ts';
import { timeFrom, wireSpan } from './wire-time.ts';

/** Between Webex's meeting and ours: only the fields that are used, each lenient where Webex leaves fields out. */

const text = z.string().nullish();
const flag = z.boolean().nullish();
const count = z.number().nullish();

const optionsWire = z.object({
  enabledJoinBeforeHost: flag,
  joinBeforeHostMinutes: count,
  enabledAutoRecordMeeting: flag,
  unlockedMeetingJoinSecurity: z.enum(['allowJoin', 'allowJoinWithLobby', 'blockFromJoin']).nullish().catch(null),
  enableAutomaticLock: flag,
  automaticLockMinutes: count,
  reminderTime: count,
  enableConnectAudioBeforeHost: flag,
  excludePassword: flag,
  allowAnyUserToBeCoHost: flag,
  allowFirstUserToBeCoHost: flag,
  allowAuthenticatedDevices: flag,
  audioConnectionOptions: z
    .object({ entryAndExitTone: z.enum(['beep', 'announceName', 'noTone']).nullish().catch(null) })
    .transform(present)
    .nullish(),
});

const detailsWire = z.object({
  agenda: text,
  recurrence: text,
  meetingNumber: text,
  sipAddress: text,
  password: text,
  hostKey: text,
  registerLink: text,
  sessionTypeId: count,
  trackingCodes: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  hasRecording: flag,
  hasTranscription: flag,
  hasSummary: flag,
  hasRegistration: flag,
  hasRegistrants: flag,
});

const frameWire = z.object({
  id: z.string(),
  meetingType: z.enum(['meetingSeries', 'scheduledMeeting', 'meeting']),
  state: z.enum(['active', 'scheduled', 'ready', 'lobby', 'inProgress', 'ended', 'missed', 'expired']),
  scheduledType: z.enum(['meeting', 'webinar', 'personalRoomMeeting']).nullish(),
  title: z.string(),
  start: z.string(),
  end: text,
  timezone: text,
  meetingSeriesId: text,
  scheduledMeetingId: text,
  isModified: flag,
  hostUserId: text,
  hostEmail: text,
  hostDisplayName: text,
  webLink: text,
  siteUrl: text,
  integrationTags: z.array(z.string()).nullish(),
});

/**
 * A meeting as its reader sees it.
 * @param zone the reader's; every time is turned into it, whatever offset it came with
 * @throws WebexUnreachable when it lacks what every meeting has
 */
export function meetingFrom(body: unknown, zone: Zone): Meeting {
  const frame = present(readBody(frameWire, body, 'a meeting'));
  const details = present(readBody(detailsWire, body, 'a meeting'));
  const start = timeFrom(frame.start, zone, frame.timezone);
  return {
    ...details,
    ...(frame.scheduledMeetingId === undefined ? {} : { occurrenceId: frame.scheduledMeetingId }),
    id: frame.id,
    type: frame.meetingType,
    seriesId: frame.meetingSeriesId ?? seriesOf(frame.id),
    title: frame.title,
    state: frame.state,
    scheduledType: frame.scheduledType ?? 'meeting',
    // An instance that still runs has no end yet: its span ends where it starts.
    span: { start, end: frame.end === undefined ? start : timeFrom(frame.end, zone, frame.timezone) },
    isModified: frame.isModified ?? false,
    hostId: frame.hostUserId ?? '',
    hostEmail: frame.hostEmail ?? '',
    hostDisplayName: frame.hostDisplayName ?? frame.hostEmail ?? '',
    webLink: frame.webLink ?? '',
    siteUrl: frame.siteUrl ?? '',
    options: present(readBody(optionsWire, body, "a meeting's options")),
    integrationTags: frame.integrationTags ?? [],
  };
}

/** `<series>_20261124T200000Z` and `<series>_I_…` begin with the id of their series. */
function seriesOf(id: string): string {
  return id.split('_')[0] ?? id;
}

/** The body of a create. Options that a personal-room meeting forbids are left to the caller; its key cannot travel. */
export function wireDraft(draft: MeetingDraft, key: string): Record<string, unknown> {
  const { span, zone, options, invitees, ...rest } = draft;
  return {
    ...rest,
    ...wireSpan(span, zone),
    ...options,
    ...(draft.scheduledType === 'personalRoomMeeting' ? {} : { integrationTags: [key] }),
    ...(invitees.length === 0 ? {} : { invitees: invitees.map(wireInvitee) }),
    ...(draft.registration === undefined ? {} : { registration: wireRegistration(draft.registration) }),
  };
}

/** The body of a change: what is absent stays as it is. */
export function wireChange(change: MeetingChange, zone: Zone): Record<string, unknown> {
  const { span, zone: changed, options, ...rest } = change;
  const time =
    span === undefined ? (changed === undefined ? {} : { timezone: changed }) : wireSpan(span, changed ?? zone);
  return { ...rest, ...time, ...options };
}

function wireInvitee({ email, displayName, coHost, panelist }: MeetingDraft['invitees'][number]): object {
  return { email, displayName, coHost, panelist };
}

function wireRegistration(registration: NonNullable<MeetingDraft['registration']>): object {
  // Webex wants name and e-mail of everybody in any case.
  return { requireFirstName: true, requireLastName: true, requireEmail: true, ...registration };
}
