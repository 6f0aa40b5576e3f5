import type { MovableClock } from '../clock.ts';
import type { Series } from '../meetings/meeting.ts';
import type { SitePreferences } from '../preferences/preferences.ts';
import type { Recording, Summary, Transcript } from '../recordings/recording.ts';
import type { Events } from './events.ts';
import type { AttachmentAction } from './actions.ts';
import type { Message } from './message.ts';
import type { AuthorizationCode, RefreshToken } from './oauth.ts';
import type { Person } from './people.ts';
import type { Room } from './rooms.ts';
import type { AccessToken } from './tokens.ts';
import type { Webhook } from './webhooks.ts';
import type { Content } from './contents.ts';

/** All that the simulated Webex holds. Plain data in maps; the rules in this folder are the only ones who write it. */
export interface State {
  readonly people: Map<string, Person>;
  readonly peopleByEmail: Map<string, Person>;
  readonly rooms: Map<string, Room>;
  /** The spaces each person is in, by person id. */
  readonly roomsOf: Map<string, Set<Room>>;
  /** 1:1 spaces by both person ids, sorted and joined. */
  readonly directRooms: Map<string, Room>;
  readonly messages: Map<string, Message>;
  readonly actions: Map<string, AttachmentAction>;
  readonly contents: Map<string, Content>;
  readonly webhooks: Map<string, Webhook>;
  /** Webhooks by `creator resource event`, so that a notification looks nobody else's up. */
  readonly webhooksBy: Map<string, Set<Webhook>>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly refreshTokens: Map<string, RefreshToken>;
  readonly codes: Map<string, AuthorizationCode>;
  /** Scopes a person need not be asked for again, by person id and client id. */
  readonly remembered: Map<string, Set<string>>;
  /** Companies whose admin does not let the integration in, by organization id. */
  readonly blockedOrgs: Set<string>;
  readonly series: Map<string, Series>;
  /** Series by lowercase e-mail of everybody concerned: host and invitees. */
  readonly seriesOf: Map<string, Set<Series>>;
  readonly seriesByNumber: Map<string, Series>;
  /** The running or just made ad-hoc meeting of a space, by room id. */
  readonly adHoc: Map<string, Series>;
  readonly recordings: Map<string, Recording>;
  readonly transcripts: Map<string, Transcript>;
  readonly summaries: Map<string, Summary>;
  /** Participants that are being called, by participant id. */
  readonly callouts: Set<string>;
  /** When each person tried to create meetings, by person id. */
  readonly creates: Map<string, number[]>;
  /** By person id and site. */
  readonly preferences: Map<string, SitePreferences>;
  /** The sites people chose as their default, by person id. */
  readonly defaultSites: Map<string, string>;
  /** Every call received under /v1, newest last. */
  readonly log: CallRecord[];
  /** Every invitation, update, cancellation and shared recording that would have been mailed. */
  readonly mail: MailRecord[];
  /** Running numbers, which go on when the log is cleared. */
  readonly counters: { log: number; mail: number };
}

export interface CallRecord {
  readonly n: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly purpose: 'reply' | 'upkeep';
  readonly status: number;
  readonly ms: number;
}

export interface MailRecord {
  readonly n: number;
  readonly to: string;
  readonly kind: 'invitation' | 'update' | 'cancellation' | 'recording';
  readonly meetingId: string;
  readonly title: string;
}

/** What the bot is configured with, and what it is called. */
export interface Credentials {
  readonly botToken: string;
  readonly botEmail: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Limits {
  /** Meetings that one person may create in 24 hours. */
  createsPerDay: number;
  /** True: REST lags behind what happens in a meeting. */
  lag: boolean;
}

/** The simulated Webex: its state, its clock, and who is told of changes. `state` is replaced by a reset. */
export interface Webex {
  readonly clock: MovableClock;
  readonly events: Events;
  readonly credentials: Credentials;
  readonly rotateRefreshTokens: boolean;
  /** Redirect addresses the integration registered. */
  readonly redirects: Set<string>;
  /** How strict it is where a bench needs it otherwise. */
  readonly limits: Limits;
  state: State;
  /** Base address, for example `http://127.0.0.1:3100`; known once it listens. */
  url: string;
}

export function emptyState(): State {
  return {
    people: new Map(),
    peopleByEmail: new Map(),
    rooms: new Map(),
    roomsOf: new Map(),
    directRooms: new Map(),
    messages: new Map(),
    actions: new Map(),
    contents: new Map(),
    webhooks: new Map(),
    webhooksBy: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    codes: new Map(),
    remembered: new Map(),
    blockedOrgs: new Set(),
    series: new Map(),
    seriesOf: new Map(),
    seriesByNumber: new Map(),
    adHoc: new Map(),
    recordings: new Map(),
    transcripts: new Map(),
    summaries: new Map(),
    callouts: new Set(),
    creates: new Map(),
    preferences: new Map(),
    defaultSites: new Map(),
    log: [],
    mail: [],
    counters: { log: 0, mail: 0 },
  };
}

/** Now, as the messaging side writes times: ISO 8601, UTC, with milliseconds. */
export function timestamp(webex: Webex): string {
  return new Date(webex.clock.now()).toISOString();
}
