import { z } from 'zod';

/** What the PUTs of `/meetingPreferences` take: each replaces its group whole, and read-only fields are unknown here. */

const EMAIL = z.email('must be an email address');

export const PERSONAL_ROOM_BODY = z.strictObject({
  topic: z.string().min(1, 'must not be empty').max(128, 'must be at most 128 characters long'),
  hostPin: z.string().regex(/^\d+$/, 'must be digits').refine(isHardToGuess, 'must not be a run or a repetition'),
  enabledAutoLock: z.boolean(),
  autoLockMinutes: z.literal([0, 5, 10, 15, 20]),
  enabledNotifyHost: z.boolean(),
  supportCoHost: z.boolean(),
  supportAnyoneAsCoHost: z.boolean().default(false),
  allowFirstUserToBeCoHost: z.boolean().default(false),
  allowAuthenticatedDevices: z.boolean().default(false),
  coHosts: z.array(z.strictObject({ email: EMAIL, displayName: z.string() })),
});

const PHONE = z
  .strictObject({
    countryCode: z.string().regex(/^\d{0,3}$/, 'must be up to three digits'),
    number: z
      .string()
      .max(30, 'must be at most 30 characters long')
      .regex(/^[\d ()-]*$/, 'must be a phone number'),
    enabledCallInAuthentication: z.boolean(),
    enabledCallMe: z.boolean(),
  })
  .refine(({ countryCode, number }) => (number === '') === (countryCode === ''), {
    path: ['countryCode'],
    message: 'goes with a number, and a number with it',
  });

export const AUDIO_BODY = z
  .strictObject({
    defaultAudioType: z.enum(['webexAudio', 'voipOnly', 'otherTeleconferenceService', 'none']),
    otherTeleconferenceDescription: z.string(),
    enabledGlobalCallIn: z.boolean(),
    enabledTollFree: z.boolean(),
    enabledAutoConnection: z.boolean(),
    audioPin: z
      .string()
      .regex(/^\d{4}$/, 'must be exactly 4 digits')
      .refine(isHardToGuess, 'must not be a run or a repetition')
      .optional(),
    officeNumber: PHONE,
    mobileNumber: PHONE,
  })
  .refine(
    ({ defaultAudioType: type, otherTeleconferenceDescription: description }) =>
      type !== 'otherTeleconferenceService' || description !== '',
    { path: ['otherTeleconferenceDescription'], message: 'must not be empty for another teleconference service' },
  );

export const VIDEO_BODY = z.strictObject({
  videoDevices: z
    .array(
      z.strictObject({
        deviceName: z.string().min(1, 'must not be empty'),
        deviceAddress: EMAIL,
        isDefault: z.boolean(),
      }),
    )
    .refine(
      (devices) => devices.length === 0 || devices.filter(({ isDefault }) => isDefault).length === 1,
      'must have exactly one default device',
    ),
});

export const SCHEDULING_BODY = z.strictObject({
  enabledJoinBeforeHost: z.boolean(),
  joinBeforeHostMinutes: z.literal([0, 5, 10, 15]),
  enabledAutoShareRecording: z.boolean(),
  enabledWebexAssistantByDefault: z.boolean().default(false),
  /** Absent or null: as they are. */
  delegateEmails: z.array(EMAIL).nullish(),
});

export const DELEGATES_BODY = z.strictObject({ emails: z.array(EMAIL).min(1, 'must not be empty') });

/** No four digits that follow each other up or down, and not one digit all along. */
function isHardToGuess(pin: string): boolean {
  if (/^(.)\1*$/.test(pin)) return false;
  return Array.from({ length: Math.max(0, pin.length - 3) }, (_, index) => pin.slice(index, index + 4)).every(
    (four) => !'0123456789'.includes(four) && !'9876543210'.includes(four),
  );
}
