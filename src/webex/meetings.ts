import type { Meeting } from '../domain/meeting.ts';
import { spanOf, type Zone } from '../domain/when.ts';
import type { Meetings, WrittenMeeting } from '../ports/meetings.ts';
import type { WebexAnswer } from './call.ts';
import { listItems, type Caller } from './caller.ts';
import { createdQuery, isAsWanted, wasCreated } from './meeting-lookup.ts';
import { patchMeeting } from './meeting-patch.ts';
import { meetingFrom, wireChange, wireDraft } from './meeting-wire.ts';
import { refusalFrom } from './errors.ts';
import { doOnce } from './once.ts';
import { path, type Query } from './path.ts';
import { wireInstant, wireSpan } from './wire-time.ts';

/** Webex's own length of an ad-hoc meeting, minutes. */
const ADHOC_MINUTES = 20;

export interface MeetingsOptions {
  /** The person's: times are sent and come back in it. */
  readonly zone: Zone;
  /** All creates look first whether they were done before. */
  readonly recovering?: boolean | undefined;
  /** Milliseconds of real time before each look after a lost answer, see `doOnce`. */
  readonly pauses?: readonly number[] | undefined;
}

/** `/meetings` as one person. */
export function createMeetings(caller: Caller, { zone, recovering, pauses }: MeetingsOptions): Meetings {
  // Without this header Webex answers in UTC.
  const headers = { timezone: zone };
  const read = (body: unknown): Meeting => meetingFrom(body, zone);

  async function listed(query: Query): Promise<readonly Meeting[]> {
    const items = await caller.all({ method: 'GET', path: '/meetings', query: { max: 100, ...query }, headers });
    return items.map(read);
  }

  async function fetchOne(id: string, query: Query = {}): Promise<Meeting | undefined> {
    const answer = await caller.request({
      method: 'GET',
      path: path`/meetings/${id}`,
      query,
      headers,
      accept: [403, 404],
    });
    return answer.status >= 300 ? undefined : read(answer.body);
  }

  const written = (answer: WebexAnswer): WrittenMeeting => ({
    ...read(answer.body),
    ...(answer.warnings.length === 0 ? {} : { warnings: answer.warnings }),
  });

  return {
    create(draft, key, options = {}) {
      return doOnce<WrittenMeeting>({
        recovering: options.recovering ?? recovering,
        pauses,
        send: async () =>
          written(await caller.request({ method: 'POST', path: '/meetings', body: wireDraft(draft, key), headers })),
        lookUp: async () => (await listed(createdQuery(draft, key))).find((meeting) => wasCreated(meeting, draft, key)),
      });
    },

    async list({ from, to, type, seriesId, ...rest }) {
      const meetings = await listed({
        meetingType: type,
        from: wireInstant(from),
        to: wireInstant(to),
        meetingSeriesId: seriesId,
        // Otherwise Webex answers with a series' next occurrence in its place.
        current: type === 'meetingSeries' ? false : undefined,
        ...rest,
      });
      return meetings.toSorted(byStart);
    },

    async find(by) {
      const answer = await caller.request({
        method: 'GET',
        path: '/meetings',
        query: 'meetingNumber' in by ? { meetingNumber: by.meetingNumber.replaceAll(/\s/g, '') } : { ...by },
        headers,
        accept: [404],
      });
      return answer.status === 404 ? [] : listItems(answer.body).map(read).toSorted(byStart);
    },

    fetch: (id, options = {}) => fetchOne(id, options),

    change(id, change, { sendEmail }) {
      const body = { ...wireChange(change, zone), sendEmail };
      return doOnce<WrittenMeeting>({
        pauses,
        send: async () => written(await patchMeeting(caller, { id, body, zone })),
        lookUp: async () => {
          const meeting = await fetchOne(id);
          return meeting !== undefined && isAsWanted(meeting, change) ? meeting : undefined;
        },
      });
    },

    async refusal(id) {
      const body = { start: '2000-01-01T10:00:00Z', end: '2000-01-01T09:00:00Z', timezone: 'UTC', sendEmail: false };
      const answer = await caller.request({
        method: 'PATCH',
        path: path`/meetings/${id}`,
        headers: { 'content-type': 'application/json-patch+json' },
        body: JSON.stringify(body),
        accept: [400, 403, 404, 405, 415],
        repeatable: true,
      });
      return answer.status === 400 ? refusalFrom(400, {}, answer.text, 0).description : undefined;
    },

    async cancel(id, { sendEmail }) {
      const call = { method: 'DELETE', path: path`/meetings/${id}`, query: { sendEmail }, accept: [404] } as const;
      const answer = await caller.request(call);
      // Gone after a lost attempt of this very call, or of this very request: that attempt did it.
      return answer.status !== 404 || answer.uncertain || recovering === true;
    },

    async meetNow({ roomId, title, start }) {
      const span = wireSpan(spanOf(start, ADHOC_MINUTES), zone);
      const body = { adhoc: true, roomId, title, ...span };
      // Asked twice, Webex answers with the meeting that already runs in the space.
      return read((await caller.request({ method: 'POST', path: '/meetings', body, headers, repeatable: true })).body);
    },
  };
}

function byStart(one: Meeting, other: Meeting): number {
  return one.span.start.epochMilliseconds - other.span.start.epochMilliseconds || (one.id < other.id ? -1 : 1);
}
