import { told, type AskedOptions } from '../domain/asked-options.ts';
import type { NamedChoice, SiteChoices, TrackingCodeChoice } from '../domain/site-choices.ts';
import { CODES } from './option-inputs.ts';

export interface OptionsFilledIn {
  readonly asked: AskedOptions;
  readonly agenda: string | undefined;
}

/**
 * What the inputs say; anybody may have made them up, so a value that was not offered says nothing. An input that did
 * not come leaves what stood.
 * @param standing what the card showed
 */
export function optionsFilledIn(
  inputs: Readonly<Record<string, string>>,
  standing: AskedOptions,
  choices: SiteChoices,
): OptionsFilledIn {
  const { early, lock, record, lobby, mail, password = '', reminder, place, registration } = inputs;
  const asked: AskedOptions = {
    ...standing,
    ...(password.trim() === '' ? {} : { password: password.trim() }),
    ...(mail === 'no' ? { sendEmail: false } : mail === 'yes' ? { sendEmail: undefined } : {}),
    ...earlyOf(early),
    ...lockedOf(lock),
    ...(record === undefined ? {} : { enabledAutoRecordMeeting: onOff(record) }),
    ...(lobby === undefined
      ? {}
      : { unlockedMeetingJoinSecurity: oneOf(lobby, ['allowJoin', 'allowJoinWithLobby', 'blockFromJoin']) }),
    ...(reminder === undefined ? {} : { reminderTime: minutesOf(reminder) }),
    ...(place === undefined ? {} : { place: oneOf(place, ['oneTime', 'personalRoom']) }),
    ...(registration === undefined ? {} : { registration: onOff(registration) }),
    ...chosen('template', inputs['template'], choices.templates),
    ...chosen('sessionType', inputs['kind'], choices.sessionTypes),
    ...chosen(
      'site',
      inputs['site'],
      choices.sites.map((site) => ({ id: site, name: site })),
    ),
    ...codesOf(inputs, choices.trackingCodes),
  };
  return { asked: told(asked), agenda: inputs['agenda'] };
}

function earlyOf(value: string | undefined): Partial<AskedOptions> {
  if (value === undefined) return {};
  if (value === 'no') return { enabledJoinBeforeHost: false, joinBeforeHostMinutes: undefined };
  const minutes = minutesOf(value);
  return { enabledJoinBeforeHost: minutes === undefined ? undefined : true, joinBeforeHostMinutes: minutes };
}

function lockedOf(value: string | undefined): Partial<AskedOptions> {
  if (value === undefined) return {};
  if (value === 'no') return { enableAutomaticLock: false, automaticLockMinutes: undefined };
  const minutes = minutesOf(value);
  return { enableAutomaticLock: minutes === undefined ? undefined : true, automaticLockMinutes: minutes };
}

function chosen(
  name: 'template' | 'sessionType' | 'site',
  value: string | undefined,
  offered: readonly NamedChoice[],
): Partial<AskedOptions> {
  return value === undefined ? {} : { [name]: offered.find(({ id }) => id === value) };
}

function codesOf(
  inputs: Readonly<Record<string, string>>,
  codes: readonly TrackingCodeChoice[],
): Partial<AskedOptions> {
  const open = codes.filter(({ isFixed }) => !isFixed).slice(0, CODES);
  if (!open.some((_, index) => inputs[`code${index}`] !== undefined)) return {};
  const trackingCodes = open.flatMap(({ name, values }, index) => {
    const value = (inputs[`code${index}`] ?? '').trim().slice(0, 120);
    const taken = values.length === 0 ? value !== '' : values.includes(value);
    return taken ? [{ name, value }] : [];
  });
  return { trackingCodes: trackingCodes.length === 0 ? undefined : trackingCodes };
}

function onOff(value: string): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

function oneOf<Value extends string>(value: string, values: readonly Value[]): Value | undefined {
  return values.find((one) => one === value);
}

function minutesOf(value: string): number | undefined {
  return /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}
