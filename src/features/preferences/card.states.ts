import type { CardJson } from '../../card/card.ts';
import { renderGroupCard, renderOverviewCard } from './card.ts';
import { GROUP_NAMES, GROUP_TITLES, type Held } from './groups.ts';
import { renderPickCard, renderSiteQuestion, renderSitesCard } from './site-card.ts';
import { tellGroup } from './tell.ts';

const PHONE = { countryCode: '1', number: '2125550142', enabledCallInAuthentication: true, enabledCallMe: false };

const HELD: Held = {
  room: {
    topic: "Ana's room",
    hostPin: '4097',
    personalMeetingRoomLink: 'https://acme.webex.com/meet/ana',
    enabledAutoLock: true,
    autoLockMinutes: 10,
    enabledNotifyHost: true,
    supportCoHost: true,
    supportAnyoneAsCoHost: false,
    allowFirstUserToBeCoHost: false,
    allowAuthenticatedDevices: true,
    coHosts: [{ email: 'ben@example.com', displayName: 'Ben Okafor' }],
  },
  scheduling: {
    enabledJoinBeforeHost: true,
    joinBeforeHostMinutes: 5,
    enabledAutoShareRecording: false,
    enabledWebexAssistantByDefault: true,
    delegateEmails: ['kim@example.com'],
  },
  audio: {
    defaultAudioType: 'webexAudio',
    otherTeleconferenceDescription: '',
    enabledGlobalCallIn: true,
    enabledTollFree: false,
    enabledAutoConnection: false,
    audioPin: '4713',
    officeNumber: PHONE,
    mobileNumber: { countryCode: '', number: '', enabledCallInAuthentication: false, enabledCallMe: false },
  },
  video: [
    { deviceName: 'Desk', deviceAddress: 'desk@example.com', isDefault: true },
    { deviceName: 'Lab', deviceAddress: 'lab@example.com', isDefault: false },
  ],
};

const crowd = Array.from({ length: 60 }, (_, index) => `guest${index}@example.com`);

/** Every look of the preferences. */
export const states: Readonly<Record<string, () => CardJson>> = {
  overview: () =>
    renderOverviewCard({
      lines: GROUP_NAMES.map((name) => [GROUP_TITLES[name], tellGroup(name, HELD)]),
      groups: GROUP_NAMES,
    }),
  'overview-of-a-guest': () =>
    renderOverviewCard({
      lines: [['Audio', tellGroup('audio', HELD)]],
      groups: ['audio', 'video'],
      site: 'acme.webex.com',
    }),
  room: () => renderGroupCard({ group: 'room', held: HELD }),
  'room-cohosts-offered': () =>
    renderGroupCard({
      group: 'room',
      held: HELD,
      note: 'Permanent cohosts: was nobody, now ben@example.com. They count only while cohosts are allowed, and neither anyone nor the first to join becomes one. Shall I set it so?',
      undo: true,
      offersOnlyCoHosts: true,
    }),
  scheduling: () => renderGroupCard({ group: 'scheduling', held: HELD, site: 'acme.webex.com' }),
  'scheduling-changed': () =>
    renderGroupCard({ group: 'scheduling', held: HELD, note: 'How early: was 15 minutes, now 5 minutes.', undo: true }),
  'sixty-delegates': () =>
    renderGroupCard({
      group: 'scheduling',
      held: {
        scheduling: {
          enabledJoinBeforeHost: false,
          joinBeforeHostMinutes: 0,
          enabledAutoShareRecording: false,
          enabledWebexAssistantByDefault: false,
          delegateEmails: crowd,
        },
      },
    }),
  audio: () => renderGroupCard({ group: 'audio', held: HELD }),
  video: () => renderGroupCard({ group: 'video', held: HELD }),
  'video-none': () => renderGroupCard({ group: 'video', held: { video: [] } }),
  'which-site': () =>
    renderSiteQuestion(
      ['acme.webex.com', 'acme-labs.webex.com'],
      'You have 2 Webex sites, each with preferences of its own. On which one? I will remember it.',
    ),
  'which-follows': () =>
    renderPickCard({
      heading: 'Which one follows?',
      question: 'That is your default, and Lab and Kitchen are left. Which one is the default then?',
      names: ['Lab', 'Kitchen'],
      label: 'Default',
      action: 'preferences.next-default',
    }),
  sites: () =>
    renderSitesCard(
      [
        { siteUrl: 'acme.webex.com', isDefault: true },
        { siteUrl: 'acme-labs.webex.com', isDefault: false },
      ],
      { note: 'acme.webex.com is your default site now (was acme-labs.webex.com).', undo: true },
    ),
};
