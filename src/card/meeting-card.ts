import type { Temporal } from 'temporal-polyfill';
import { count } from '../domain/spoken-time.ts';
import type { Span, Zone } from '../domain/when.ts';
import type { CardJson } from './card.ts';
import {
  card,
  choiceInput,
  dateInput,
  kicker,
  openUrl,
  row,
  showCard,
  submit,
  submitAlone,
  text,
  textInput,
  timeInput,
  title,
  type Action,
  type Choice,
  type Element,
} from './elements.ts';
import { escapeCardText, shorten } from './escape.ts';
import { nameOf, peopleLine, type Guest } from './people-line.ts';
import { timeRows } from './time-lines.ts';
import { zoneChoices } from './zone-choices.ts';

/** The card people see most: one meeting, and what can be done with it. */
export interface MeetingCardFacts {
  /** What happened, one or two words: "Scheduled", "Cancelled", "Invited". */
  readonly what: string;
  readonly title: string;
  readonly span: Span;
  /** Zones of other readers who told us theirs. */
  readonly otherZones: readonly Zone[];
  /** The rule of a series, in words. */
  readonly repeats?: string;
  /** What it is like beside, in words. */
  readonly options?: string;
  readonly guests: readonly Guest[];
  /** Not all of them are known: then none is named, and whom to change is written rather than chosen. */
  readonly partly?: boolean;
  /** False: the space does not own the meeting, so it is told how many come, not who. */
  readonly shared: boolean;
  /** How the words were read, where something was guessed. */
  readonly readAs?: string;
  /** A sentence about what came of the last press. */
  readonly note?: string;
  /** Left out where the space does not own the meeting. */
  readonly webLink?: string;
  readonly buttons: {
    readonly people: boolean;
    readonly instead: readonly Choice[];
    readonly undo: boolean;
    readonly zone?: Zone;
  };
  readonly now: Temporal.Instant;
}

/** Webex takes no longer one. */
const INVITEE_NAME_LENGTH = 128;
/** More choices than this would not fit a card. */
const CHOICES = 50;

export function renderMeetingCard(facts: MeetingCardFacts): CardJson {
  const { buttons } = facts;
  return card(
    [
      kicker(facts.what),
      title(escapeCardText(facts.title)),
      ...timeRows(facts.span, facts.otherZones, facts.now),
      facts.repeats === undefined ? undefined : row('Repeats', escapeCardText(facts.repeats)),
      facts.guests.length > 0 && facts.partly !== true
        ? row('With', facts.shared ? peopleLine(facts.guests) : count(facts.guests.length, 'person', 'people'))
        : undefined,
      facts.options === undefined ? undefined : row('Options', escapeCardText(facts.options)),
      facts.readAs === undefined ? undefined : row('Read as', escapeCardText(facts.readAs)),
      facts.note === undefined ? undefined : text(facts.note, { spacing: 'Medium' }),
    ],
    [
      buttons.people ? addPeople() : undefined,
      // Five buttons at most: while the time may be wrong, the people can wait.
      buttons.people && facts.shared && facts.guests.length > 0 && buttons.instead.length === 0
        ? changePeople(facts.guests, facts.partly === true)
        : undefined,
      buttons.instead.length > 0 ? notRight(buttons.instead, buttons.zone ?? facts.span.start.timeZoneId) : undefined,
      buttons.people ? submitAlone('Options', 'reschedule.options') : undefined,
      facts.webLink === undefined ? undefined : openUrl('Open in Webex', facts.webLink),
      buttons.undo ? submitAlone('Undo', 'schedule.undo') : undefined,
    ],
  );
}

/** One tap to say what was meant: the readings that are near, or any other time. */
function notRight(instead: readonly Choice[], zone: Zone): Action {
  const [first] = instead;
  return showCard(
    'Not right?',
    [
      choiceInput({
        id: 'instead',
        label: 'I meant',
        ...(first === undefined ? {} : { value: first.value }),
        choices: [...instead, { title: 'Another day, time or zone (below)', value: 'other' }],
      }),
      dateInput({ id: 'date', label: 'Day' }),
      timeInput({ id: 'time', label: 'Start' }),
      choiceInput({ id: 'zone', label: 'Time zone', value: zone, choices: zoneChoices(zone) }),
    ],
    [submit('Change the time', 'schedule.correct', 'positive')],
  );
}

function addPeople(): Action {
  return showCard(
    'Add people',
    [
      textInput({
        id: 'emails',
        label: 'E-mail addresses, one or more',
        placeholder: 'ana@example.com, ben@example.com',
        required: 'Write at least one address',
        maxLength: 2000,
      }),
    ],
    [submit('Invite', 'invite.add', 'positive')],
  );
}

function changePeople(guests: readonly Guest[], partly: boolean): Action {
  const who = partly ? textInput({ id: 'email', label: 'Whose address', required: 'Write an address' }) : whom(guests);
  return showCard('Change people', [who, whatToDo(), otherName()], [submit('Apply', 'invite.change')]);
}

/** A list while it fits the card; an address to be written where it does not. */
function whom(guests: readonly Guest[]): Element {
  if (guests.length > CHOICES)
    return textInput({
      id: 'email',
      label: `Whose address (${guests.length} are invited)`,
      required: 'Write an address',
    });
  return choiceInput({
    id: 'email',
    label: 'Who',
    required: 'Choose a person',
    choices: guests.map((guest) => ({
      title: `${shorten(nameOf(guest), 60)}${guest.coHost ? ' (cohost)' : ''}`,
      value: guest.email,
    })),
  });
}

function whatToDo(): Element {
  return choiceInput({
    id: 'change',
    label: 'What to do',
    value: 'remove',
    required: 'Choose what to do',
    choices: [
      { title: 'Remove from the meeting', value: 'remove' },
      { title: 'Make cohost', value: 'cohost' },
      { title: 'No longer cohost', value: 'not-cohost' },
      { title: 'Show under the name below', value: 'rename' },
    ],
  });
}

/** For people whom Webex knows by their address only. */
function otherName(): Element {
  return textInput({ id: 'name', label: 'Name to show', placeholder: 'Ana Ruiz', maxLength: INVITEE_NAME_LENGTH });
}
