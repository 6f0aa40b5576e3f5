import type { MeetingSubject } from '../card/meeting-subject.ts';
import type { Sentence } from '../card/sentence.ts';
import type { AskedOptions } from '../domain/asked-options.ts';
import type { Except, Planned } from '../domain/clash.ts';
import type { Doing } from '../domain/may-change.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Problem, TimeTaken } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { SiteChoices } from '../domain/site-choices.ts';
import type { At, Zone } from '../domain/when.ts';
import type { Act, PersonMeant, Target, TimeReading } from '../language/reading.ts';
import type { ActingPorts } from '../ports/acting.ts';
import type { MeantMeeting } from '../ports/dialogues.ts';
import type { Busy } from '../ports/busy.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { Consent } from '../ports/grants.ts';
import type { Limits } from '../ports/limits.ts';
import type { Looks } from '../ports/looks.ts';
import type { Member, Space } from '../ports/messenger.ts';
import type { FoundPeople } from '../ports/people.ts';
import type { Profile, Profiles } from '../ports/profiles.ts';
import type { Reminders } from '../ports/reminders.ts';
import type { PersonSettings, SettingsChange } from '../ports/settings.ts';
import type { Undos } from '../ports/undos.ts';
import type { Feature, Press } from './feature.ts';
import type { Reply } from './reply.ts';

export type { FoundPeople } from '../ports/people.ts';

/** Who asks, where, and what they may reach; made anew for every request. */
export interface Context {
  readonly who: Who;
  readonly at: At;
  /** True until the person, or their Webex profile, has told us a zone: `at.zone` is then a guess to be confirmed. */
  readonly zoneIsGuess: boolean;
  /** The real now (civil clock); `at.now` is when the words were said. */
  readonly now: number;
  /** The message or action that asks: what is taken for it may be taken again when it is repeated after a crash. */
  readonly requestId: string;
  /** Makes the key of the n-th thing this request creates: the same request always makes the same keys. */
  readonly createKey: (index: number) => string;
  /** A fresh random id. */
  readonly newId: () => string;
  /** What was shown last in this place; the first is "it". */
  readonly shown: readonly MeantMeeting[];
  /** Which of the person's meetings is meant. */
  readonly find: (target: Target | undefined) => Promise<Found>;
  /** All meetings still to come of the period, title or people meant ("everything after 3"), by start. */
  readonly findAll: (target: Target | undefined) => Promise<readonly Meeting[]>;
  /** What the person has at the times planned, by their own Webex meetings; nothing when they are free. One call at most. */
  readonly clashes: (question: ClashQuestion) => Promise<Taken | undefined>;
  /** Times that suit everybody, as far as they can be seen; a press or a number schedules one of them. 1:1. */
  readonly offerSlots: (question: SlotQuestion) => Promise<Reply>;
  /** When colleagues who let it be seen are busy. */
  readonly busy: Busy;
  /** Who looked when people are busy. */
  readonly looks: Looks;
  /** A numbered list where more than one matches, the nearest two where none does; 1:1. */
  readonly askWhich: (found: Exclude<Found, { readonly kind: 'one' }>, which: Which) => Promise<Reply>;
  /** What Webex would refuse to have done to the meeting in any case, before anything is asked. */
  readonly whyRefused: (meeting: Meeting, doing: Doing) => Promise<Problem | undefined>;
  /** What the asker may not do but the host may: offers to ask the host, where they use the bot. */
  readonly askHost: (wanted: Wanted) => Promise<Reply>;
  /** What came back to that list. */
  readonly readChosen: (press: Press) => Promise<Result<Chosen, Problem>>;
  /**
   * Whether what was read for a question at that moment (epoch milliseconds) stands: it was asked a few minutes ago and
   * is answered now, before anything else was said here, and nothing was done for the person since.
   */
  readonly stillStands: (readAt: number) => Promise<boolean>;
  /** Who is invited to it, as the newest card of it tells; nothing where no card knows. No call. */
  readonly guestsShown: (meetingId: string) => Promise<MeetingSubject['guests'] | undefined>;
  readonly webex: ActingPorts;
  readonly drafts: Drafts;
  /** What is written is on the disk with the answer, not before: it tells of what was done, and never of what is begun. */
  readonly undos: Undos;
  /** How often a person may ask for something. */
  readonly limits: Limits;
  readonly reminders: Reminders;
  /** Has a job of a feature done for a person at its moment; the same again is done once. */
  readonly later: (due: PlannedJob) => Promise<void>;
  /** Sees to it that reminders asked for one by one follow their meetings. */
  readonly followReminders: () => Promise<void>;
  readonly profiles: Profiles;
  /** Keeps the zone the person told us; it wins over Webex's profile. Names no zone database knows are ignored. */
  readonly rememberZone: (zone: Zone) => Promise<void>;
  /** How the bot is to behave towards the person, as they told it. */
  readonly settings: PersonSettings;
  /** Keeps what is said of it; what is absent stays, what is undefined goes back to how everybody has it. */
  readonly saveSettings: (change: SettingsChange) => Promise<PersonSettings>;
  readonly access: Access;
  /** Who is in the space, the bot left out; one call, made at most once a request. */
  readonly members: () => Promise<readonly Member[]>;
  /** The space it is asked in, one call; nothing where the bot is not in it. */
  readonly space: () => Promise<Space | undefined>;
  /** Profiles of those people of the space who are connected. */
  readonly connectedHere: () => Promise<readonly Profile[]>;
  /** An address for everybody meant, from the space and the company's directory. */
  readonly findPeople: (meant: readonly PersonMeant[]) => Promise<FoundPeople>;
  /** What the person's site offers for a meeting, or just what these options name; up to four calls. */
  readonly siteChoices: (siteUrl?: string, asked?: AskedOptions) => Promise<SiteChoices>;
  /** True the first time today (the person's day) that this is to be told: what need not be repeated is said in a word. */
  readonly firstToday: (topic: string) => Promise<boolean>;
  /** Says a problem in a sentence that carries its cure. */
  readonly say: (problem: Problem) => Sentence;
  /** Every feature in help order, for help itself. */
  readonly features: readonly Feature[];
}

