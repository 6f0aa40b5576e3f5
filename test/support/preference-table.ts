/**
 * Every preference of Webex, and how it is read and changed: the flow test runs each row, `npm run docs` writes it down.
 * Words are what a person says to the bot; `told` is in its answer.
 */
export interface PreferenceRow {
  readonly endpoint: string;
  readonly field: string;
  /** Where Webex answers it in `GET /meetingPreferences`. */
  readonly held: string;
  readonly read: { readonly words: string; readonly told: string };
  /** Nothing where Webex lets nobody change it. */
  readonly say?: { readonly words: string; readonly value: unknown };
  readonly card?: {
    readonly group: 'room' | 'scheduling' | 'audio' | 'video' | 'site';
    readonly inputs: Readonly<Record<string, string>>;
    readonly value: unknown;
  };
  readonly wrong: {
    readonly words?: string;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly told: string;
  };
}

const ROOM = '/meetingPreferences/personalMeetingRoom';
const AUDIO = '/meetingPreferences/audio';
const VIDEO = '/meetingPreferences/video';
const SCHEDULING = '/meetingPreferences/schedulingOptions';

interface Switch {
  readonly endpoint: string;
  readonly group: 'room' | 'scheduling' | 'audio';
  readonly field: string;
  readonly read: readonly [words: string, told: string];
  readonly off: string;
}

/** Said off, pressed on, and refused when it is neither. */
function switchRow(
  { endpoint, group, field, read, off }: Switch,
  held = `${fieldGroup(group)}.${field}`,
): PreferenceRow {
  return {
    endpoint,
    field,
    held,
    read: { words: read[0], told: read[1] },
    say: { words: off, value: false },
    card: { group, inputs: { [field]: 'true' }, value: true },
    wrong: { inputs: { [field]: 'maybe' }, told: 'takes on or off' },
  };
}

function fieldGroup(group: Switch['group']): string {
  return { room: 'personalMeetingRoom', scheduling: 'schedulingOptions', audio: 'audio' }[group];
}

function phoneRows(which: 'office' | 'mobile', said: string): readonly PreferenceRow[] {
  const label = which === 'office' ? 'Office' : 'Mobile';
  return [
    {
      endpoint: AUDIO,
      field: `${which}Number.countryCode, number`,
      held: `audio.${which}Number.countryCode`,
      read: { words: `what is my ${said} number?`, told: `${label} number: +1 …` },
      say: { words: `my ${said} number is +44 7700 900123`, value: '44' },
      card: { group: 'audio', inputs: { [`${which}Number`]: '+353 1 555 0142' }, value: '353' },
      wrong: { words: `my ${said} number is 07700 900123`, told: 'a number with its country' },
    },
    switchRow(
      {
        endpoint: AUDIO,
        group: 'audio',
        field: `${which}CallMe`,
        read: [`does webex call me on my ${said}?`, `${label}: Webex may call me`],
        off: `turn off call me on my ${said}`,
      },
      `audio.${which}Number.enabledCallMe`,
    ),
    switchRow(
      {
        endpoint: AUDIO,
        group: 'audio',
        field: `${which}CallInAuthentication`,
        read: [`is call-in authentication on for my ${said}?`, `${label}: recognise me when I call in`],
        off: `turn off call-in authentication for my ${said}`,
      },
      `audio.${which}Number.enabledCallInAuthentication`,
    ),
  ];
}

