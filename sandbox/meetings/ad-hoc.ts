import type { Webex } from '../webex/state.ts';
import type { Person } from '../webex/people.ts';
import { badRequest, forbidden } from '../webex/refusal.ts';
import type { Room } from '../webex/rooms.ts';
import type { Caller } from '../webex/tokens.ts';
import { preferredSite } from '../preferences/preferences.ts';
import type { CreateBody } from './create-body.ts';
import { roomOf } from './create-meeting.ts';
import { addSeries, newSeries } from './new-series.ts';
import { admitToMeetings } from './find-meeting.ts';
import { invite } from './invitees.ts';
import { countCreate } from './limits.ts';
import type { Meeting, Series } from './meeting.ts';
import { runningInstance } from './occurrences.ts';
import { randomPassword } from './password.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { cut } from './span-rules.ts';
import { MINUTE } from './times.ts';

/**
 * A meeting of a space that starts now: there is one at a time, so a second wish gets the first one's meeting. Most of
 * what the caller asked for is ignored, and nobody is mailed. @throws Refusal 400 without a space, 403 from outside
 */
export function createAdHoc(webex: Webex, caller: Caller, body: CreateBody): Meeting {
  countCreate(webex, caller.person);
  admitToMeetings(caller);
  if (!caller.person.canHost) throw forbidden();
  if (body.roomId === undefined) throw badRequest("'roomId' is required when 'adhoc' is true.");
  const room = roomOf(webex, caller, body.roomId);
  // In a group only people of the company that owns the space may.
  if (room.type === 'group' && room.ownerId !== caller.person.orgId) throw forbidden();
  const known = webex.state.adHoc.get(room.id);
  if (known !== undefined && isOngoing(webex, known)) return { kind: 'series', series: known };
  const series = adHocSeries(webex, caller.person, room, body);
  addSeries(webex, series);
  webex.state.adHoc.set(room.id, series);
  const guests = [...room.members.values()].filter(({ person }) => person.id !== caller.person.id);
  invite(
    webex,
    { kind: 'series', series },
    guests.map(({ person: { email } }) => ({ email, coHost: true })),
  );
  return { kind: 'series', series };
}

function adHocSeries(webex: Webex, host: Person, room: Room, body: CreateBody): Series {
  const now = cut(webex.clock.now());
  const settings = {
    ...DEFAULT_SETTINGS,
    title: body.title ?? host.displayName,
    password: randomPassword(),
    allowAnyUserToBeCoHost: true,
    allowAuthenticatedDevices: true,
    enabledJoinBeforeHost: true,
    enableConnectAudioBeforeHost: true,
    joinBeforeHostMinutes: 5,
    unlockedMeetingJoinSecurity: 'allowJoinWithLobby' as const,
  };
  return {
    ...newSeries({
      host,
      siteUrl: preferredSite(webex, host),
      scheduledType: 'meeting',
      settings,
      timezone: 'UTC',
      recurrence: undefined,
      times: { start: now + 5 * MINUTE, end: now + 20 * MINUTE },
    }),
    isAdHoc: true,
    roomId: room.id,
  };
}

/** Running, or made a moment ago and not yet started. */
function isOngoing(webex: Webex, series: Series): boolean {
  return runningInstance(series) !== undefined || (series.instances.length === 0 && series.end > webex.clock.now());
}
