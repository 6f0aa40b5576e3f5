import type { Person } from '../webex/people.ts';
import type { Webex } from '../webex/state.ts';
import type { Found } from './find-preferences.ts';
import { preferredSite } from './preferences.ts';

/** All groups, as `GET /meetingPreferences` answers. */
export function renderPreferences(webex: Webex, found: Found): Record<string, unknown> {
  const { audio, video, schedulingOptions } = found.preferences;
  return {
    personalMeetingRoom: renderPersonalRoom(found),
    audio,
    video,
    schedulingOptions,
    sites: renderSites(webex, found.person),
  };
}

/** The personal room with what its owner cannot change: how one gets in. */
export function renderPersonalRoom({ person, siteUrl, preferences }: Found): Record<string, unknown> {
  const name = person.email.split('@')[0] ?? '';
  return {
    ...preferences.personalMeetingRoom,
    personalMeetingRoomLink: `https://${siteUrl}/meet/${name}`,
    sipAddress: `${name}@${siteUrl}`,
    dialInIpAddress: '192.0.2.10',
    telephony: {
      accessCode: preferences.roomNumber,
      callInNumbers: [{ label: 'US Toll', callInNumber: '+1-202-555-0100', tollType: 'toll' }],
      links: [
        {
          rel: 'globalCallinNumbers',
          href: `/api/v1/meetings/${preferences.roomNumber}/globalCallinNumbers`,
          method: 'GET',
        },
      ],
    },
  };
}

/** A person's sites, with the one that calls without `siteUrl` go to. */
export function renderSites(webex: Webex, person: Person): readonly Record<string, unknown>[] {
  const preferred = preferredSite(webex, person);
  return person.sites.map((siteUrl) => ({ siteUrl, default: siteUrl === preferred }));
}
