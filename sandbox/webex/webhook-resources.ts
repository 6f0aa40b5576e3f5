import { badMessage } from './refusal.ts';

export interface ResourceRule {
  readonly events: readonly string[];
  readonly filters: readonly string[];
  /** Scope a person's token needs to hear of it. */
  readonly scope: string;
  readonly bots: boolean;
}

const MEETING_FILTERS = ['id', 'meetingNumber', 'meetingType', 'state', 'siteUrl'];
const RECORDING_FILTERS = ['id', 'meetingId', 'scheduledMeetingId', 'meetingSeriesId', 'siteUrl'];

/** What webhooks may be about. */
export const RESOURCES: Readonly<Record<string, ResourceRule>> = {
  messages: {
    events: ['created', 'updated', 'deleted'],
    filters: ['roomId', 'roomType', 'personId', 'personEmail', 'mentionedPeople', 'hasFiles', 'hasAttachments'],
    scope: 'spark:messages_read',
    bots: true,
  },
  memberships: {
    events: ['created', 'updated', 'deleted'],
    filters: ['roomId', 'personId', 'personEmail', 'isModerator'],
    scope: 'spark:memberships_read',
    bots: true,
  },
  all: { events: ['all'], filters: [], scope: 'spark:all', bots: true },
  rooms: { events: ['created', 'updated'], filters: ['type', 'isLocked'], scope: 'spark:rooms_read', bots: true },
  attachmentActions: {
    events: ['created'],
    filters: ['messageId', 'personId', 'roomId'],
    scope: 'spark:messages_read',
    bots: true,
  },
  meetings: {
    events: ['created', 'updated', 'deleted', 'started', 'ended'],
    filters: MEETING_FILTERS,
    scope: 'meeting:schedules_read',
    bots: false,
  },
  meetingParticipants: {
    events: ['joined', 'left'],
    filters: ['id', 'meetingId', 'state', 'siteUrl'],
    scope: 'meeting:participants_read',
    bots: false,
  },
  recordings: {
    events: ['created', 'updated', 'deleted'],
    filters: RECORDING_FILTERS,
    scope: 'meeting:recordings_read',
    bots: false,
  },
  meetingTranscripts: {
    events: ['created'],
    filters: RECORDING_FILTERS,
    scope: 'meeting:transcripts_read',
    bots: false,
  },
};

/** One webhook for all of these, and for nothing else: `resource: all, event: all`. */
export const OF_ALL: ReadonlySet<string> = new Set(['messages', 'memberships', 'rooms']);

/** Reads `name=value&…`, all of which must hold. @throws Refusal 400 */
export function readFilter(
  rule: ResourceRule,
  draft: { readonly filter?: string | undefined; readonly event: string },
): readonly (readonly [string, string])[] {
  if (draft.filter === undefined) return [];
  return draft.filter.split('&').map((part) => {
    const [name = '', ...values] = part.split('=');
    const value = values.join('=');
    if (!rule.filters.includes(name) || value === '') throw badMessage(`Invalid value for filter: ${name}`);
    if (name.startsWith('has') && draft.event !== 'created') throw badMessage(`Invalid value for filter: ${name}`);
    return [name, decodeURIComponent(value)] as const;
  });
}
