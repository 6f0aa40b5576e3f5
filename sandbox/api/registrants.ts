import { z } from 'zod';
import type { Registrant, Registration } from '../meetings/meeting.ts';
import {
  register,
  registrableSeries,
  registrantOf,
  registrationOf,
  renderRegistrant,
} from '../meetings/registration.ts';
import { readInstant } from '../meetings/times.ts';
import { countUpTo, flag, operation } from './operation.ts';
import type { Call, Operation } from './operation.ts';
import { pageOf } from './paging.ts';

const READ = { scopes: ['meeting:schedules_read'], bots: false } as const;
const WRITE = { scopes: ['meeting:schedules_write'], bots: false } as const;

const PATH = '/meetings/:meetingId/registrants';

const hostEmail = z.string().optional();
const QUERY = z.strictObject({ current: flag.optional(), hostEmail });
const offset = z.string().regex(/^\d+$/).optional();

const REGISTRANT_FIELDS = z.strictObject({
  firstName: z.string().min(1),
  lastName: z.string().min(1),
  email: z.string().regex(/^[^\s@]+@[^\s@]+$/, 'is not a valid email address'),
  sendEmail: z.boolean().optional(),
  jobTitle: z.string().optional(),
  companyName: z.string().optional(),
  address1: z.string().optional(),
  address2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  zipCode: z.number().optional(),
  countryRegion: z.string().optional(),
  workPhone: z.string().optional(),
  fax: z.string().optional(),
  customizedQuestions: z
    .array(
      z.strictObject({
        questionId: z.number(),
        answers: z.array(z.strictObject({ optionId: z.number().optional(), answer: z.string() })),
      }),
    )
    .optional(),
});

const REGISTER = operation({
  method: 'post',
  path: PATH,
  ...WRITE,
  query: QUERY,
  body: REGISTRANT_FIELDS,
  handle: (call) => ({
    body: renderRegistrant(register(call.webex, registrationFor(call, call.query.hostEmail), call.body)),
  }),
});

const REGISTER_MANY = operation({
  method: 'post',
  path: `${PATH}/bulkInsert`,
  ...WRITE,
  query: QUERY,
  body: z.strictObject({ items: z.array(REGISTRANT_FIELDS).min(1) }),
  handle: (call) => {
    const registration = registrationFor(call, call.query.hostEmail);
    const items = call.body.items.map((item) => renderRegistrant(register(call.webex, registration, item)));
    return { body: { items } };
  },
});

const LIST = operation({
  method: 'get',
  path: PATH,
  ...READ,
  query: z.strictObject({
    max: countUpTo(100, 10),
    current: flag.optional(),
    hostEmail,
    email: z.string().optional(),
    registrationTimeFrom: z.string().optional(),
    registrationTimeTo: z.string().optional(),
    offset,
  }),
  handle: (call) => {
    const { query, address } = call;
    const from =
      query.registrationTimeFrom === undefined
        ? -Infinity
        : readInstant('registrationTimeFrom', query.registrationTimeFrom);
    const to =
      query.registrationTimeTo === undefined ? Infinity : readInstant('registrationTimeTo', query.registrationTimeTo);
    const found = [...registrationFor(call, query.hostEmail).registrants.values()].filter(
      ({ email, registrationTime }) =>
        (query.email === undefined || email === query.email.toLowerCase()) &&
        registrationTime >= from &&
        registrationTime < to,
    );
    const { items, headers } = pageOf(found, query, address);
    return { body: { items: items.map(renderRegistrant) }, headers };
  },
});

const SEARCH = operation({
  method: 'post',
  path: `${PATH}/query`,
  ...READ,
  query: z.strictObject({ max: countUpTo(100, 10), current: flag.optional(), hostEmail, offset }),
  body: z.strictObject({
    emails: z.array(z.string()),
    status: z.enum(['approved', 'pending', 'rejected']).optional(),
    orderType: z.enum(['DESC', 'ASC']).optional(),
    orderBy: z.enum(['firstName', 'lastName', 'status', 'email']).optional(),
  }),
  handle: (call) => {
    const { query, body, address } = call;
    const emails = body.emails.map((email) => email.toLowerCase());
    const by = (registrant: Registrant) => {
      const value = renderRegistrant(registrant)[body.orderBy ?? 'email'];
      return typeof value === 'string' ? value : '';
    };
    const sign = body.orderType === 'DESC' ? -1 : 1;
    const found = [...registrationFor(call, query.hostEmail).registrants.values()]
      .filter(({ email, status }) => emails.includes(email) && (body.status ?? status) === status)
      .sort((one, other) => sign * by(one).localeCompare(by(other)));
    const { items, headers } = pageOf(found, query, address);
    return { body: { items: items.map(renderRegistrant) }, headers };
  },
});

type Fate = (registration: Registration, registrant: Registrant) => void;

const FATES: Readonly<Record<string, Fate>> = {
  approve: (_registration, registrant) => {
    registrant.status = 'approved';
  },
  reject: (_registration, registrant) => {
    registrant.status = 'rejected';
  },
  cancel: (registration, { id }) => void registration.registrants.delete(id),
  bulkDelete: (registration, { id }) => void registration.registrants.delete(id),
};

const DECIDE: readonly Operation[] = Object.entries(FATES).map(([name, decide]) =>
  operation({
    method: 'post',
    path: `${PATH}/${name}`,
    ...WRITE,
    query: QUERY,
    body: z.strictObject({
      sendEmail: z.boolean().optional(),
      registrants: z
        .array(z.strictObject({ id: z.string() }))
        .min(1)
        .max(100),
    }),
    handle: (call) => {
      const registration = registrationFor(call, call.query.hostEmail);
      const found = call.body.registrants.map(({ id }) => registrantOf(registration, id));
      for (const registrant of found) decide(registration, registrant);
      return {};
    },
  }),
);

const GET_ONE = operation({
  method: 'get',
  path: `${PATH}/:registrantId`,
  ...READ,
  query: QUERY,
  handle: (call) => {
    const registration = registrationFor(call, call.query.hostEmail);
    return { body: renderRegistrant(registrantOf(registration, call.params['registrantId'] ?? '')) };
  },
});

const DELETE_ONE = operation({
  method: 'delete',
  path: `${PATH}/:registrantId`,
  ...WRITE,
  query: QUERY,
  handle: (call) => {
    const registration = registrationFor(call, call.query.hostEmail);
    registration.registrants.delete(registrantOf(registration, call.params['registrantId'] ?? '').id);
    return {};
  },
});

function registrationFor(
  { webex, caller, params }: Pick<Call<unknown, unknown>, 'webex' | 'caller' | 'params'>,
  onBehalf: string | undefined,
): Registration {
  return registrationOf(registrableSeries(webex, caller, params['meetingId'] ?? '', onBehalf));
}

export const REGISTRANTS: readonly Operation[] = [
  REGISTER,
  REGISTER_MANY,
  LIST,
  SEARCH,
  ...DECIDE,
  GET_ONE,
  DELETE_ONE,
];