/** What is to be done when nobody asks any more. */
export interface PlannedJob {
  readonly job: string;
  readonly personId: string;
  /** Civil time; what is due already is done at once. */
  readonly dueAt: number;
  /** Ids and moments only. */
  readonly facts: Readonly<Record<string, string>>;
  /** What it is of: with job, person and moment the name by which it is known again. */
  readonly of: string;
}

/** What a look for the meeting meant came to. */
export type Found =
  /** `dated`: a day, "next" or the like was said, so of a series this very occurrence is meant. */
  | { readonly kind: 'one'; readonly meeting: Meeting; readonly dated: boolean }
  | { readonly kind: 'many'; readonly meetings: readonly Meeting[] }
  | { readonly kind: 'none'; readonly nearest: readonly Meeting[]; readonly searched: Sentence };

/** A meeting whose time is still to be found. */
export interface SlotQuestion {
  /** The period in which to look; absent: the next days. */
  readonly when?: TimeReading | undefined;
  readonly minutes: number;
  /** Of everybody who is to come; the asker counts by themself. */
  readonly emails: readonly string[];
  readonly cohosts: readonly string[];
  /** Those of them who are of another company: the offer says so, and choosing one of its times is the answer to it. */
  readonly outside?: readonly string[];
  /** Absent: it is called after its people. */
  readonly title?: string | undefined;
  readonly agenda?: string | undefined;
  /** What else was said of the meeting. */
  readonly options?: AskedOptions;
}

/** What is planned, apart from whom it takes time from. */
export interface ClashQuestion {
  readonly planned: Planned;
  readonly except?: Except;
  /** Where the answer will be told. */
  readonly where: Reply['where'];
}

/** A time that is taken, as it may be told there; in a group, what it is stands aside. */
export interface Taken {
  readonly doubt: TimeTaken;
  /** What takes it, in one word: the same word later means that nothing else has come. */
  readonly by: string;
  readonly aside?: string;
}

/** What only a meeting's host may do, asked for by somebody else. */
export interface Wanted {
  readonly meeting: Meeting;
  /** Why the asker may not. */
  readonly problem: Extract<Problem, { readonly kind: 'not-host' }>;
  /** The feature that does it once the host agrees (`onBehalf`), and its own facts for it. */
  readonly feature: string;
  readonly body: unknown;
  readonly act: Act;
  /**
   * What is asked for, for a reader in this zone: "move *Design review* to Tue 24 Nov, 16:00–16:45 (London)". Nothing
   * where too little was said to ask anybody.
   */
  readonly asks: ((zone: Zone) => Sentence) | undefined;
  /** What could be said instead, where too little was: "move it to 4pm". */
  readonly example: string;
  /** What comes of it beside: who is mailed, what is lost. */
  readonly notes: readonly Sentence[];
}

/** How the question "which one?" is put, and what becomes of its answer. */
export interface Which {
  /** The feature's action that an answer presses. */
  readonly action: string;
  /** The action of "never mind". */
  readonly leave?: string;
  readonly act: Act;
  /** As in "Which one shall I cancel?" */
  readonly doing: string;
  /** Kept for the answer, as JSON. */
  readonly keep: unknown;
}

export interface Chosen {
  readonly meeting: Meeting;
  readonly keep: unknown;
}

/** The person's connection itself. */
export interface Access {
  readonly granted: () => Promise<readonly string[] | undefined>;
  /** The grant without its tokens; nothing when not connected. */
  readonly grant: () => Promise<Consent | undefined>;
  /** Drops the grant and offers Connect for just these scopes: less access than before. */
  readonly reduce: (scopes: readonly string[], why: string) => Promise<Reply>;
  /** Forgets the person: grant, states, parked requests, drafts, undo, profile. True when they were connected. */
  readonly forget: () => Promise<boolean>;
  /** The same as `offer`; this message is read again, and goes on, once they have consented. */
  readonly consent: (scopes: readonly string[], why: string) => Promise<Reply>;
  /** A reply that offers Connect for these scopes (with those granted already), 1:1. */
  readonly offer: (scopes: readonly string[], why: string) => Promise<Reply>;
}

export interface Who {
  readonly personId: string;
  readonly email: string;
  readonly roomId: string;
  readonly roomType: 'direct' | 'group';
  /** The thread the request stands in, or starts. */
  readonly threadId?: string;
  /** The card that was pressed, where a press asks. */
  readonly pressedMessageId?: string;
}
