import { z } from 'zod';
import { siteFor } from '../meetings/create-meeting.ts';
import { admitToMeetings, refuseOnBehalf } from '../meetings/find-meeting.ts';
import { siteOf } from '../meetings/sites.ts';
import type { SessionType, Site, Template } from '../meetings/sites.ts';
import { notFound } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { flag, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const READ = { method: 'get', scopes: ['meeting:schedules_read'], bots: false } as const;

const SITE = { hostEmail: z.string().optional(), siteUrl: z.string().optional() };

/** The site a question about choices goes to: one of the caller's own. */
function askedSite(
  webex: Webex,
  caller: Caller,
  query: { readonly hostEmail?: string | undefined; readonly siteUrl?: string | undefined },
): Site {
  admitToMeetings(caller);
  refuseOnBehalf(caller, query.hostEmail);
  return siteOf(siteFor(webex, caller.person, query.siteUrl));
}

const LIST_TEMPLATES = operation({
  ...READ,
  path: '/meetings/templates',
  query: z.strictObject({
    ...SITE,
    templateType: z.enum(['meeting', 'webinar']).optional(),
    locale: z.string().optional(),
    isDefault: flag.optional(),
    isStandard: flag.optional(),
  }),
  handle: ({ webex, caller, query }) => {
    const site = askedSite(webex, caller, query);
    const found = site.templates.filter(
      (template) =>
        (query.templateType ?? template.templateType) === template.templateType &&
        (query.isDefault ?? template.isDefault) === template.isDefault &&
        (query.isStandard ?? template.isStandard) === template.isStandard,
    );
    return { body: { items: found.map((template) => renderTemplate(site, template)) } };
  },
});

const GET_TEMPLATE = operation({
  ...READ,
  path: '/meetings/templates/:templateId',
  query: z.strictObject({ hostEmail: z.string().optional() }),
  handle: ({ webex, caller, params, query }) => {
    const site = askedSite(webex, caller, query);
    const template = site.templates.find(({ id }) => id === params['templateId']);
    if (template === undefined) throw notFound();
    return { body: { ...renderTemplate(site, template), meeting: template.meeting } };
  },
});

function renderTemplate({ siteUrl }: Site, template: Template): Record<string, unknown> {
  const { meeting: _meeting, ...facts } = template;
  return { ...facts, locale: 'en_US', siteUrl };
}

const LIST_SESSION_TYPES = operation({
  ...READ,
  path: '/meetings/sessionTypes',
  query: z.strictObject(SITE),
  handle: ({ webex, caller, query }) => ({
    body: { items: askedSite(webex, caller, query).sessionTypes.map(renderSessionType) },
  }),
});

const GET_SESSION_TYPE = operation({
  ...READ,
  path: '/meetings/sessionTypes/:sessionTypeId',
  query: z.strictObject(SITE),
  handle: ({ webex, caller, params, query }) => {
    const { sessionTypes } = askedSite(webex, caller, query);
    const found = sessionTypes.find(({ id }) => String(id) === params['sessionTypeId']);
    if (found === undefined) throw notFound();
    return { body: renderSessionType(found) };
  },
});

function renderSessionType(type: SessionType): Record<string, unknown> {
  return { ...type, id: String(type.id) };
}

const LIST_TRACKING_CODES = operation({
  ...READ,
  path: '/meetings/trackingCodes',
  query: z.strictObject({
    ...SITE,
    service: z.enum(['All', 'MeetingCenter', 'EventCenter', 'TrainingCenter', 'SupportCenter']),
  }),
  handle: ({ webex, caller, query }) => {
    const { siteUrl, trackingCodes } = askedSite(webex, caller, query);
    const items = trackingCodes.map(({ id, name, options, defaultOption, inputMode, type }) => ({
      id,
      name,
      siteUrl,
      options: options.map((value) => ({ value, defaultValue: value === defaultOption })),
      inputMode,
      service: query.service === 'All' ? 'MeetingCenter' : query.service,
      type,
    }));
    return { body: { items: ['All', 'MeetingCenter'].includes(query.service) ? items : [] } };
  },
});

/** What a host may choose from on their site. These stand before `/meetings/:meetingId`. */
export const MEETING_CHOICES: readonly Operation[] = [
  LIST_TEMPLATES,
  GET_TEMPLATE,
  LIST_SESSION_TYPES,
  GET_SESSION_TYPE,
  LIST_TRACKING_CODES,
];
