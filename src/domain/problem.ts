import type { Temporal } from 'temporal-polyfill';
import type { OptionName } from './asked-options.ts';
import type { Span } from './when.ts';

/**
 * What can be wrong with a request that the person can cure. A closed list: `bot/words.ts` turns each into a sentence
 * that carries its cure, and the compiler sees to it that none is forgotten.
 */
export type Problem =
  | { readonly kind: 'title-missing' }
  | { readonly kind: 'title-too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'day-missing' }
  | { readonly kind: 'time-missing' }
  | { readonly kind: 'zone-missing'; readonly guess: string }
  | { readonly kind: 'zone-unknown'; readonly text: string }
  | { readonly kind: 'time-unreadable'; readonly text: string }
  | { readonly kind: 'time-past'; readonly said: Temporal.ZonedDateTime; readonly next: Temporal.ZonedDateTime }
  | { readonly kind: 'ends-before'; readonly start: Temporal.ZonedDateTime; readonly end: Temporal.PlainTime }
  | { readonly kind: 'time-skipped'; readonly said: string; readonly after: Temporal.ZonedDateTime }
  | { readonly kind: 'time-twice'; readonly earlier: Temporal.ZonedDateTime; readonly later: Temporal.ZonedDateTime }
  | { readonly kind: 'too-far'; readonly years: number }
  | { readonly kind: 'length-unreadable'; readonly text: string }
  | {
      readonly kind: 'length-out-of-bounds';
      readonly minutes: number;
      readonly shortest: number;
      readonly longest: number;
    }
  /** `goesOn`: what was asked is kept, and goes on once the addresses are told. */
  | { readonly kind: 'not-an-address'; readonly texts: readonly string[]; readonly goesOn?: true }
  | { readonly kind: 'too-many-invitees'; readonly count: number; readonly limit: number }
  | { readonly kind: 'not-sure' }
  | { readonly kind: 'all-day' }
  | TimeTaken
  /** Who else is to come again: Webex does not tell the asker who was invited. */
  | { readonly kind: 'people-unknown'; readonly title: string }
  /** Colleagues' calendars were looked at more often than anybody needs. */
  | { readonly kind: 'asked-too-often'; readonly minutes: number }
  | { readonly kind: 'card-gone' }
  | { readonly kind: 'card-not-yours' }
  | { readonly kind: 'meeting-gone' }
  /** Webex let the account not do it, whatever the reason. */
  | { readonly kind: 'refused'; readonly title: string }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'undo-expired' }
  | { readonly kind: 'nobody-named' }
  /** Only a webinar has panelists. */
  | { readonly kind: 'no-webinar'; readonly title: string }
  /** Webex shows the asker no such meeting, though a card of it stands here. */
  | { readonly kind: 'not-invited'; readonly title: string }
  | { readonly kind: 'already-invited'; readonly emails: readonly string[] }
  | { readonly kind: 'value-refused'; readonly field: string; readonly allowed: string }
  | { readonly kind: 'reminds-you-only' }
  | { readonly kind: 'private-only' }
  | { readonly kind: 'recording-gone'; readonly title: string }
  | { readonly kind: 'recording-not-yours'; readonly title: string }
  /** Webex no longer knows the meeting that was recorded. */
  | { readonly kind: 'invitees-unknown'; readonly title: string }
  | { readonly kind: 'transcript-missing'; readonly title: string }
  | { readonly kind: 'summary-missing'; readonly title: string }
  /** A card came back as it went out. */
  | { readonly kind: 'nothing-filled-in' }
  /** Webex makes this value itself. */
  | { readonly kind: 'read-only'; readonly field: string }
  /** The permission is there; the site keeps this to its administrator. */
  | { readonly kind: 'site-forbids'; readonly what: string; readonly site: string }
  | { readonly kind: 'preferences-withheld'; readonly what: string }
  /** The default video system went; which one comes after it? */
  | { readonly kind: 'default-missing'; readonly names: readonly string[] }
  /** An answer to a list that names none, or more than one, of its rows. */
  | { readonly kind: 'choice-unclear'; readonly rows: number }
  | { readonly kind: 'scope-unclear' }
  | {
      readonly kind: 'not-host';
      readonly title: string;
      readonly host: string;
      readonly doing: string;
      /** The host does not use the bot, so that they cannot be asked. */
      readonly unreachable?: true;
    }
  | { readonly kind: 'meeting-running'; readonly title: string; readonly doing: string }
  | { readonly kind: 'meeting-over'; readonly title: string; readonly ended: Temporal.ZonedDateTime }
  | { readonly kind: 'made-elsewhere'; readonly title: string; readonly doing: string }
  | { readonly kind: 'personal-room'; readonly title: string }
  /** A rule with several days, or a position in the month, that does not move along with its time. */
  | { readonly kind: 'rule-fixed' }
  /** An occurrence may not leave the days between its neighbours. */
  | { readonly kind: 'day-taken'; readonly title: string }
  | { readonly kind: 'nothing-to-change'; readonly title: string }
  /** Somebody changed it while a question about it stood; as it is now. */
  | { readonly kind: 'changed-meanwhile'; readonly title: string; readonly now: string; readonly span: Span }
  | OptionProblem;

