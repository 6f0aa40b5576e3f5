import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import {
  card,
  choiceInput,
  dateInput,
  kicker,
  openUrl,
  row,
  submit,
  submitAlone,
  subtle,
  text,
  textInput,
  timeInput,
  title,
  type Action,
  type Element,
} from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import { optionInputs, type OptionForm } from '../../card/option-inputs.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import { sayMinutes, saySpan, sayZone } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';
import type { ChangeForm } from './plan.ts';
import type { WasNow } from './say-change.ts';

export interface FormCardFacts {
  readonly title: string;
  readonly form: ChangeForm;
  readonly doubts: readonly string[];
  /** In a space only what the space may know is asked. */
  readonly isPrivate: boolean;
  readonly twice?: { readonly earlier: string; readonly later: string };
}

/** Everything that can be changed, filled in with what it is; one button. */
export function renderFormCard({ title: name, form, doubts, isPrivate, twice }: FormCardFacts): CardJson {
  return card(
    [
      kicker('What is to change?'),
      title(escapeCardText(name)),
      ...doubts.map((doubt) => text(doubt)),
      dateInput({ id: 'date', label: `Day (${sayZone(form.zone)})`, value: form.date, required: 'Choose a day' }),
      timeInput({ id: 'time', label: 'Start', value: form.time, required: 'Choose a time' }),
      ...(twice === undefined ? [] : [whichOfTwo(twice)]),
      choiceInput({ id: 'minutes', label: 'Length', value: form.minutes, choices: lengths(form.minutes) }),
      textInput({
        id: 'title',
        label: 'Title',
        value: form.title,
        required: 'A meeting needs a title',
        maxLength: MEETING_LIMITS.titleLength,
      }),
      ...(isPrivate ? privateInputs(form) : []),
    ],
    [
      submit('Change it', 'reschedule.fill', 'positive'),
      isPrivate ? submitAlone('More options', 'reschedule.options') : undefined,
      submitAlone('Leave it', 'reschedule.leave'),
    ],
  );
}

function privateInputs(form: ChangeForm): readonly Element[] {
  return [
    textInput({
      id: 'agenda',
      label: 'Agenda',
      value: form.agenda,
      multiline: true,
      maxLength: MEETING_LIMITS.agendaLength,
    }),
    textInput({ id: 'password', label: 'New password (left empty, it stays)', value: '', maxLength: 64 }),
  ];
}

function whichOfTwo({ earlier, later }: { readonly earlier: string; readonly later: string }): Element {
  return choiceInput({
    id: 'fold',
    label: 'Which of the two',
    required: 'Choose one of the two',
    choices: [
      { title: `The first (${earlier})`, value: 'earlier' },
      { title: `The second (${later})`, value: 'later' },
    ],
  });
}

const LENGTHS = [15, 30, 45, 60, 90, 120, 240, 480];

function lengths(said: string): readonly { title: string; value: string }[] {
  const usual = LENGTHS.map((minutes) => ({ value: String(minutes), title: sayMinutes(minutes) }));
  const known = !/^\d{1,5}$/.test(said) || usual.some(({ value }) => value === said);
  return known ? usual : [{ value: said, title: sayMinutes(Number(said)) }, ...usual];
}

export interface ConfirmCardFacts {
  readonly title: string;
  readonly rows: readonly WasNow[];
  /** Who hears of it, what is lost: a sentence each. */
  readonly notes: readonly string[];
  /** What the button does, in its own words. */
  readonly button: string;
  /** What the button presses; absent: the change itself. */
  readonly action?: string;
  readonly now: Temporal.Instant;
}

export function renderConfirmCard(facts: ConfirmCardFacts): CardJson {
  return card(
    [
      kicker('Shall I change it?'),
      title(escapeCardText(facts.title)),
      ...facts.rows.flatMap((change) => changeRows(change, 'From', 'To')),
      ...facts.notes.map((note) => text(note, { spacing: 'Medium' })),
    ],
    [
      submitAlone(facts.button, facts.action ?? 'reschedule.confirm', 'positive'),
      submitAlone('Leave it', 'reschedule.leave'),
    ],
  );
}

/** What is only asked goes from one to the other; what is done was one and is the other now. */
function changeRows({ label, was, now }: WasNow, before: 'From' | 'Was', after: 'To' | 'Now'): readonly Element[] {
  const [old, fresh] = [was, now].map((words) => escapeCardText(shorten(words, 200)));
  return [
    ...(was === '' ? [] : [row(label, `${before}: ${old ?? ''}`, { isSubtle: true })]),
    row(was === '' ? label : '', `${after}: **${fresh ?? ''}**`),
  ];
}

export interface ChangedCardFacts {
  readonly what: string;
  readonly title: string;
  readonly rows: readonly WasNow[];
  readonly notes: readonly string[];
  readonly webLink?: string;
  readonly undo: boolean;
  /** Another meeting may have been meant. */
  readonly other?: boolean;
}

export function renderChangedCard(facts: ChangedCardFacts): CardJson {
  return card(
    [
      kicker(facts.what),
      title(escapeCardText(facts.title)),
      ...facts.rows.flatMap((change) => changeRows(change, 'Was', 'Now')),
      ...facts.notes.map((note) => text(note, { spacing: 'Medium' })),
    ],
    [
      facts.webLink === undefined ? undefined : openUrl('Open in Webex', facts.webLink),
      facts.other === true ? submitAlone('Another meeting', 'reschedule.other') : undefined,
      facts.undo ? submitAlone('Undo', 'undo.press') : undefined,
    ],
  );
}

interface Instead {
  readonly title: string;
  readonly span: Span;
  readonly notes: readonly string[];
  readonly now: Temporal.Instant;
}

/** A move that Webex refuses, with what can be done instead. */
export function renderInsteadCard(facts: Instead): CardJson {
  return insteadCard(facts, {
    kicker: 'Webex does not allow this move',
    row: row('Instead', `**${saySpan(facts.span, facts.now)}**`),
    button: submitAlone('Cancel this one, hold it then', 'reschedule.instead', 'positive'),
  });
}

/**
 * What Webex fixes when a meeting is made, with what can be done instead.
 * @param facts `what`: "in your personal room"
 */
export function renderAnewCard(facts: Instead & { readonly what: string }): CardJson {
  return insteadCard(facts, {
    kicker: 'Only when a meeting is made',
    row: row('Anew', `**${saySpan(facts.span, facts.now)}**, ${facts.what}`),
    button: submitAlone('Cancel it, make it anew', 'reschedule.anew', 'positive'),
  });
}

function insteadCard(
  facts: Instead,
  offer: { readonly kicker: string; readonly row: Element; readonly button: Action },
): CardJson {
  return card(
    [kicker(offer.kicker), title(escapeCardText(facts.title)), ...facts.notes.map((note) => text(note)), offer.row],
    [offer.button, submitAlone('Leave it', 'reschedule.leave')],
  );
}

/** Everything else about a meeting that is there, as it stands now; what is left as it is stays. */
export function renderOptionsCard(facts: Omit<OptionForm, 'made'> & { readonly title: string }): CardJson {
  return card(
    [
      kicker('Options'),
      title(escapeCardText(facts.title)),
      subtle('As they are now. What you leave as it is stays.'),
      ...optionInputs({ ...facts, made: true }),
    ],
    [submit('Change it', 'reschedule.set-options', 'positive'), submitAlone('Leave it', 'reschedule.leave')],
  );
}
