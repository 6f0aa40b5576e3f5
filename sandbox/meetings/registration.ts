import { randomDigits, randomHex } from '../webex/ids.ts';
import { badRequest, notFound, Refusal } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { hostedMeeting, notAllowed, refuseOnBehalf } from './find-meeting.ts';
import type { Registrant, Registration, Series } from './meeting.ts';
import { seriesState } from './occurrences.ts';
import { renderTime } from './times.ts';

const DEFAULT_FORM = {
  autoAcceptRequest: false,
  requireFirstName: true,
  requireLastName: true,
  requireEmail: true,
  requireJobTitle: false,
  requireCompanyName: false,
  requireAddress1: false,
  requireAddress2: false,
  requireCity: false,
  requireState: false,
  requireZipCode: false,
  requireCountryRegion: false,
  requireWorkPhone: false,
  requireFax: false,
};

/** A form with everything it leaves out; questions and their options get numbers. */
export function completeForm(form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { customizedQuestions, ...rest } = form;
  return {
    ...DEFAULT_FORM,
    ...rest,
    ...(Array.isArray(customizedQuestions) ? { customizedQuestions: customizedQuestions.map(numbered) } : {}),
  };
}

function numbered(question: unknown): unknown {
  const { options, ...rest } = question as { readonly options?: readonly object[] };
  const withIds = options?.map((option, index) => ({ id: index + 1, ...option }));
  return { id: Number(randomDigits(7)), ...rest, ...(withIds === undefined ? {} : { options: withIds }) };
}

/** The series behind the id, for its host: registration knows only series that are not over. @throws Refusal */
export function registrableSeries(webex: Webex, caller: Caller, id: string, hostEmail?: string): Series {
  refuseOnBehalf(caller, hostEmail);
  const meeting = hostedMeeting(webex, caller, id);
  if (meeting.kind !== 'series' || meeting.series.isAdHoc) throw notAllowed(id);
  if (seriesState(meeting.series, webex.clock.now()) === 'expired') throw notAllowed(id);
  return meeting.series;
}

/** @throws Refusal 404 when people need not register */
export function registrationOf(series: Series): Registration {
  if (series.registration === undefined) throw notFound();
  return series.registration;
}

/** Switches registration on, or changes its form; who registered stays. @throws Refusal 400 for a recurring meeting */
export function setForm(series: Series, form: Readonly<Record<string, unknown>>): Registration {
  if (series.recurrence !== undefined) throw badRequest("'registration' does not apply to a recurring meeting.");
  if (series.settings.enabledJoinBeforeHost)
    throw badRequest("'registration' does not go with 'enabledJoinBeforeHost'.");
  const registrants = series.registration?.registrants ?? new Map<string, Registrant>();
  series.registration = { form: completeForm(form), registrants };
  return series.registration;
}

/** Fields of the form that ask for more than name and address. */
const ASKED: Readonly<Record<string, string>> = {
  requireJobTitle: 'jobTitle',
  requireCompanyName: 'companyName',
  requireAddress1: 'address1',
  requireAddress2: 'address2',
  requireCity: 'city',
  requireState: 'state',
  requireZipCode: 'zipCode',
  requireCountryRegion: 'countryRegion',
  requireWorkPhone: 'workPhone',
  requireFax: 'fax',
};

/** Registers somebody. @throws Refusal 400 for what the form requires, 409 twice */
export function register(
  webex: Webex,
  registration: Registration,
  given: Readonly<Record<string, unknown>> & { readonly email: string },
): Registrant {
  const email = given.email.toLowerCase();
  const { form, registrants } = registration;
  for (const [rule, field] of Object.entries(ASKED)) {
    if (form[rule] === true && given[field] === undefined) throw badRequest(`'${field}' is required.`);
  }
  if ([...registrants.values()].some((known) => known.email === email)) {
    throw new Refusal(409, { message: 'User is already registered.' });
  }
  const { email: _email, sendEmail: _sendEmail, ...answers } = given;
  const registrant: Registrant = {
    id: randomHex(20),
    status: form['autoAcceptRequest'] === true ? 'approved' : 'pending',
    email,
    registrationTime: webex.clock.now(),
    answers,
  };
  registrants.set(registrant.id, registrant);
  return registrant;
}

/** @throws Refusal 404 */
export function registrantOf(registration: Registration, id: string): Registrant {
  const registrant = registration.registrants.get(id);
  if (registrant === undefined) throw notFound();
  return registrant;
}

export function renderRegistrant(registrant: Registrant): Record<string, unknown> {
  return {
    id: registrant.id,
    status: registrant.status,
    ...registrant.answers,
    email: registrant.email,
    registrationTime: renderTime(registrant.registrationTime, 'UTC'),
  };
}
