import { z } from 'zod';
import type { VideoDevice } from '../domain/preference.ts';
import type { VideoPreferences } from '../ports/video-preferences.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';

const VIDEO = '/meetingPreferences/video';

/** `/meetingPreferences/video` as one person. */
export function createVideoPreferences(caller: Caller): VideoPreferences {
  return {
    async fetch(options) {
      return devicesFrom((await caller.request({ method: 'GET', path: VIDEO, query: { ...options } })).body);
    },
    async update(videoDevices, options) {
      const call = { method: 'PUT', path: VIDEO, query: { ...options }, body: { videoDevices } } as const;
      return devicesFrom((await caller.request(call)).body);
    },
  };
}

const videoWire = z.object({
  videoDevices: z
    .array(z.object({ deviceName: z.string(), deviceAddress: z.string(), isDefault: z.boolean().default(false) }))
    .nullish(),
});

/** Also part of the answer to all preferences at once. */
export function devicesFrom(body: unknown): readonly VideoDevice[] {
  return readBody(videoWire, body, 'video devices').videoDevices ?? [];
}
