import type { Person } from '../webex/people.ts';
import { badRequest, forbidden } from '../webex/refusal.ts';
import type { Room } from '../webex/rooms.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { preferredSite, schedulingDefaults } from '../preferences/preferences.ts';
import { announceMeeting } from './announce.ts';
import type { CreateBody } from './create-body.ts';
import { admitToMeetings, refuseOnBehalf } from './find-meeting.ts';
import { invite } from './invitees.ts';
import type { InviteeDraft } from './invitees.ts';
import { countCreate } from './limits.ts';
import { mail } from './mail.ts';
import type { Series } from './meeting.ts';
import { readRecurrence } from './recurrence.ts';
import { addSeries, newSeries, settleFirst } from './new-series.ts';
import { randomPassword } from './password.ts';
import { completeForm } from './registration.ts';
import { checkSettings, dropIgnored } from './setting-rules.ts';
import { DEFAULT_SETTINGS, SETTINGS_FIELDS } from './settings.ts';
import type { StoredSettings } from './settings.ts';
import { siteOf } from './sites.ts';
import { readSpan } from './span-rules.ts';
import type { Times } from './span-rules.ts';
import { readZone } from './times.ts';

/** What a personal-room meeting cannot have. */
const NOT_IN_PERSONAL_ROOM = [
  'templateId',
  'roomId',
  'integrationTags',
  'enabledWebcastView',
  'enabledAutoRecordMeeting',
  'registration',
] as const;

export interface Created {
  readonly series: Series;
  /** Attributes the site ignored. */
  readonly ignored: readonly string[];
}

/** Creates a meeting for the caller. Every try counts towards the day's limit. @throws Refusal */
export function createMeeting(webex: Webex, caller: Caller, given: CreateBody): Created {
  countCreate(webex, caller.person);
  admitToMeetings(caller);
  if (!caller.person.canHost) throw forbidden();
  refuseOnBehalf(caller, given.hostEmail);
  const siteUrl = siteFor(webex, caller.person, given.siteUrl);
  const { body: kept, ignored } = dropIgnored(siteUrl, given);
  const body = withTemplate(siteUrl, kept);
  const scheduledType = body.scheduledType ?? 'meeting';
  if (scheduledType === 'personalRoomMeeting') refuseInPersonalRoom(body);
  if (scheduledType === 'webinar' && body.sessionTypeId === undefined) throw badRequest("'sessionTypeId' is required.");
  const room = body.roomId === undefined ? undefined : roomOf(webex, caller, body.roomId);
  const timezone = readZone(body.timezone ?? 'UTC');
  const settings = settingsFrom(webex, caller.person, body);
  checkSettings(settings, { siteUrl, scheduledType });
  const recurrence = typeof body.recurrence === 'string' ? readRecurrence(body.recurrence) : undefined;
  refuseRegistration(body, settings, recurrence);
  const series: Series = {
    ...newSeries({
      host: caller.person,
      siteUrl,
      scheduledType,
      settings,
      timezone,
      recurrence,
      times: timesFrom(webex, body, timezone),
    }),
    roomId: body.roomId,
    registration:
      body.registration === undefined ? undefined : { form: completeForm(body.registration), registrants: new Map() },
  };
  settleFirst(series);
  addSeries(webex, series);
  if (body.integrationTags !== undefined) series.tags.set(caller.token.clientId, body.integrationTags);
  const guests = invite(webex, { kind: 'series', series }, guestsOf(caller.person, body, room));
  mail(
    webex,
    body.sendEmail ?? true,
    'invitation',
    guests.map(({ email }) => email),
    { id: series.id, title: settings.title },
  );
  announceMeeting(webex, { kind: 'series', series }, caller.person, 'created');
  return { series, ignored };
}

/** The preferred site, or one of the caller's own. @throws Refusal 403 */
export function siteFor(webex: Webex, person: Person, siteUrl: string | undefined): string {
  const site = siteUrl ?? preferredSite(webex, person);
  if (!person.sites.includes(site)) throw forbidden();
  return site;
}

function withTemplate(siteUrl: string, body: CreateBody): CreateBody {
  if (body.templateId === undefined) return body;
  const template = siteOf(siteUrl).templates.find((candidate) => candidate.id === body.templateId);
  if (template === undefined) throw badRequest(`'templateId' ${body.templateId} is invalid.`);
  return { ...template.meeting, ...body };
}

function refuseInPersonalRoom(body: CreateBody): void {
  for (const name of NOT_IN_PERSONAL_ROOM) {
    if (body[name] !== undefined) throw badRequest(`'${name}' is not supported for a personal room meeting.`);
  }
}

/** Meetings of a space take the whole account's scope and membership. @throws Refusal 403 */
export function roomOf(webex: Webex, caller: Caller, roomId: string): Room {
  const room = webex.state.rooms.get(roomId);
  if (!caller.token.scopes.has('spark:all') || room?.members.has(caller.person.id) !== true) throw forbidden();
  return room;
}

function timesFrom(webex: Webex, body: CreateBody, timezone: string): Times {
  const now = webex.clock.now();
  const { start, end } = body;
  if (start !== undefined && end !== undefined) return readSpan({ start, end }, timezone, now);
  if (body.templateId === undefined) throw badRequest(`'${start === undefined ? 'start' : 'end'}' is required.`);
  const soon = Math.ceil(now / 300_000) * 300_000;
  return { start: soon, end: soon + 30 * 60_000 };
}

function settingsFrom(webex: Webex, host: Person, body: CreateBody): StoredSettings {
  if (body.title === undefined) throw badRequest("'title' is required.");
  const given = Object.fromEntries(
    Object.entries(body).filter(([name, value]) => name in SETTINGS_FIELDS && value !== undefined),
  );
  const defaults = {
    ...DEFAULT_SETTINGS,
    ...(body.enabledJoinBeforeHost === undefined ? schedulingDefaults(webex, host) : {}),
  };
  return {
    ...defaults,
    ...given,
    title: body.title,
    password: body.password ?? randomPassword(),
    meetingOptions: { ...defaults.meetingOptions, ...body.meetingOptions },
    attendeePrivileges: { ...defaults.attendeePrivileges, ...body.attendeePrivileges },
    audioConnectionOptions: { ...defaults.audioConnectionOptions, ...body.audioConnectionOptions },
  };
}

function refuseRegistration(body: CreateBody, settings: StoredSettings, recurrence: string | undefined): void {
  if (body.registration === undefined) return;
  if (recurrence !== undefined) throw badRequest("'registration' does not apply to a recurring meeting.");
  if (settings.enabledJoinBeforeHost) throw badRequest("'registration' does not go with 'enabledJoinBeforeHost'.");
}

/** Of a meeting for a space, everybody in it is invited unless somebody is named, as cohosts unless said otherwise. */
function guestsOf(host: Person, body: CreateBody, room: Room | undefined): InviteeDraft[] {
  const named = body.invitees ?? [];
  if (new Set(named.map(({ email }) => email.toLowerCase())).size < named.length) {
    throw badRequest("'invitees' contains duplicate emails.");
  }
  const guests =
    room !== undefined && body.invitees === undefined
      ? [...room.members.values()].map(({ person }) => ({ email: person.email }))
      : named;
  return guests
    .filter(({ email }) => email.toLowerCase() !== host.email.toLowerCase())
    .map((guest) => (room === undefined ? guest : { coHost: true, ...guest }));
}
