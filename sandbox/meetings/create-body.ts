import { z } from 'zod';
import { INTEGRATION_TAGS, SETTINGS_FIELDS } from './settings.ts';

const boolean = z.boolean();

const RULE = {
  condition: z.enum(['contains', 'notContains', 'beginsWith', 'endsWith', 'equals', 'notEquals']),
  value: z.string(),
  result: z.enum(['approve', 'reject']),
  matchCase: boolean.optional(),
};

const STANDARD_QUESTIONS = [
  'lastName',
  'email',
  'jobTitle',
  'companyName',
  'address1',
  'address2',
  'city',
  'state',
  'zipCode',
  'countryRegion',
  'workPhone',
  'fax',
] as const;

/** A registration form; first name, last name and e-mail are always asked. */
export const REGISTRATION_FIELDS = {
  autoAcceptRequest: boolean.optional(),
  requireFirstName: z.literal(true).optional(),
  requireLastName: z.literal(true).optional(),
  requireEmail: z.literal(true).optional(),
  requireJobTitle: boolean.optional(),
  requireCompanyName: boolean.optional(),
  requireAddress1: boolean.optional(),
  requireAddress2: boolean.optional(),
  requireCity: boolean.optional(),
  requireState: boolean.optional(),
  requireZipCode: boolean.optional(),
  requireCountryRegion: boolean.optional(),
  requireWorkPhone: boolean.optional(),
  requireFax: boolean.optional(),
  maxRegisterNum: z.number().int().positive().optional(),
  customizedQuestions: z
    .array(
      z.strictObject({
        question: z.string(),
        required: boolean.optional(),
        type: z.enum(['singleLineTextBox', 'multiLineTextBox', 'checkbox', 'dropdownList', 'radioButtons']),
        maxLength: z.number().int().min(0).max(999).optional(),
        options: z.array(z.strictObject({ value: z.string() })).optional(),
        rules: z.array(z.strictObject(RULE)).optional(),
      }),
    )
    .optional(),
  rules: z.array(z.strictObject({ question: z.enum(STANDARD_QUESTIONS), ...RULE, order: z.number().int() })).optional(),
};

const EMAIL = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'is not a valid email address');

/** Somebody to invite. */
export const INVITEE_FIELDS = {
  email: EMAIL,
  displayName: z.string().max(128).optional(),
  coHost: boolean.optional(),
  panelist: boolean.optional(),
};

const INTERPRETATION = z.strictObject({
  enabled: boolean,
  interpreters: z
    .array(
      z.strictObject({
        languageCode1: z.string(),
        languageCode2: z.string(),
        email: EMAIL.optional(),
        displayName: z.string().optional(),
      }),
    )
    .optional(),
});

const SETTINGS = z.strictObject(SETTINGS_FIELDS).partial();

/** The body of POST /meetings. */
export const CREATE_BODY = SETTINGS.extend({
  adhoc: boolean.optional(),
  roomId: z.string().optional(),
  templateId: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  timezone: z.string().optional(),
  recurrence: z.string().nullable().optional(),
  scheduledType: z.enum(['meeting', 'webinar', 'personalRoomMeeting']).optional(),
  invitees: z.array(z.strictObject(INVITEE_FIELDS)).max(1000, 'must be at most 1000').optional(),
  sendEmail: boolean.optional(),
  hostEmail: z.string().optional(),
  siteUrl: z.string().optional(),
  registration: z.strictObject(REGISTRATION_FIELDS).optional(),
  integrationTags: INTEGRATION_TAGS.optional(),
  simultaneousInterpretation: INTERPRETATION.optional(),
  breakoutSessions: z
    .array(z.strictObject({ name: z.string(), invitees: z.array(EMAIL).optional() }))
    .max(100)
    .optional(),
});

export type CreateBody = z.infer<typeof CREATE_BODY>;

/** The body of PUT and PATCH /meetings/{id}; PATCH alone knows null. */
const CHANGE_FIELDS = {
  start: z.string().optional(),
  end: z.string().optional(),
  timezone: z.string().optional(),
  sendEmail: boolean.optional(),
  hostEmail: z.string().optional(),
  integrationTags: INTEGRATION_TAGS.optional(),
};

export const PUT_BODY = SETTINGS.extend({ ...CHANGE_FIELDS, recurrence: z.string().optional() });

export const PATCH_BODY = SETTINGS.extend({
  ...CHANGE_FIELDS,
  recurrence: z.string().nullable().optional(),
  agenda: SETTINGS_FIELDS.agenda.nullable().optional(),
  trackingCodes: SETTINGS_FIELDS.trackingCodes.nullable().optional(),
});

export type ChangeBody = z.infer<typeof PATCH_BODY>;
