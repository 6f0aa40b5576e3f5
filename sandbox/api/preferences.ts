import { z } from 'zod';
import {
  changeAudio,
  changeDefaultSite,
  changePersonalRoom,
  changeScheduling,
  deleteDelegates,
  insertDelegates,
  replaceGroup,
} from '../preferences/change-preferences.ts';
import { preferencesFor, refuseOthers } from '../preferences/find-preferences.ts';
import type { Found } from '../preferences/find-preferences.ts';
import {
  AUDIO_BODY,
  DELEGATES_BODY,
  PERSONAL_ROOM_BODY,
  SCHEDULING_BODY,
  VIDEO_BODY,
} from '../preferences/preference-bodies.ts';
import type { PreferenceGroups } from '../preferences/preferences.ts';
import { renderPersonalRoom, renderPreferences, renderSites } from '../preferences/render-preferences.ts';
import type { Webex } from '../webex/state.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';

const ASKED = z.strictObject({ userEmail: z.string().optional(), siteUrl: z.string().optional() });

const ALL_GROUPS = ['personalMeetingRoom', 'audio', 'video', 'schedulingOptions'] as const;

/** The GET and PUT of one group: the PUT answers what the GET would. */
function groupOperations<Body>(group: {
  readonly name: keyof PreferenceGroups;
  readonly body: z.ZodType<Body>;
  readonly change: (webex: Webex, found: Found, body: Body) => void;
  readonly render: (found: Found) => unknown;
}): readonly Operation[] {
  const path = `/meetingPreferences/${group.name}`;
  return [
    operation({
      method: 'get',
      path,
      scopes: ['meeting:preferences_read'],
      bots: false,
      query: ASKED,
      handle: ({ webex, caller, query }) => ({
        body: group.render(preferencesFor(webex, caller, query, [group.name])),
      }),
    }),
    operation({
      method: 'put',
      path,
      scopes: ['meeting:preferences_write'],
      bots: false,
      query: ASKED,
      body: group.body,
      handle: ({ webex, caller, query, body }) => {
        const found = preferencesFor(webex, caller, query, [group.name]);
        group.change(webex, found, body);
        return { body: group.render(found) };
      },
    }),
  ];
}

const DELEGATES: readonly Operation[] = [
  operation({
    method: 'post',
    path: '/meetingPreferences/schedulingOptions/delegateEmails/insert',
    scopes: ['meeting:preferences_write'],
    bots: false,
    query: ASKED,
    body: DELEGATES_BODY,
    handle: ({ webex, caller, query, body }) => {
      const found = preferencesFor(webex, caller, query, ['schedulingOptions']);
      return { body: { emails: insertDelegates(webex, found, body.emails) } };
    },
  }),
  operation({
    method: 'post',
    path: '/meetingPreferences/schedulingOptions/delegateEmails/delete',
    scopes: ['meeting:preferences_write'],
    bots: false,
    query: ASKED,
    body: DELEGATES_BODY,
    handle: ({ webex, caller, query, body }) => {
      deleteDelegates(webex, preferencesFor(webex, caller, query, ['schedulingOptions']), body.emails);
      return {};
    },
  }),
];

const SITES: readonly Operation[] = [
  operation({
    method: 'get',
    path: '/meetingPreferences/sites',
    scopes: ['meeting:preferences_read'],
    bots: false,
    query: ASKED,
    handle: ({ webex, caller, query }) => {
      preferencesFor(webex, caller, query, []);
      return { body: { sites: renderSites(webex, caller.person) } };
    },
  }),
  operation({
    method: 'put',
    path: '/meetingPreferences/sites',
    scopes: ['meeting:preferences_write'],
    bots: false,
    query: z.strictObject({ defaultSite: z.literal('true', 'must be true'), userEmail: z.string().optional() }),
    body: z.strictObject({ siteUrl: z.string() }),
    handle: ({ webex, caller: { person }, query, body: { siteUrl } }) => {
      refuseOthers(person, query.userEmail);
      changeDefaultSite(webex, person, siteUrl);
      return { body: { siteUrl, default: true } };
    },
  }),
];

export const PREFERENCES: readonly Operation[] = [
  operation({
    method: 'get',
    path: '/meetingPreferences',
    scopes: ['meeting:preferences_read'],
    bots: false,
    query: ASKED,
    handle: ({ webex, caller, query }) => ({
      body: renderPreferences(webex, preferencesFor(webex, caller, query, ALL_GROUPS)),
    }),
  }),
  ...groupOperations({
    name: 'personalMeetingRoom',
    body: PERSONAL_ROOM_BODY,
    change: changePersonalRoom,
    render: renderPersonalRoom,
  }),
  ...groupOperations({
    name: 'audio',
    body: AUDIO_BODY,
    change: changeAudio,
    render: ({ preferences }) => preferences.audio,
  }),
  ...groupOperations({
    name: 'video',
    body: VIDEO_BODY,
    change: (webex, found, video) => {
      replaceGroup(webex, found, 'video', video);
    },
    render: ({ preferences }) => preferences.video,
  }),
  ...groupOperations({
    name: 'schedulingOptions',
    body: SCHEDULING_BODY,
    change: changeScheduling,
    render: ({ preferences }) => preferences.schedulingOptions,
  }),
  ...DELEGATES,
  ...SITES,
];
