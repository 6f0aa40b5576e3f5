import { NO_PHONE, preferencesOf } from '../preferences/preferences.ts';
import type { PreferenceGroups } from '../preferences/preferences.ts';
import { findByEmail } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import { FALCON_LABS_SITE, FALCON_SITE, HERON_SITE } from './sites.ts';

interface Seed {
  readonly email: string;
  readonly siteUrl: string;
  /** What this person has chosen; the rest is as the site gave it. */
  readonly chosen: { readonly [Name in keyof PreferenceGroups]?: Partial<PreferenceGroups[Name]> };
}

/** What people had chosen before the first day. The phone numbers are set aside for fiction. */
const PREFERENCES: readonly Seed[] = [
  {
    email: 'alice@falcon.example.com',
    siteUrl: FALCON_SITE,
    chosen: {
      personalMeetingRoom: {
        hostPin: '4097',
        coHosts: [{ email: 'bob@falcon.example.com', displayName: 'Bob Brennan' }],
      },
      audio: {
        audioPin: '4713',
        officeNumber: { ...NO_PHONE, countryCode: '1', number: '212-555-0142', enabledCallInAuthentication: true },
        mobileNumber: { ...NO_PHONE, countryCode: '1', number: '917-555-0118', enabledCallMe: true },
      },
      video: {
        videoDevices: [{ deviceName: 'Desk', deviceAddress: 'alice.desk@falcon.example.com', isDefault: true }],
      },
      schedulingOptions: { enabledAutoShareRecording: true, delegateEmails: ['carol@falcon.example.com'] },
    },
  },
  {
    email: 'bob@falcon.example.com',
    siteUrl: FALCON_SITE,
    chosen: {
      personalMeetingRoom: { topic: "Bob's corner", hostPin: '2580', enabledAutoLock: true, autoLockMinutes: 5 },
      audio: {
        defaultAudioType: 'voipOnly',
        enabledAutoConnection: true,
        mobileNumber: { ...NO_PHONE, countryCode: '44', number: '7700 900123' },
      },
      schedulingOptions: { enabledJoinBeforeHost: false, joinBeforeHostMinutes: 0 },
    },
  },
  {
    email: 'carol@falcon.example.com',
    siteUrl: FALCON_SITE,
    chosen: {
      personalMeetingRoom: { hostPin: '6139', supportAnyoneAsCoHost: true },
      video: {
        videoDevices: [
          { deviceName: 'Home', deviceAddress: 'carol.home@falcon.example.com', isDefault: true },
          { deviceName: 'Lab', deviceAddress: 'carol.lab@falcon.example.com', isDefault: false },
        ],
      },
      schedulingOptions: { joinBeforeHostMinutes: 15, enabledWebexAssistantByDefault: true },
    },
  },
  {
    email: 'dave@heron.example.org',
    siteUrl: HERON_SITE,
    chosen: { personalMeetingRoom: { hostPin: '7046' }, schedulingOptions: { joinBeforeHostMinutes: 10 } },
  },
  {
    email: 'grace@falcon.example.com',
    siteUrl: FALCON_SITE,
    chosen: { personalMeetingRoom: { hostPin: '3908' } },
  },
  {
    email: 'grace@falcon.example.com',
    siteUrl: FALCON_LABS_SITE,
    chosen: {
      personalMeetingRoom: { topic: 'Labs: Grace', hostPin: '390826' },
      schedulingOptions: { enabledJoinBeforeHost: false, joinBeforeHostMinutes: 0 },
    },
  },
];

/** Whoever is not named has what their site gives. */
export function seedPreferences(webex: Webex): void {
  for (const { email, siteUrl, chosen } of PREFERENCES) {
    const person = findByEmail(webex, email);
    if (person === undefined) throw new Error(`No such person: ${email}`);
    const preferences = preferencesOf(webex, person, siteUrl);
    preferences.personalMeetingRoom = { ...preferences.personalMeetingRoom, ...chosen.personalMeetingRoom };
    preferences.audio = { ...preferences.audio, ...chosen.audio };
    preferences.video = { ...preferences.video, ...chosen.video };
    preferences.schedulingOptions = { ...preferences.schedulingOptions, ...chosen.schedulingOptions };
  }
}
