import { randomDigits, randomHex } from '../webex/ids.ts';
import type { Person } from '../webex/people.ts';
import { badRequest } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import { remember } from './invitees.ts';
import type { Series } from './meeting.ts';
import { plannedStarts } from './recurrence.ts';
import type { StoredSettings } from './settings.ts';
import type { Times } from './span-rules.ts';

interface NewSeries {
  readonly host: Person;
  readonly siteUrl: string;
  readonly scheduledType: Series['scheduledType'];
  readonly settings: StoredSettings;
  readonly timezone: string;
  readonly recurrence: string | undefined;
  readonly times: Times;
  readonly id?: string;
}

/** A series that nobody knows of yet. */
export function newSeries(draft: NewSeries): Series {
  const { times, id, ...rest } = draft;
  const site = draft.siteUrl.split('.')[0] ?? '';
  const room = `https://${draft.siteUrl}/meet/${draft.host.email.split('@')[0] ?? ''}`;
  return {
    id: id ?? randomHex(32),
    number: `25${randomDigits(9)}`,
    webLink:
      draft.scheduledType === 'personalRoomMeeting'
        ? room
        : `https://${draft.siteUrl}/${site}/j.php?MTID=m${randomHex(32)}`,
    registerLink: `https://${draft.siteUrl}/weblink/register/r${randomHex(32)}`,
    isAdHoc: false,
    roomId: undefined,
    fromConnector: false,
    hostKey: randomDigits(6),
    phonePassword: randomDigits(8),
    ...rest,
    start: times.start,
    end: times.end,
    exceptions: new Map(),
    invitees: new Map(),
    instances: [],
    tags: new Map(),
    registration: undefined,
    isDeleted: false,
    expansion: undefined,
  };
}

/** Puts a series where it is found by id, number and by its host. */
export function addSeries(webex: Webex, series: Series): void {
  webex.state.series.set(series.id, series);
  webex.state.seriesByNumber.set(series.number, series);
  remember(webex, series.host.email, series);
}

/** A rule whose first day is not the given one moves the series there. @throws Refusal 400 when it has no day at all */
export function settleFirst(series: Series): void {
  const first = plannedStarts(series, series.start)[0];
  if (first === undefined) throw badRequest("'recurrence' is invalid: no occurrence.");
  series.end = first + (series.end - series.start);
  series.start = first;
}
