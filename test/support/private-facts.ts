import type { Series } from '../../sandbox/meetings/meeting.ts';
import { pageAddress } from '../../sandbox/recordings/links.ts';
import type { Recording } from '../../sandbox/recordings/recording.ts';
import type { Webex } from '../../sandbox/webex/state.ts';
import { FEATURES } from '../../src/features/index.ts';

/** Something that Webex holds and that is not everybody's, as it would stand in a message. */
export interface Fact {
  readonly what: string;
  readonly text: string;
}

/** Answers that are one person's by what they are about, whatever they hold. */
const PERSONAL_ANSWERS: readonly Fact[] = [
  'you allow me to:',
  'Colleagues may see when I am busy',
  'Daily digest',
  'Quiet hours',
  'Working hours',
  'You are free',
  'You are not free',
  'Your Webex preferences',
  'Your Webex sites',
  'Your recordings',
  'In your bin',
].map((text) => ({ what: 'an answer about one person', text }));

/** Preferences, recordings, what was said in meetings: one person's, wherever the question was asked. */
export function personalFacts(webex: Webex, isShownHere: (recording: Recording) => boolean): readonly Fact[] {
  return [
    ...PERSONAL_ANSWERS,
    ...preferenceFacts(webex),
    ...recordingFacts(webex, isShownHere),
    ...spokenFacts(webex),
  ].filter(({ text }) => text.length >= 4);
}

function preferenceFacts({ state }: Webex): readonly Fact[] {
  return [...state.preferences.values()].flatMap(
    ({ personalMeetingRoom: { hostPin, topic }, audio, video, roomNumber }) => [
      { what: 'a host PIN', text: hostPin },
      { what: 'the topic of a personal room', text: topic },
      { what: 'the number of a personal room', text: roomNumber },
      { what: 'an audio PIN', text: audio.audioPin ?? '' },
      { what: 'an office number', text: audio.officeNumber.number },
      { what: 'a mobile number', text: audio.mobileNumber.number },
      ...video.videoDevices.map(({ deviceAddress }) => ({ what: 'a video system', text: deviceAddress })),
    ],
  );
}

function recordingFacts(webex: Webex, isShownHere: (recording: Recording) => boolean): readonly Fact[] {
  return [
    ...[...webex.state.recordings.values()].flatMap((recording) => [
      ...(isShownHere(recording)
        ? []
        : [
            { what: 'the password of a recording', text: recording.password },
            { what: 'the link of a recording', text: pageAddress(webex, recording, 'play') },
          ]),
      { what: 'the link of a recording', text: pageAddress(webex, recording, 'download') },
    ]),
    { what: 'a direct link to a file', text: 'downloadMedia.do' },
  ];
}

function spokenFacts({ state }: Webex): readonly Fact[] {
  return [
    ...[...state.transcripts.values()].flatMap(({ snippets }) =>
      snippets.map(({ text }) => ({ what: 'words of a transcript', text })),
    ),
    ...[...state.summaries.values()].flatMap(({ actionItems }) =>
      actionItems.map((text) => ({ what: 'an action item', text })),
    ),
  ];
}

/** What opens a meeting as its host, and what was kept under a password: no group's at all. */
export function sensitiveFacts({ settings, hostKey, phonePassword }: Series): readonly Fact[] {
  return [
    { what: 'a host key', text: hostKey },
    { what: 'a password', text: settings.password },
    { what: 'a password by phone', text: phonePassword },
  ].filter(({ text }) => text.length >= 6);
}

/** For those who are invited. */
export function waysIn({ webLink, number, siteUrl, settings, registerLink }: Series): readonly Fact[] {
  return [
    { what: 'the link of a meeting', text: webLink },
    { what: 'the link to register', text: registerLink ?? '' },
    { what: 'the number of a meeting', text: number },
    { what: 'the number of a meeting', text: `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}` },
    { what: 'the video address of a meeting', text: `${number}@${siteUrl}` },
    { what: 'an agenda', text: settings.agenda ?? '' },
  ].filter(({ text }) => text.length > 5);
}

/** Addresses of people and of invitees; those that help takes for its examples are nobody's. */
export function othersAddresses({ state }: Webex, belongsHere: (series: Series) => boolean): readonly Fact[] {
  const manual = FEATURES.map(({ example }) => example).join('\n');
  const shown = new Set([...state.series.values()].filter(belongsHere).flatMap(({ invitees }) => [...invitees.keys()]));
  const all = [
    ...state.peopleByEmail.keys(),
    ...[...state.series.values()].flatMap(({ invitees }) => [...invitees.keys()]),
  ];
  return [...new Set(all.map((email) => email.toLowerCase()))]
    .filter((email) => !shown.has(email) && !manual.includes(email) && !email.endsWith('@webex.bot'))
    .map((text) => ({ what: 'an address of somebody who is not here', text }));
}
