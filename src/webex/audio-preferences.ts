import { z } from 'zod';
import type { AudioOptions } from '../domain/preference.ts';
import type { AudioPreferences } from '../ports/audio-preferences.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { present } from './present.ts';

const AUDIO = '/meetingPreferences/audio';

/** `/meetingPreferences/audio` as one person. */
export function createAudioPreferences(caller: Caller): AudioPreferences {
  return {
    async fetch(options) {
      return audioFrom((await caller.request({ method: 'GET', path: AUDIO, query: { ...options } })).body);
    },
    async update(audio, options) {
      const call = { method: 'PUT', path: AUDIO, query: { ...options }, body: { ...audio } } as const;
      return audioFrom((await caller.request(call)).body);
    },
  };
}

const flag = z.boolean().default(false);
const phoneWire = z
  .object({
    countryCode: z.string().default(''),
    number: z.string().default(''),
    enabledCallInAuthentication: flag,
    enabledCallMe: flag,
  })
  .default({ countryCode: '', number: '', enabledCallInAuthentication: false, enabledCallMe: false });

const audioWire = z.object({
  defaultAudioType: z.enum(['webexAudio', 'voipOnly', 'otherTeleconferenceService', 'none']),
  otherTeleconferenceDescription: z.string().default(''),
  enabledGlobalCallIn: flag,
  enabledTollFree: flag,
  enabledAutoConnection: flag,
  audioPin: z.string().nullish(),
  officeNumber: phoneWire,
  mobileNumber: phoneWire,
});

/** Also part of the answer to all preferences at once. */
export function audioFrom(body: unknown): AudioOptions {
  return present(readBody(audioWire, body, 'audio options'));
}
