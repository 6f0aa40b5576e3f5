import type { Temporal } from 'temporal-polyfill';
import type { AskedOptions } from '../domain/asked-options.ts';
import type { Zone } from '../domain/when.ts';
import type { Like } from './like.ts';
import type { Setting } from './setting.ts';
import type { Wish } from './wish.ts';

/**
 * What a message was read as. `readRequest` (read-request.ts) makes it, purely: the same words, moment, zone and
 * dialogue always give the same reading. Everything in it was said in the words, or is listed as guessed;
 * defaults (a length of 30 minutes, say) are the features' business and never stand here.
 */
export interface Reading {
  /** The words that were read: the bot's mention stripped, cut at 7439 bytes as Webex does. */
  readonly text: string;
  readonly act: Act;
  /** `guessed`: no verb named the act ("dentist at 4"), so ask before anything is changed. */
  readonly certainty: 'said' | 'guessed';
  /** The name a new meeting gets, or the new name of one that exists. */
  readonly title?: string;
  /** The agenda text ("about the budget", "agenda: …"), where one was said apart from the title. */
  readonly agenda?: string;
  /** What the meeting is to be like ("with a lobby", "record it automatically"), for a new one or one that exists. */
  readonly options?: AskedOptions;
  /** Which existing meeting is meant; nothing for schedule. */
  readonly target?: Target;
  /** The new time (schedule, move), or the period asked about (list, availability, recordings). */
  readonly when?: TimeReading;
  /** A change in relation to the present time: "push it back half an hour", "make it 15 minutes longer". */
  readonly shift?: Shift;
  readonly people: readonly PersonMeant[];
  /** Schedule: made in somebody else's name, on their calendar, as their delegate; nobody where it was not said whose. */
  readonly onBehalf?: readonly PersonMeant[];
  /** "Anyway": it is to be done whatever else stands at that time. */
  readonly anyway?: boolean;
  /** "Same again", "a follow-up": the meeting that the new one is to be like; only for the act `schedule`. */
  readonly like?: Like;
  /** What the people named are to be (invite), or be no more (uninvite), beside cohost: a panelist of a webinar. */
  readonly role?: 'panelist';
  /** True where a set of meetings is meant: "clear my Friday", "push everything after 3". */
  readonly bulk: boolean;
  /** Further meetings that the same is to be done with: "cancel the 3pm and the 4pm". */
  readonly more?: readonly Target[];
  /** One occurrence, the whole series, or this and all that follow, where the words say which. */
  readonly scope?: 'occurrence' | 'series' | 'following';
  /** Which part of a meeting is to change (update), or is asked about (details), where the words name one. */
  readonly part?: MeetingPart;
  /** A preference named in the words, and the value it is to get; only for the acts `preferences` and `settings`. */
  readonly setting?: Setting;
  /** What is to be done with a recording, a transcript or reminders; only for the acts that are about those. */
  readonly wish?: Wish;
  /** How long before a meeting (reminder), or how late (late), in minutes. */
  readonly lead?: number;
  /** An answer to the bot's last question, where the dialogue had one. */
  readonly answer?: Answer;
  /** Further requests of the same message, in the order said. */
  readonly also: readonly Reading[];
}

export type Act =
  | 'schedule'
  | 'list'
  | 'details'
  | 'move'
  | 'update'
  | 'cancel'
  | 'skip'
  | 'invite'
  | 'uninvite'
  | 'join'
  | 'start'
  | 'availability'
  /** Who looked when the asker is busy. */
  | 'looks'
  | 'late'
  | 'recordings'
  | 'transcript'
  | 'preferences'
  | 'settings'
  | 'access'
  | 'reminder'
  | 'connect'
  | 'disconnect'
  | 'undo'
  /** What the bot did for the asker in `when`. */
  | 'history'
  /** What others ask of the asker as host. */
  | 'requests'
  | 'help'
  | 'thanks'
  | 'greeting'
  | 'answer'
  | 'other';

