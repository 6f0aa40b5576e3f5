import { inWindow } from '../domain/calendar-window.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingQuery, Meetings } from '../ports/meetings.ts';

interface ReadList {
  readonly query: MeetingQuery;
  readonly answer: Promise<readonly Meeting[]>;
}

/**
 * `Meetings` for one exchange, in which a stretch of the person's calendar is read once: a list that was read to its
 * last page answers every later question about a part of it, so that the look-up of a meeting tells as well what else
 * lies at its new time. Whatever the exchange itself writes ends that: what is asked afterwards is read from Webex.
 * Single meetings are always fetched.
 */
export function calendarOnce(meetings: Meetings): Meetings {
  let known: readonly ReadList[] = [];
  const forget = (): void => {
    known = [];
  };
  /** What was asked for before it is over, or after it failed, may be as it was or as it will be. */
  async function writing<Value>(write: () => Promise<Value>): Promise<Value> {
    forget();
    try {
      return await write();
    } finally {
      forget();
    }
  }

  return {
    ...meetings,

    async list(query) {
      const read = known.find((one) => answers(one.query, query));
      if (read !== undefined) return partOf(await read.answer, query);
      const fresh: ReadList = { query, answer: meetings.list(query) };
      known = [...known, fresh];
      try {
        return await fresh.answer;
      } catch (error) {
        known = known.filter((one) => one !== fresh);
        throw error;
      }
    },

    create: (...what) => writing(() => meetings.create(...what)),
    change: (...what) => writing(() => meetings.change(...what)),
    cancel: (...what) => writing(() => meetings.cancel(...what)),
    meetNow: (...what) => writing(() => meetings.meetNow(...what)),
  };
}

/** Whether all that `asked` is about stands in the list read for `read`. */
function answers(read: MeetingQuery, asked: MeetingQuery): boolean {
  const within =
    read.from.epochMilliseconds <= asked.from.epochMilliseconds &&
    read.to.epochMilliseconds >= asked.to.epochMilliseconds;
  const sameKind =
    read.type === asked.type &&
    read.state === asked.state &&
    read.scheduledType === asked.scheduledType &&
    read.isModified === asked.isModified &&
    read.siteUrl === asked.siteUrl;
  // The plain list of occurrences holds those of every series; of what was held Webex keeps more with its series.
  const ofSeries =
    read.seriesId === asked.seriesId || (read.seriesId === undefined && asked.type === 'scheduledMeeting');
  return within && sameKind && ofSeries;
}

function partOf(listed: readonly Meeting[], { seriesId, ...window }: MeetingQuery): readonly Meeting[] {
  return inWindow(listed, window).filter((meeting) => seriesId === undefined || meeting.seriesId === seriesId);
}
