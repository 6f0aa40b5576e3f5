import {
  AUTO_LOCK_MINUTES,
  JOIN_BEFORE_HOST_MINUTES,
  ROOM_TOPIC_LENGTH,
  type PhoneNumber,
} from '../../domain/preference.ts';
import type { SettingName } from '../../language/setting.ts';
import {
  choiceField,
  fixedField,
  keyOf,
  lensOf,
  minutesField,
  switchField,
  textField,
  type Field,
  type Lens,
} from './field.ts';
import type { GroupName } from './groups.ts';
import { devicesField, peopleField } from './list-fields.ts';
import { phoneField, pinField } from './secret-fields.ts';

const OTHER_HOSTS = 'e-mail addresses of other people who may host on the same site';

const COHOSTS: Lens<readonly string[]> = lensOf(
  'room',
  ({ coHosts }) => coHosts.map(({ email }) => email),
  (room, emails) => ({
    ...room,
    coHosts: emails.map((email) => room.coHosts.find((one) => one.email === email) ?? { email, displayName: '' }),
  }),
);

const ROOM: readonly Field[] = [
  textField(
    { name: 'topic', label: 'Topic', lens: keyOf('room', 'topic') },
    { shortest: 1, longest: ROOM_TOPIC_LENGTH },
  ),
  fixedField({ name: 'personalMeetingRoomLink', label: 'Link', lens: keyOf('room', 'personalMeetingRoomLink') }),
  pinField({ name: 'hostPin', label: 'Host PIN', lens: keyOf('room', 'hostPin') }),
  switchField({ name: 'enabledAutoLock', label: 'Automatic lock', lens: keyOf('room', 'enabledAutoLock') }),
  minutesField(
    { name: 'autoLockMinutes', label: 'Lock after the start', lens: keyOf('room', 'autoLockMinutes') },
    AUTO_LOCK_MINUTES,
  ),
  switchField({
    name: 'enabledNotifyHost',
    label: 'Mail me when somebody waits in the lobby',
    lens: keyOf('room', 'enabledNotifyHost'),
  }),
  switchField({ name: 'supportCoHost', label: 'Cohosts allowed', lens: keyOf('room', 'supportCoHost') }),
  switchField({
    name: 'supportAnyoneAsCoHost',
    label: 'Anyone can be cohost',
    lens: keyOf('room', 'supportAnyoneAsCoHost'),
  }),
  switchField({
    name: 'allowFirstUserToBeCoHost',
    label: 'First person to join becomes cohost',
    lens: keyOf('room', 'allowFirstUserToBeCoHost'),
  }),
  switchField({
    name: 'allowAuthenticatedDevices',
    label: 'Video systems may start the room',
    lens: keyOf('room', 'allowAuthenticatedDevices'),
  }),
  peopleField({ name: 'coHosts', label: 'Permanent cohosts', lens: COHOSTS }, OTHER_HOSTS),
];

const SCHEDULING: readonly Field[] = [
  switchField({
    name: 'enabledJoinBeforeHost',
    label: 'People may join before the host',
    lens: keyOf('scheduling', 'enabledJoinBeforeHost'),
  }),
  minutesField(
    { name: 'joinBeforeHostMinutes', label: 'How early', lens: keyOf('scheduling', 'joinBeforeHostMinutes') },
    JOIN_BEFORE_HOST_MINUTES,
  ),
  switchField({
    name: 'enabledAutoShareRecording',
    label: 'Recordings shared with the invitees',
    lens: keyOf('scheduling', 'enabledAutoShareRecording'),
  }),
  switchField({
    name: 'enabledWebexAssistantByDefault',
    label: 'Webex Assistant from the start',
    lens: keyOf('scheduling', 'enabledWebexAssistantByDefault'),
  }),
  peopleField({ name: 'delegateEmails', label: 'Delegates', lens: keyOf('scheduling', 'delegateEmails') }, OTHER_HOSTS),
];

const AUDIO: readonly Field[] = [
  choiceField({ name: 'defaultAudioType', label: 'Audio type', lens: keyOf('audio', 'defaultAudioType') }, [
    ['webexAudio', 'Webex audio'],
    ['voipOnly', 'computer audio only (VoIP)'],
    ['otherTeleconferenceService', 'another conference service'],
    ['none', 'no audio'],
  ]),
  textField(
    {
      name: 'otherTeleconferenceDescription',
      label: 'How to reach the other service',
      lens: keyOf('audio', 'otherTeleconferenceDescription'),
    },
    { shortest: 0, longest: 1000 },
  ),
  switchField({ name: 'enabledGlobalCallIn', label: 'Global call-in', lens: keyOf('audio', 'enabledGlobalCallIn') }),
  switchField({ name: 'enabledTollFree', label: 'Toll-free numbers', lens: keyOf('audio', 'enabledTollFree') }),
  switchField({
    name: 'enabledAutoConnection',
    label: 'Connect audio automatically',
    lens: keyOf('audio', 'enabledAutoConnection'),
  }),
  pinField(
    {
      name: 'audioPin',
      label: 'Audio PIN',
      lens: lensOf(
        'audio',
        ({ audioPin }) => audioPin ?? '',
        (audio, audioPin) => ({ ...audio, audioPin }),
      ),
    },
    4,
  ),
  ...phoneFields('office', 'Office'),
  ...phoneFields('mobile', 'Mobile'),
];

function phoneFields(which: 'office' | 'mobile', words: string): readonly Field[] {
  const key = `${which}Number` as const;
  const part = <Key extends keyof PhoneNumber>(name: Key): Lens<PhoneNumber[Key]> =>
    lensOf(
      'audio',
      (audio) => audio[key][name],
      (audio, value) => ({ ...audio, [key]: { ...audio[key], [name]: value } }),
    );
  const numbers = lensOf(
    'audio',
    ({ [key]: phone }): Pick<PhoneNumber, 'countryCode' | 'number'> => ({
      countryCode: phone.countryCode,
      number: phone.number,
    }),
    (audio, value) => ({ ...audio, [key]: { ...audio[key], ...value } }),
  );
  return [
    phoneField({ name: key, label: `${words} number`, lens: numbers }),
    switchField({ name: `${which}CallMe`, label: `${words}: Webex may call me`, lens: part('enabledCallMe') }),
    switchField({
      name: `${which}CallInAuthentication`,
      label: `${words}: recognise me when I call in`,
      lens: part('enabledCallInAuthentication'),
    }),
  ];
}

/** Every preference of Webex's four groups, in the order in which cards show them. */
export const FIELDS: readonly Field[] = [...ROOM, ...SCHEDULING, ...AUDIO, devicesField];

export function fieldsOf(group: GroupName): readonly Field[] {
  return FIELDS.filter((field) => field.group === group);
}

export function fieldNamed(name: string): Field | undefined {
  return FIELDS.find((field) => field.name === name);
}

/** Minutes mean nothing while their switch is off, so saying them switches it on. */
export const IMPLIED: Readonly<Partial<Record<SettingName, Readonly<Record<string, unknown>>>>> = {
  autoLockMinutes: { enabledAutoLock: true },
  joinBeforeHostMinutes: { enabledJoinBeforeHost: true },
};
