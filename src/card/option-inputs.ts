import { EARLY_MINUTES, LOCK_MINUTES, type AskedOptions } from '../domain/asked-options.ts';
import { MEETING_LIMITS } from '../domain/meeting.ts';
import type { NamedChoice, SiteChoices, TrackingCodeChoice } from '../domain/site-choices.ts';
import { sayMinutes } from '../domain/spoken-time.ts';
import { choiceInput, textInput, type Choice, type Element } from './elements.ts';
import { shorten } from './escape.ts';

/** The inputs of "More options"; `options-filled-in.ts` reads what comes back from them. */
export interface OptionForm {
  readonly asked: AskedOptions;
  readonly agenda: string;
  readonly choices: SiteChoices;
  /** What only exists at a meeting's making is left out once it is there. */
  readonly made: boolean;
}

/** Nothing chosen: as the site and the person's preferences have it. */
const USUAL: Choice = { title: 'As usual', value: 'usual' };
const REMINDERS = [5, 10, 15, 30, 60];

export function optionInputs(form: OptionForm): readonly Element[] {
  const { asked, choices, made } = form;
  const early = asked.enabledJoinBeforeHost === false ? 'no' : String(asked.joinBeforeHostMinutes ?? 0);
  return [
    textInput({
      id: 'agenda',
      label: 'Agenda',
      value: form.agenda,
      multiline: true,
      maxLength: MEETING_LIMITS.agendaLength,
    }),
    textInput({
      id: 'password',
      label:
        asked.password === undefined && !made
          ? 'Password (empty: Webex makes one up)'
          : 'New password (empty: it stays)',
      maxLength: 64,
    }),
    ...(made ? [] : [mailInput(asked)]),
    select(
      'early',
      'Coming in before you',
      asked.enabledJoinBeforeHost === undefined ? '' : early,
      [
        { title: 'Nobody', value: 'no' },
        ...EARLY_MINUTES.map((minutes) => ({
          title: minutes === 0 ? 'From the start on' : `${sayMinutes(minutes)} early`,
          value: String(minutes),
        })),
      ],
      made,
    ),
    select(
      'record',
      'Recording',
      asSwitch(asked.enabledAutoRecordMeeting),
      [
        { title: 'Recorded automatically', value: 'yes' },
        { title: 'Not by itself', value: 'no' },
      ],
      made,
    ),
    select(
      'lobby',
      'People who are not invited',
      asked.unlockedMeetingJoinSecurity ?? '',
      [
        { title: 'Wait in the lobby', value: 'allowJoinWithLobby' },
        { title: 'Come straight in', value: 'allowJoin' },
        { title: 'Cannot come in', value: 'blockFromJoin' },
      ],
      made,
    ),
    select(
      'lock',
      'Lock',
      lockOf(asked),
      [
        { title: 'Not by itself', value: 'no' },
        ...LOCK_MINUTES.map((minutes) => ({
          title: minutes === 0 ? 'When it starts' : `${sayMinutes(minutes)} after the start`,
          value: String(minutes),
        })),
      ],
      made,
    ),
    select(
      'reminder',
      'Reminder that Webex mails you',
      asked.reminderTime === undefined ? '' : String(asked.reminderTime),
      minuteChoices(asked.reminderTime),
      made,
    ),
    ...kindInputs(form),
    ...(made ? [] : makingInputs(form)),
    // A series takes none.
    ...(made && asked.registration !== undefined ? [registrationInput(asked, true)] : []),
    ...choices.trackingCodes
      .filter(({ isFixed }) => !isFixed)
      .slice(0, CODES)
      .map((code, index) => codeInput(code, index, asked)),
  ];
}

/** Who is told of a change goes by what changes. */
function mailInput(asked: AskedOptions): Element {
  return select('mail', 'E-mail', asked.sendEmail === false ? 'no' : 'yes', [
    { title: 'Webex mails everybody invited', value: 'yes' },
    { title: 'Nobody is told', value: 'no' },
  ]);
}

/** More would not fit the card. */
export const CODES = 10;

function kindInputs({ asked, choices, made }: OptionForm): readonly Element[] {
  if (choices.sessionTypes.length < 2) return [];
  return [
    select(
      'kind',
      'Kind of meeting',
      asked.sessionType?.id ?? '',
      choices.sessionTypes.map(choiceOf),
      made && asked.sessionType !== undefined,
    ),
  ];
}

function makingInputs({ asked, choices }: OptionForm): readonly Element[] {
  return [
    select('place', 'Where', asked.place ?? '', [
      { title: 'With a link of its own', value: 'oneTime' },
      { title: 'In my personal room', value: 'personalRoom' },
    ]),
    registrationInput(asked, false),
    ...(choices.templates.length === 0
      ? []
      : [select('template', 'Template', asked.template?.id ?? '', choices.templates.map(choiceOf))]),
    ...(choices.sites.length < 2
      ? []
      : [
          select(
            'site',
            'Webex site',
            asked.site?.id ?? '',
            choices.sites.map((site) => ({ title: site, value: site })),
          ),
        ]),
  ];
}

function registrationInput(asked: AskedOptions, standing: boolean): Element {
  const choices = [
    { title: 'People register first', value: 'yes' },
    { title: 'Without', value: 'no' },
  ];
  return select('registration', 'Registration', asSwitch(asked.registration), choices, standing);
}

function choiceOf({ id, name }: NamedChoice): Choice {
  return { title: shorten(name, 60), value: id };
}

/** @param standing there is a value already, so "as usual" is none of the choices */
function select(id: string, label: string, value: string, choices: readonly Choice[], standing = false): Element {
  const known = choices.some((choice) => choice.value === value);
  return choiceInput({
    id,
    label,
    value: known ? value : USUAL.value,
    choices: id === 'mail' || (standing && known) ? choices : [USUAL, ...choices],
  });
}

function codeInput(code: TrackingCodeChoice, index: number, asked: AskedOptions): Element {
  const value = asked.trackingCodes?.find(({ name }) => name === code.name)?.value ?? code.usual ?? '';
  const label = `${shorten(code.name, 60)}${code.isRequired ? ' (your site wants it)' : ''}`;
  const id = `code${index}`;
  const required = code.isRequired ? { required: 'Your site wants this' } : {};
  if (code.values.length === 0) return textInput({ id, label, value, maxLength: 120, ...required });
  const choices = code.values.map((one) => ({ title: shorten(one, 60), value: one }));
  const known = code.values.includes(value);
  return choiceInput({
    id,
    label,
    ...(known || !code.isRequired ? { value: known ? value : USUAL.value } : {}),
    choices: code.isRequired ? choices : [USUAL, ...choices],
    ...required,
  });
}

function lockOf({ enableAutomaticLock: on, automaticLockMinutes: minutes = 0 }: AskedOptions): string {
  return on === undefined ? '' : on ? String(minutes) : 'no';
}

function asSwitch(on: boolean | undefined): string {
  return on === undefined ? '' : on ? 'yes' : 'no';
}

function minuteChoices(now: number | undefined): readonly Choice[] {
  const all = now === undefined || REMINDERS.includes(now) ? REMINDERS : [now, ...REMINDERS];
  return all.map((minutes) => ({ title: `${sayMinutes(minutes)} before`, value: String(minutes) }));
}
