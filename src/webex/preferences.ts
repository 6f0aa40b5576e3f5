import { z } from 'zod';
import type { PersonalMeetingRoom, SchedulingOptions } from '../domain/preference.ts';
import type { Preferences } from '../ports/preferences.ts';
import { audioFrom } from './audio-preferences.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { devicesFrom } from './video-preferences.ts';

const ALL = '/meetingPreferences';
const ROOM = '/meetingPreferences/personalMeetingRoom';
const SCHEDULING = '/meetingPreferences/schedulingOptions';

/** `/meetingPreferences` as one person: the personal room and the scheduling options. */
export function createPreferences(caller: Caller): Preferences {
  return {
    async fetchAll(options) {
      const answer = await caller.request({ method: 'GET', path: ALL, query: { ...options } });
      const all = readBody(allWire, answer.body, 'preferences');
      return {
        room: roomFrom(all.personalMeetingRoom),
        scheduling: schedulingFrom(all.schedulingOptions),
        audio: audioFrom(all.audio),
        video: devicesFrom(all.video),
      };
    },
    async fetchPersonalRoom(options) {
      return roomFrom((await caller.request({ method: 'GET', path: ROOM, query: { ...options } })).body);
    },
    async updatePersonalRoom({ personalMeetingRoomLink: _, ...room }, options) {
      return roomFrom((await caller.request({ method: 'PUT', path: ROOM, query: { ...options }, body: room })).body);
    },
    async fetchSchedulingOptions(options) {
      return schedulingFrom((await caller.request({ method: 'GET', path: SCHEDULING, query: { ...options } })).body);
    },
    async updateSchedulingOptions(scheduling, options) {
      const call = { method: 'PUT', path: SCHEDULING, query: { ...options }, body: { ...scheduling } } as const;
      return schedulingFrom((await caller.request(call)).body);
    },
  };
}

const allWire = z.object({
  personalMeetingRoom: z.unknown(),
  audio: z.unknown(),
  video: z.unknown(),
  schedulingOptions: z.unknown(),
});

const flag = z.boolean().default(false);

const roomWire = z.object({
  topic: z.string(),
  hostPin: z.string().default(''),
  personalMeetingRoomLink: z.string().default(''),
  enabledAutoLock: flag,
  autoLockMinutes: z.number().default(0),
  enabledNotifyHost: flag,
  supportCoHost: flag,
  supportAnyoneAsCoHost: flag,
  allowFirstUserToBeCoHost: flag,
  allowAuthenticatedDevices: flag,
  coHosts: z
    .array(z.object({ email: z.string(), displayName: z.string().default('') }))
    .nullish()
    .transform((coHosts) => coHosts ?? []),
});

function roomFrom(body: unknown): PersonalMeetingRoom {
  return readBody(roomWire, body, 'a personal room');
}

const schedulingWire = z.object({
  enabledJoinBeforeHost: flag,
  joinBeforeHostMinutes: z.number().default(0),
  enabledAutoShareRecording: flag,
  enabledWebexAssistantByDefault: flag,
  delegateEmails: z
    .array(z.string())
    .nullish()
    .transform((emails) => emails ?? []),
});

function schedulingFrom(body: unknown): SchedulingOptions {
  return readBody(schedulingWire, body, 'scheduling options');
}