/** A time expression: civil (wall clock), in `zone` where one was named, else in the asker's. */
export interface TimeReading {
  /** The very words, for the receipt. */
  readonly words: string;
  readonly start?: MomentReading;
  /** A time of day is exclusive; a day without one is the last day, inclusive. */
  readonly end?: MomentReading;
  /** A length that was said, in minutes. */
  readonly minutes?: number;
  /** RRULE body as Webex takes it: no `RRULE:` prefix. */
  readonly recurrence?: string;
  /** Only when the words named one ("3pm London time"). */
  readonly zone?: Zone;
  /** How coarse the words were: "tomorrow" is a day, "this week" a week, "Friday afternoon" a daypart. */
  readonly grain: 'minute' | 'daypart' | 'day' | 'week' | 'month' | 'year';
}

export interface MomentReading {
  readonly date: Temporal.PlainDate;
  /** Absent when only a day was said. */
  readonly time?: Temporal.PlainTime;
  /** What the words left open and was filled in by convention (docs/reading.md). */
  readonly guessed: readonly Guess[];
}

/** `date`: no day was said · `weekday`: "next Tuesday" may mean two days · `meridiem`: a bare hour · `time`: a daypart stood for an hour. */
export type Guess = 'date' | 'weekday' | 'year' | 'meridiem' | 'time' | 'zone';

export type Shift =
  /** Later when positive. */
  | { readonly kind: 'start'; readonly minutes: number }
  /** Longer when positive. */
  | { readonly kind: 'length'; readonly minutes: number };

export type MeetingPart = 'title' | 'place' | 'agenda' | 'password' | 'people' | 'time' | 'length' | 'link' | 'came';

/** The meeting meant. All that was said must hold; an empty target with `pronoun` is "it". */
export interface Target {
  readonly title?: string;
  readonly when?: TimeReading;
  readonly number?: string;
  readonly link?: string;
  readonly people: readonly PersonMeant[];
  readonly pronoun: boolean;
  /** "next" of "my next meeting", "last" of "my last meeting". */
  readonly nth?: 'next' | 'last';
  /** "The second one", from 1: a row of the list shown last. */
  readonly row?: number;
}

export type PersonMeant =
  | { readonly kind: 'email'; readonly email: string; readonly cohost: boolean }
  | { readonly kind: 'mention'; readonly personId: string; readonly name: string; readonly cohost: boolean }
  | { readonly kind: 'name'; readonly name: string; readonly cohost: boolean }
  | { readonly kind: 'me'; readonly cohost: boolean }
  | { readonly kind: 'everyone'; readonly cohost: boolean };

export type Answer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'abort' }
  /** The n-th of the list shown last, from 1. */
  | { readonly kind: 'choice'; readonly nth: number }
  /** New details for what was asked ("make it 4", "no, Thursday"): they stand in the reading itself. */
  | { readonly kind: 'revise' }
  /** "say that again" · "I don't know" · "wait a second" */
  | { readonly kind: 'repeat' | 'unsure' | 'pause' }
  /** After something was done: "not that one", "another meeting". */
  | { readonly kind: 'another' };

/** What is read: the text as Webex gives it, and who is mentioned in it (never the bot itself). */
export interface Said {
  readonly text: string;
  readonly mentions: readonly { readonly name: string; readonly personId: string }[];
}

/** The last thing the bot said to this person in this place, as far as it changes what a short answer means. */
export interface Dialogue {
  /** What the bot waits for, if anything. */
  readonly asked?: 'yes-or-no' | 'choice' | 'details';
  /** The act that was being talked about. */
  readonly act?: Act;
  /** What is talked about has a title: plain words are none. */
  readonly titled?: boolean;
  /** A mere number says how long, a mere place whose clocks are meant. */
  readonly wants?: 'minutes' | 'zone';
  /** Rows of the list shown last. */
  readonly rows?: number;
}

/** Command words declared by the features: a message that is one of them, or starts with one, asks for that act. */
export type Lexicon = ReadonlyMap<string, Act>;
