import type { AskedOptions } from '../domain/asked-options.ts';
import { sayMinutes } from '../domain/spoken-time.ts';
import { listed, say, type Sentence } from './sentence.ts';

/** One thing a meeting is like, beside its time and people. */
export interface Facet {
  /** The label of its row. */
  readonly label: string;
  /** As a sentence goes on with it; people's own words as they are. */
  readonly words: string;
}

const LOBBY = {
  allowJoin: 'everyone comes straight in',
  allowJoinWithLobby: 'people who are not invited wait in the lobby',
  blockFromJoin: 'only people who are invited get in',
};
const TONES = {
  beep: 'a beep when people come',
  announceName: 'names announced when people come',
  noTone: 'no tone when people come',
};

type Sayings = { readonly [Name in keyof AskedOptions]-?: (asked: AskedOptions) => Facet | undefined };

/** Minutes are told with the switch they belong to. */
const SAYINGS: Sayings = {
  password: (asked) => when(asked.password, 'Password', 'with a password of your own'),
  sendEmail: (asked) =>
    when(asked.sendEmail, 'E-mail', asked.sendEmail === false ? 'nobody is mailed' : 'everybody is mailed'),
  enabledJoinBeforeHost: (asked) =>
    when(asked.enabledJoinBeforeHost ?? asked.joinBeforeHostMinutes, 'Join early', sayEarly(asked)),
  joinBeforeHostMinutes: () => undefined,
  enabledAutoRecordMeeting: (asked) =>
    when(
      asked.enabledAutoRecordMeeting,
      'Recording',
      asked.enabledAutoRecordMeeting === true ? 'recorded automatically' : 'not recorded by itself',
    ),
  unlockedMeetingJoinSecurity: ({ unlockedMeetingJoinSecurity: how }) =>
    how === undefined ? undefined : { label: 'Lobby', words: LOBBY[how] },
  enableAutomaticLock: (asked) => when(asked.enableAutomaticLock ?? asked.automaticLockMinutes, 'Lock', sayLock(asked)),
  automaticLockMinutes: () => undefined,
  reminderTime: ({ reminderTime: minutes }) =>
    minutes === undefined
      ? undefined
      : { label: 'Reminder', words: `Webex mails you a reminder ${sayMinutes(minutes)} before` },
  entryAndExitTone: ({ entryAndExitTone: tone }) =>
    tone === undefined ? undefined : { label: 'Tone', words: TONES[tone] },
  place: ({ place }) =>
    when(place, 'Place', place === 'personalRoom' ? 'in your personal room' : 'with a link of its own'),
  template: ({ template }) => when(template, 'Template', `from the template ${template?.name ?? ''}`),
  sessionType: ({ sessionType }) => when(sessionType, 'Kind', sessionType?.name ?? ''),
  site: ({ site }) => when(site, 'Site', `on ${site?.name ?? ''}`),
  trackingCodes: ({ trackingCodes: codes = [] }) =>
    codes.length === 0
      ? undefined
      : { label: 'Codes', words: codes.map(({ name, value }) => `${name}: ${value}`).join(', ') },
  registration: ({ registration }) =>
    when(registration, 'Registration', registration === true ? 'people register first' : 'without registration'),
};

function when(value: unknown, label: string, words: string): Facet | undefined {
  return value === undefined ? undefined : { label, words };
}

function sayEarly({ enabledJoinBeforeHost: on, joinBeforeHostMinutes: minutes = 0 }: AskedOptions): string {
  if (on === false) return 'nobody comes in before you';
  return minutes === 0 ? 'people may come in before you' : `people may come in ${sayMinutes(minutes)} early`;
}

function sayLock({ enableAutomaticLock: on, automaticLockMinutes: minutes = 0 }: AskedOptions): string {
  if (on === false) return 'not locked by itself';
  return minutes === 0 ? 'locked when it starts' : `locked ${sayMinutes(minutes)} after the start`;
}

/** What was asked for, one after the other. */
export function facetsOf(asked: AskedOptions): readonly Facet[] {
  return Object.values(SAYINGS)
    .map((saying) => saying(asked))
    .filter((facet) => facet !== undefined);
}

/** All of it in one line, for a row of a card; empty where nothing was asked. */
export function optionLine(asked: AskedOptions): string {
  const { sendEmail: _mail, ...rest } = asked;
  return facetsOf(rest)
    .map(({ words }) => words)
    .join(', ');
}

/** The same as a sentence, for clients without cards. */
export function saySet(asked: AskedOptions): Sentence | undefined {
  const line = optionLine(asked);
  return line === '' ? undefined : say`Set as asked: ${line}.`;
}

/** What a person should know of what they asked for, a sentence each. */
export function optionNotes(asked: AskedOptions): readonly Sentence[] {
  return [
    asked.place === 'personalRoom' ? PERSONAL_ROOM : undefined,
    isEncrypted(asked) ? ENCRYPTED : undefined,
    asked.registration === true ? say`Webex mails the link once people have registered.` : undefined,
  ].filter((note) => note !== undefined);
}

/** Said when such a place is offered, and when it was taken. */
export const PERSONAL_ROOM = say`Webex lets me cancel a meeting in a personal room, but not move or change it later, nor invite or remove people.`;
export const ENCRYPTED = say`With end-to-end encryption there may be no recording and no transcript.`;

export function isEncrypted({ sessionType }: AskedOptions): boolean {
  return /end[- ]to[- ]end|e2e/i.test(sessionType?.name ?? '');
}

/** Attributes that a site took and ignored, in Webex's own names, as people call them. */
const IGNORED: Readonly<Record<string, string>> = {
  publicMeeting: 'the public listing',
  entryAndExitTone: 'the entry tone',
  audioConnectionType: 'the kind of audio',
  enabledPolling: 'polls',
  enabledNote: 'notes',
  noteType: 'who takes notes',
  enabledUCFRichMedia: 'rich media',
};

/** @param warnings Webex's own sentences, see `WrittenMeeting` */
export function sayIgnored(warnings: readonly string[]): Sentence | undefined {
  if (warnings.length === 0) return undefined;
  const words = warnings.join(' ');
  const known = Object.entries(IGNORED).flatMap(([name, told]) => (words.includes(name) ? [told] : []));
  return known.length === 0
    ? say`Webex set a part of it aside on this site: ${warnings.join('; ')}.`
    : say`This Webex site decides on ${listed(known)} itself, so that part was left as the site has it.`;
}