export const PREFERENCE_ROWS: readonly PreferenceRow[] = [
  {
    endpoint: ROOM,
    field: 'topic',
    held: 'personalMeetingRoom.topic',
    read: { words: 'what is the topic of my personal room?', told: 'Topic: ' },
    say: { words: 'rename my personal room to Corner *office*', value: 'Corner *office*' },
    card: { group: 'room', inputs: { topic: 'The [new] room' }, value: 'The [new] room' },
    wrong: { inputs: { topic: ' ' }, told: '1 to 128 characters' },
  },
  {
    endpoint: ROOM,
    field: 'hostPin',
    held: 'personalMeetingRoom.hostPin',
    read: { words: 'what is my host pin?', told: 'Host PIN: •••' },
    say: { words: 'set my host pin to 8316', value: '8316' },
    card: { group: 'room', inputs: { hostPin: '9275' }, value: '9275' },
    wrong: { words: 'set my host pin to 1234', told: '4 digits, not all the same and without four in a row' },
  },
  {
    endpoint: ROOM,
    field: 'personalMeetingRoomLink',
    held: 'personalMeetingRoom.personalMeetingRoomLink',
    read: { words: 'what is the link of my personal room?', told: 'Link: ' },
    wrong: { words: 'set the link of my personal room to example.com/ana', told: 'lets nobody change it' },
  },
  switchRow({
    endpoint: ROOM,
    group: 'room',
    field: 'enabledAutoLock',
    read: ['is auto lock on?', 'Lock after the start: '],
    off: 'turn off auto lock',
  }),
  {
    endpoint: ROOM,
    field: 'autoLockMinutes',
    held: 'personalMeetingRoom.autoLockMinutes',
    read: { words: 'when does my room auto lock?', told: 'Lock after the start: ' },
    say: { words: 'turn on auto lock after 5 minutes', value: 5 },
    card: { group: 'room', inputs: { autoLockMinutes: '20' }, value: 20 },
    wrong: { words: 'turn on auto lock after 7 minutes', told: '0, 5, 10, 15, 20 minutes' },
  },
  switchRow({
    endpoint: ROOM,
    group: 'room',
    field: 'enabledNotifyHost',
    read: ['are host notifications on?', 'Mail me when somebody waits in the lobby: '],
    off: "don't notify me when someone waits in my lobby",
  }),
  switchRow({
    endpoint: ROOM,
    group: 'room',
    field: 'supportCoHost',
    read: ['are cohosts allowed?', 'Cohosts allowed: '],
    off: 'disable cohosts',
  }),
  switchRow({
    endpoint: ROOM,
    group: 'room',
    field: 'supportAnyoneAsCoHost',
    read: ['can anyone become cohost in my room?', 'Anyone can be cohost: '],
    off: "don't let anyone become cohost",
  }),
  switchRow({
    endpoint: ROOM,
    group: 'room',
    field: 'allowFirstUserToBeCoHost',
    read: ['does the first person become cohost?', 'First person to join becomes cohost: '],
    off: 'the first person should no longer become cohost',
  }),
  switchRow({
    endpoint: ROOM,
    group: 'room',
    field: 'allowAuthenticatedDevices',
    read: ['may video devices start my room?', 'Video systems may start the room: '],
    off: 'do not let video devices start my room',
  }),
  {
    endpoint: ROOM,
    field: 'coHosts',
    held: 'personalMeetingRoom.coHosts.*.email',
    read: { words: 'who are my permanent cohosts?', told: 'Permanent cohosts: ' },
    say: {
      words: 'make Carol Chandra my permanent cohost',
      value: ['bob@falcon.example.com', 'carol@falcon.example.com'],
    },
    card: { group: 'room', inputs: { coHostsRemove: 'carol@falcon.example.com' }, value: ['bob@falcon.example.com'] },
    wrong: { words: 'make Zebedee my permanent cohost', told: 'I need an e-mail address for "Zebedee"' },
  },
  {
    endpoint: AUDIO,
    field: 'defaultAudioType',
    held: 'audio.defaultAudioType',
    read: { words: 'what is my audio type?', told: 'Audio type: ' },
    say: { words: 'voip only', value: 'voipOnly' },
    card: { group: 'audio', inputs: { defaultAudioType: 'webexAudio' }, value: 'webexAudio' },
    wrong: { words: 'set my audio type to carrier pigeon', told: 'another conference service, no audio' },
  },
  {
    endpoint: AUDIO,
    field: 'otherTeleconferenceDescription',
    held: 'audio.otherTeleconferenceDescription',
    read: {
      words: 'what are the instructions for my teleconference service?',
      told: 'How to reach the other service: ',
    },
    say: { words: 'set the teleconference description to Ring the bridge', value: 'Ring the bridge' },
    card: { group: 'audio', inputs: { otherTeleconferenceDescription: 'Ask Ana' }, value: 'Ask Ana' },
    wrong: { inputs: { otherTeleconferenceDescription: 'x'.repeat(1001) }, told: 'up to 1000 characters' },
  },
  switchRow({
    endpoint: AUDIO,
    group: 'audio',
    field: 'enabledGlobalCallIn',
    read: ['is global call-in on?', 'Global call-in: '],
    off: 'turn off global call-in',
  }),
  switchRow({
    endpoint: AUDIO,
    group: 'audio',
    field: 'enabledTollFree',
    read: ['is toll-free on?', 'Toll-free numbers: '],
    off: 'disable toll-free numbers',
  }),
  switchRow({
    endpoint: AUDIO,
    group: 'audio',
    field: 'enabledAutoConnection',
    read: ['is automatic audio on?', 'Connect audio automatically: '],
    off: 'turn off automatic audio connection',
  }),
  {
    endpoint: AUDIO,
    field: 'audioPin',
    held: 'audio.audioPin',
    read: { words: 'what is my audio pin?', told: 'Audio PIN: •••' },
    say: { words: 'set my audio pin to 5820', value: '5820' },
    card: { group: 'audio', inputs: { audioPin: '6193' }, value: '6193' },
    wrong: { words: 'set my audio pin to 123', told: '4 digits' },
  },
  ...phoneRows('office', 'office'),
  ...phoneRows('mobile', 'mobile'),
  {
    endpoint: VIDEO,
    field: 'videoDevices.deviceName, deviceAddress',
    held: 'video.videoDevices.*.deviceName',
    read: { words: 'what are my video devices?', told: 'Video systems: Desk (alice.desk@falcon.example.com, default)' },
    say: { words: 'add video device Lab lab@falcon.example.com', value: ['Desk', 'Lab'] },
    card: { group: 'video', inputs: { deviceRemove: 'lab@falcon.example.com' }, value: ['Desk'] },
    wrong: { words: 'add video device Kitchen', told: 'a name and an address' },
  },
  {
    endpoint: VIDEO,
    field: 'videoDevices.isDefault',
    held: 'video.videoDevices.*.isDefault',
    read: { words: 'which is my default video device?', told: 'default)' },
    say: { words: 'make Desk my default device', value: [true] },
    card: { group: 'video', inputs: { deviceAdd: 'Den den@falcon.example.com' }, value: [true, false] },
    wrong: { words: 'make Desk and Den my default devices', told: 'exactly one of your systems' },
  },
  switchRow({
    endpoint: SCHEDULING,
    group: 'scheduling',
    field: 'enabledJoinBeforeHost',
    read: ['can people join before the host?', 'How early: '],
    off: 'turn off join before host',
  }),
  {
    endpoint: SCHEDULING,
    field: 'joinBeforeHostMinutes',
    held: 'schedulingOptions.joinBeforeHostMinutes',
    read: { words: 'how early may people join before the host?', told: 'How early: ' },
    say: { words: 'let people in 10 minutes early', value: 10 },
    card: { group: 'scheduling', inputs: { joinBeforeHostMinutes: '15' }, value: 15 },
    wrong: { words: 'let people in 7 minutes early', told: '0, 5, 10, 15 minutes' },
  },
  switchRow({
    endpoint: SCHEDULING,
    group: 'scheduling',
    field: 'enabledAutoShareRecording',
    read: ['is auto share on?', 'Recordings shared with the invitees: '],
    off: 'stop auto sharing my recordings',
  }),
  switchRow({
    endpoint: SCHEDULING,
    group: 'scheduling',
    field: 'enabledWebexAssistantByDefault',
    read: ['is the webex assistant on?', 'Webex Assistant from the start: '],
    off: 'turn off the webex assistant',
  }),
  {
    endpoint: `${SCHEDULING}, …/delegateEmails/insert, …/delegateEmails/delete`,
    field: 'delegateEmails',
    held: 'schedulingOptions.delegateEmails',
    read: { words: 'who are my delegates?', told: 'Delegates: ' },
    say: {
      words: 'add bob@falcon.example.com as my delegate',
      value: ['carol@falcon.example.com', 'bob@falcon.example.com'],
    },
    card: {
      group: 'scheduling',
      inputs: { delegateEmailsRemove: 'carol@falcon.example.com' },
      value: ['bob@falcon.example.com'],
    },
    wrong: { words: 'add nobody@example.com as my delegate', told: 'other people who may host on the same site' },
  },
  {
    endpoint: '/meetingPreferences/sites',
    field: 'siteUrl, default',
    held: 'sites.*.siteUrl',
    read: { words: 'what are my webex sites?', told: 'falcon-example.webex.com (default)' },
    say: { words: 'use falcon-example.webex.com', value: ['falcon-example.webex.com'] },
    card: { group: 'site', inputs: { site: 'falcon-example.webex.com' }, value: ['falcon-example.webex.com'] },
    wrong: { words: 'use nowhere.webex.com', told: 'Your site takes falcon-example.webex.com' },
  },
];
