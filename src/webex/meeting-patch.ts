import { z } from 'zod';
import type { WebexAnswer } from './call.ts';
import type { Zone } from '../domain/when.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

/** The type Webex describes for a change, and the plain one that some gateways want (415 tells them apart). */
const MEDIA_TYPES = ['application/json-patch+json', 'application/json'] as const;

/**
 * Changes part of a meeting. Where a site knows no PATCH (405), the meeting is read, and replaced with the change in it.
 * Nothing is repeated after a lost answer: a second one would mail everybody again.
 * @param body a partial meeting in Webex's names; null empties a field
 * @param zone in which the times of a meeting that is replaced are read and written back
 */
export async function patchMeeting(
  caller: Caller,
  { id, body, zone }: { readonly id: string; readonly body: Record<string, unknown>; readonly zone: Zone },
): Promise<WebexAnswer> {
  const where = path`/meetings/${id}`;
  for (const type of MEDIA_TYPES) {
    const answer = await caller.request({
      method: 'PATCH',
      path: where,
      headers: { 'content-type': type, timezone: zone },
      body: JSON.stringify(body),
      accept: type === MEDIA_TYPES[0] ? [405, 415] : [405],
    });
    if (answer.status < 300) return answer;
    if (answer.status === 405) break;
  }
  const held = await caller.request({ method: 'GET', path: where, headers: { timezone: zone } });
  return caller.request({
    method: 'PUT',
    path: where,
    body: replacement(readBody(meetingBody, held.body, 'a meeting'), body),
    headers: { timezone: zone },
    repeatable: false,
  });
}

/** All that is held and may be written, with the change in it. What is left out, a PUT empties: so goes a null. */
function replacement(held: Record<string, unknown>, change: Record<string, unknown>): Record<string, unknown> {
  const kept = REPLACED.flatMap((name) => (name in held ? [[name, held[name]] as const] : []));
  const whole = [...kept, ...Object.entries(change)].filter(([name]) => change[name] !== null);
  return Object.fromEntries(whole);
}

const meetingBody = z.record(z.string(), z.unknown());

/** What a PUT takes: whatever is left out goes back to the site's default. */
const REPLACED = [
  'title',
  'agenda',
  'password',
  'start',
  'end',
  'timezone',
  'recurrence',
  'enabledAutoRecordMeeting',
  'allowAnyUserToBeCoHost',
  'enabledJoinBeforeHost',
  'enableConnectAudioBeforeHost',
  'joinBeforeHostMinutes',
  'excludePassword',
  'publicMeeting',
  'reminderTime',
  'unlockedMeetingJoinSecurity',
  'sessionTypeId',
  'enabledWebcastView',
  'panelistPassword',
  'enableAutomaticLock',
  'automaticLockMinutes',
  'allowFirstUserToBeCoHost',
  'allowAuthenticatedDevices',
  'meetingOptions',
  'attendeePrivileges',
  'integrationTags',
  'enabledBreakoutSessions',
  'trackingCodes',
  'audioConnectionOptions',
  'requireAttendeeLogin',
  'restrictToInvitees',
] as const;
