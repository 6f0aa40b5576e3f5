import { badRequest } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { DAY, readInstant } from './times.ts';

export type MeetingType = 'meetingSeries' | 'scheduledMeeting' | 'meeting';

const STATES: Readonly<Record<MeetingType, readonly string[]>> = {
  meetingSeries: ['active', 'inProgress', 'expired'],
  scheduledMeeting: ['scheduled', 'ready', 'ended', 'missed'],
  meeting: ['lobby', 'inProgress', 'ended'],
};

export const HAS_FLAGS = [
  'hasChat',
  'hasRecording',
  'hasTranscription',
  'hasSummary',
  'hasClosedCaption',
  'hasPolls',
  'hasQA',
  'hasSlido',
] as const;
export type HasFlag = (typeof HAS_FLAGS)[number];

export type ListQuery = { readonly [Name in HasFlag]?: boolean | undefined } & {
  readonly meetingNumber?: string | undefined;
  readonly webLink?: string | undefined;
  readonly roomId?: string | undefined;
  readonly meetingSeriesId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly meetingType?: MeetingType | undefined;
  readonly state?: string | undefined;
  readonly scheduledType?: string | undefined;
  readonly isModified?: boolean | undefined;
  readonly current?: boolean | undefined;
  readonly hostEmail?: string | undefined;
  readonly siteUrl?: string | undefined;
  readonly integrationTag?: string | undefined;
  readonly password?: string | undefined;
};

/** @throws Refusal 400 for what does not go together */
export function checkQuery(query: ListQuery, type: MeetingType): void {
  if (query.state !== undefined && !STATES[type].includes(query.state)) {
    throw badRequest(`'state' ${query.state} is invalid for meetingType ${type}.`);
  }
  if (query.isModified !== undefined && type !== 'scheduledMeeting') {
    throw badRequest("'isModified' only applies to scheduled meetings.");
  }
  const flags = HAS_FLAGS.filter((name) => query[name] !== undefined);
  if (flags.length > 0 && (type !== 'meeting' || query.state !== 'ended')) {
    throw badRequest(`'${flags[0] ?? ''}' needs meetingType meeting and state ended.`);
  }
  if (query.scheduledType === 'personalRoomMeeting' && type !== 'scheduledMeeting') {
    throw badRequest("'scheduledType' personalRoomMeeting needs meetingType scheduledMeeting.");
  }
}

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Seven days ahead for what is planned, seven days back for what was held; one edge gives the other. */
export function windowOf(webex: Webex, query: ListQuery, type: MeetingType): Window {
  const now = webex.clock.now();
  const from = query.from === undefined ? undefined : readInstant('from', query.from);
  const to = query.to === undefined ? undefined : readInstant('to', query.to);
  if (from !== undefined && to !== undefined && from > to) throw badRequest("'from' cannot be after 'to'.");
  if (from !== undefined) return { from, to: to ?? from + 7 * DAY };
  if (to !== undefined) return { from: to - 7 * DAY, to };
  return type === 'meeting' ? { from: now - 7 * DAY, to: now } : { from: now, to: now + 7 * DAY };
}
