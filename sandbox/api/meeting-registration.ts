import { z } from 'zod';
import { REGISTRATION_FIELDS } from '../meetings/create-body.ts';
import { registrableSeries, registrationOf, setForm } from '../meetings/registration.ts';
import { flag, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const READ = { scopes: ['meeting:schedules_read'], bots: false } as const;
const WRITE = { scopes: ['meeting:schedules_write'], bots: false } as const;

const PATH = '/meetings/:meetingId/registration';

const hostEmail = z.string().optional();

const GET_FORM = operation({
  method: 'get',
  path: PATH,
  ...READ,
  query: z.strictObject({ current: flag.optional(), hostEmail }),
  handle: ({ webex, caller, params, query }) => {
    const series = registrableSeries(webex, caller, params['meetingId'] ?? '', query.hostEmail);
    return { body: registrationOf(series).form };
  },
});

const PUT_FORM = operation({
  method: 'put',
  path: PATH,
  ...WRITE,
  body: z.strictObject({ hostEmail, ...REGISTRATION_FIELDS }),
  handle: ({ webex, caller, params, body }) => {
    const { hostEmail: onBehalf, ...form } = body;
    return { body: setForm(registrableSeries(webex, caller, params['meetingId'] ?? '', onBehalf), form).form };
  },
});

const DELETE_FORM = operation({
  method: 'delete',
  path: PATH,
  ...WRITE,
  handle: ({ webex, caller, params }) => {
    const series = registrableSeries(webex, caller, params['meetingId'] ?? '');
    registrationOf(series);
    series.registration = undefined;
    return {};
  },
});

export const MEETING_REGISTRATION: readonly Operation[] = [GET_FORM, PUT_FORM, DELETE_FORM];