/** What is the matter with an option of a meeting. */
type OptionProblem =
  | { readonly kind: 'agenda-too-long'; readonly length: number; readonly limit: number }
  | {
      readonly kind: 'minutes-refused';
      readonly name: 'joinBeforeHostMinutes' | 'automaticLockMinutes';
      readonly minutes: number;
      readonly allowed: readonly number[];
    }
  /** Webex takes the one or the other. */
  | { readonly kind: 'options-clash'; readonly name: OptionName; readonly option: string; readonly other: string }
  /** The person's site has nothing of that name. */
  | {
      readonly kind: 'choice-unknown';
      readonly name: 'template' | 'sessionType' | 'site' | 'trackingCodes';
      readonly text: string;
      readonly offered: readonly string[];
    }
  /** The site's own rule; empty where Webex did not tell it. */
  | { readonly kind: 'password-refused'; readonly rule: string }
  /** The site wants it noted of each meeting. */
  | { readonly kind: 'code-missing'; readonly name: string }
  | { readonly kind: 'only-when-made'; readonly what: string }
  /** Webex registers people for a meeting that is held once. */
  | { readonly kind: 'no-registration-of-series'; readonly title: string }
  /** In the personal room or not: the person wants to be asked each time. */
  | { readonly kind: 'place-open' }
  /** Webex lets an account make so many meetings in a day. */
  | { readonly kind: 'create-limit' }
  /** Webex keeps one day of a monthly rule: each day would be a series of its own. */
  | { readonly kind: 'several-series'; readonly rules: readonly string[] }
  /** No series of Webex's repeats like that. */
  | { readonly kind: 'rule-unknown'; readonly rule: string }
  | { readonly kind: 'rule-too-long'; readonly most: number }
  /** It was to be somebody else's meeting; empty where it was not said whose. */
  | { readonly kind: 'in-others-name'; readonly principal: string }
  /** "Everyone here" is more than may be a slip. */
  | { readonly kind: 'many-here'; readonly count: number }
  /** People of other companies are among them. */
  | { readonly kind: 'outsiders'; readonly emails: readonly string[] };

/** The person has something then already: a doubt, since they may want it all the same. */
export interface TimeTaken {
  readonly kind: 'time-taken';
  /** What they have then, by start; nothing where others read along. */
  readonly clashes: readonly { readonly title: string; readonly span: Span }[];
  /** Of a series: how many of its times in the next 60 days are taken. */
  readonly taken: number;
  readonly of: number;
  /** The first time today that they are told how far the bot sees. */
  readonly first: boolean;
  /** Of another year is said which. */
  readonly now: Temporal.Instant;
}
