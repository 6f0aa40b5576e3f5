import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import {
  card,
  choiceInput,
  dateInput,
  kicker,
  row,
  submit,
  submitAlone,
  subtle,
  text,
  textInput,
  timeInput,
  title,
  type Element,
} from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { optionInputs, type OptionForm } from '../../card/option-inputs.ts';
import { saySpan, sayZone } from '../../domain/spoken-time.ts';
import type { Span } from '../../domain/when.ts';
import { MEETING_LIMITS } from '../../domain/meeting.ts';
import { countOf, isTooLongForCard, type ScheduleForm } from './form.ts';
import { zoneChoices } from '../../card/zone-choices.ts';

export interface DraftCardFacts {
  readonly form: ScheduleForm;
  /** What is missing or doubtful, a sentence each. */
  readonly doubts: readonly string[];
  /** The zone is a guess: it stands as an input until the person has told it once. */
  readonly askZone: boolean;
  /** The options asked for, in one line. */
  readonly options?: string;
  /** Where it is to be held is asked each time. */
  readonly askPlace?: boolean;
  /** The clocks fall back over this time: which of the two is meant. */
  readonly twice?: { readonly earlier: string; readonly later: string };
  /** The person has something then. */
  readonly taken?: boolean;
}

/** The question, asked once: everything understood is filled in, and one button makes the meeting. */
export function renderDraftCard(facts: DraftCardFacts): CardJson {
  const { form, taken = false } = facts;
  return card(
    [
      kicker(taken ? 'The time is taken' : 'Before I schedule it'),
      title(form.title === '' ? 'A new meeting' : 'Almost there'),
      ...facts.doubts.map((doubt) => text(doubt)),
      textInput({
        id: 'title',
        label: 'Title',
        value: form.title,
        required: 'A meeting needs a title',
        maxLength: MEETING_LIMITS.titleLength,
      }),
      ...timeInputs(facts),
      textInput({
        id: 'people',
        label: isTooLongForCard(form.people)
          ? `Invite others than those ${countOf(form.people)} people (empty: they stay)`
          : 'Invite (e-mail addresses, optional)',
        value: isTooLongForCard(form.people) ? '' : form.people,
        placeholder: 'ana@example.com, ben@example.com',
      }),
      ...(facts.askPlace === true ? [whichPlace()] : []),
      facts.options === undefined || facts.options === '' ? undefined : row('Options', escapeCardText(facts.options)),
    ],
    [
      submit(taken ? 'Schedule anyway' : 'Schedule it', 'schedule.create', 'positive'),
      submit('More options', 'schedule.options'),
      submitAlone('Leave it', 'schedule.leave'),
    ],
  );
}

function timeInputs(facts: DraftCardFacts): readonly Element[] {
  const { form, askZone, twice } = facts;
  return [
    dateInput({
      id: 'date',
      label: askZone ? 'Day' : `Day (${sayZone(form.zone)})`,
      value: form.date,
      required: 'Choose a day',
    }),
    timeInput({ id: 'time', label: 'Start', value: form.time, required: 'Choose a time' }),
    ...(twice === undefined ? [] : [whichOfTwo(twice, form)]),
    choiceInput({ id: 'minutes', label: 'Length', value: form.minutes, choices: lengthChoices(form.minutes) }),
    ...(askZone
      ? [
          choiceInput({
            id: 'zone',
            label: 'Your time zone',
            value: form.zone,
            required: 'Choose your time zone',
            choices: zoneChoices(form.zone),
          }),
        ]
      : []),
  ];
}

function whichPlace(): Element {
  return choiceInput({
    id: 'place',
    label: 'Where',
    required: 'Choose a place',
    choices: [
      { title: 'With a link of its own', value: 'oneTime' },
      { title: 'In my personal room', value: 'personalRoom' },
    ],
  });
}

function whichOfTwo(twice: { readonly earlier: string; readonly later: string }, form: ScheduleForm): Element {
  return choiceInput({
    id: 'fold',
    label: 'Which of the two',
    ...(form.fold === '' ? {} : { value: form.fold }),
    required: 'Choose one of the two',
    choices: [
      { title: `The first (${twice.earlier})`, value: 'earlier' },
      { title: `The second (${twice.later})`, value: 'later' },
    ],
  });
}

const LENGTHS: readonly (readonly [string, string])[] = [
  ['15', '15 minutes'],
  ['30', '30 minutes'],
  ['45', '45 minutes'],
  ['60', '1 hour'],
  ['90', '1 hour 30 minutes'],
  ['120', '2 hours'],
  ['240', '4 hours'],
  ['480', '8 hours'],
];

/** The usual lengths, and the one that was said where it is none of them. */
function lengthChoices(said: string): readonly { title: string; value: string }[] {
  const usual = LENGTHS.map(([value, words]) => ({ value, title: words }));
  const known = said === '' || usual.some((choice) => choice.value === said);
  return known ? usual : [{ value: said, title: `${said} minutes` }, ...usual];
}

/** Everything else a meeting can be, of what this person's site allows; the draft behind it has the rest. */
export function renderOptionsCard(form: OptionForm & { readonly title: string; readonly ready: boolean }): CardJson {
  return card(
    [
      kicker('More options'),
      title(form.title === '' ? 'A new meeting' : escapeCardText(form.title)),
      subtle('What your Webex site offers. Nothing is scheduled yet.'),
      ...optionInputs(form),
    ],
    [
      submit(form.ready ? 'Schedule it' : 'Go on', 'schedule.set-options', 'positive'),
      submitAlone('Leave it', 'schedule.leave'),
    ],
  );
}

export interface SeveralCardFacts {
  readonly title: string;
  readonly rows: readonly { readonly span: Span; readonly repeats: string }[];
  readonly options: string;
  readonly note: string;
  readonly now: Temporal.Instant;
}

/** What took several series to make. */
export function renderSeveralCard(facts: SeveralCardFacts): CardJson {
  return card(
    [
      kicker(`Scheduled as ${facts.rows.length === 1 ? 'one' : facts.rows.length} series`),
      title(escapeCardText(facts.title)),
      ...facts.rows.flatMap(({ span, repeats }) => [
        row('When', `**${saySpan(span, facts.now)}**`),
        row('', escapeCardText(repeats)),
      ]),
      facts.options === '' ? undefined : row('Options', escapeCardText(facts.options)),
      facts.note === '' ? undefined : text(facts.note, { spacing: 'Medium' }),
    ],
    [submitAlone('Undo', 'undo.press')],
  );
}
