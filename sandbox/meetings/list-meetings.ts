import type { Person } from '../webex/people.ts';
import { badRequest, forbidden } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';
import { instanceState, currentOccurrence, occurrenceState, occurrencesOf, seriesState } from './occurrences.ts';
import {
  admitToMeetings,
  findMeeting,
  isVisibleYet,
  refuseOnBehalf,
  refusePersonalRoom,
  roleOf,
} from './find-meeting.ts';
import type { Meeting, Series } from './meeting.ts';
import { checkQuery, HAS_FLAGS, windowOf } from './list-query.ts';
import type { HasFlag, ListQuery, MeetingType, Window } from './list-query.ts';

/** The meetings of the caller, as host or invitee, that the query asks for, by start. @throws Refusal */
export function listMeetings(webex: Webex, caller: Caller, query: ListQuery): Meeting[] {
  admitToMeetings(caller);
  refuseOnBehalf(caller, query.hostEmail);
  const keys = [query.meetingNumber, query.webLink, query.roomId].filter((value) => value !== undefined);
  if (query.meetingSeriesId !== undefined) return ofSeries(webex, caller, query, query.meetingSeriesId);
  if (keys.length > 1) throw badRequest("'meetingNumber', 'webLink' and 'roomId' are mutually exclusive.");
  if (query.meetingNumber !== undefined || query.webLink !== undefined) return byNumberOrLink(webex, caller, query);
  const type = query.meetingType ?? 'meetingSeries';
  checkQuery(query, type);
  if (query.siteUrl !== undefined && !caller.person.sites.includes(query.siteUrl)) throw forbidden();
  const window = windowOf(webex, query, type);
  const found = seriesOfCaller(webex, caller.person)
    .filter((series) => query.roomId === undefined || series.roomId === query.roomId)
    .filter((series) => query.siteUrl === undefined || series.siteUrl === query.siteUrl)
    .filter((series) => hasTag(series, caller, query.integrationTag))
    .flatMap((series) => meetingsIn(webex, series, type, window))
    .filter((meeting) => roleOf(caller.person, meeting) !== 'stranger' && fits(webex, meeting, query, type));
  return sortByStart(webex, found, query);
}

function seriesOfCaller(webex: Webex, person: Person): Series[] {
  return [...(webex.state.seriesOf.get(person.email.toLowerCase()) ?? [])];
}

/** What of a series touches the window: the series itself, its occurrences, or what was held of it. */
function meetingsIn(webex: Webex, series: Series, type: MeetingType, { from, to }: Window): Meeting[] {
  if (type === 'meeting') {
    return series.instances
      .filter((instance) => instance.start < to && (instance.end ?? Infinity) > from)
      .map((instance): Meeting => ({ kind: 'instance', series, instance }))
      .filter((meeting) => isVisibleYet(webex, meeting));
  }
  if (series.isDeleted || series.isAdHoc) return [];
  const occurrences = occurrencesOf(series, to).filter(({ start, end }) => start < to && end > from);
  if (type === 'scheduledMeeting') {
    return occurrences.map((occurrence) => ({ kind: 'occurrence', series, occurrence }));
  }
  if (series.scheduledType === 'personalRoomMeeting' || occurrences.length === 0) return [];
  return [{ kind: 'series', series }];
}

function fits(webex: Webex, meeting: Meeting, query: ListQuery, type: MeetingType): boolean {
  const { series } = meeting;
  const scheduledType =
    type === 'meeting' && series.scheduledType === 'personalRoomMeeting' ? 'meeting' : series.scheduledType;
  if (query.scheduledType !== undefined && scheduledType !== query.scheduledType) return false;
  if (query.state !== undefined && stateIn(webex, meeting) !== query.state) return false;
  if (
    query.isModified !== undefined &&
    meeting.kind === 'occurrence' &&
    meeting.occurrence.isModified !== query.isModified
  )
    return false;
  return meeting.kind !== 'instance' || HAS_FLAGS.every((name) => fitsFlag(query[name], meeting, name));
}

function fitsFlag(wanted: boolean | undefined, meeting: Meeting & { kind: 'instance' }, name: HasFlag): boolean {
  if (wanted === undefined) return true;
  const { instance } = meeting;
  const held: Partial<Record<HasFlag, boolean>> = {
    hasRecording: instance.hasRecording,
    hasTranscription: instance.hasTranscript,
    hasSummary: instance.hasSummary,
  };
  return (held[name] ?? false) === wanted;
}

function stateIn(webex: Webex, meeting: Meeting): string {
  const now = webex.clock.now();
  if (meeting.kind === 'instance') return instanceState(meeting.instance);
  return meeting.kind === 'occurrence' ? occurrenceState(meeting.occurrence, now) : seriesState(meeting.series, now);
}

function hasTag(series: Series, caller: Caller, tag: string | undefined): boolean {
  return tag === undefined || (series.tags.get(caller.token.clientId)?.includes(tag) ?? false);
}

/** Occurrences and instances of one series. @throws Refusal 404, 403, 400 for a personal-room meeting */
function ofSeries(webex: Webex, caller: Caller, query: ListQuery, id: string): Meeting[] {
  const meeting = findMeeting(webex, id);
  if (meeting.kind !== 'series') throw badRequest("'meetingSeriesId' is invalid.");
  if (roleOf(caller.person, meeting) === 'stranger') throw forbidden();
  refusePersonalRoom(meeting.series);
  const types: MeetingType[] =
    query.meetingType === undefined || query.meetingType === 'meetingSeries'
      ? ['scheduledMeeting', 'meeting']
      : [query.meetingType];
  const found = types.flatMap((type) => {
    if (types.length === 1) checkQuery({ ...query, scheduledType: undefined }, type);
    const window = windowOf(webex, query, type);
    return meetingsIn(webex, meeting.series, type, window).filter((one) =>
      fits(webex, one, { ...query, scheduledType: undefined }, type),
    );
  });
  return sortByStart(webex, found, query);
}

/** By number or link: the current occurrence of a series, or with `current=false` the series. */
function byNumberOrLink(webex: Webex, caller: Caller, query: ListQuery): Meeting[] {
  const series =
    query.meetingNumber === undefined
      ? [...webex.state.series.values()].find((candidate) => candidate.webLink === query.webLink)
      : webex.state.seriesByNumber.get(query.meetingNumber.replaceAll(' ', ''));
  if (series === undefined || series.isDeleted) return [];
  const whole: Meeting = { kind: 'series', series };
  if (roleOf(caller.person, whole) === 'stranger' && query.password !== series.settings.password) throw forbidden();
  if (!hasTag(series, caller, query.integrationTag)) return [];
  const current =
    query.current === false || series.recurrence === undefined
      ? undefined
      : currentOccurrence(series, webex.clock.now());
  return [current === undefined ? whole : { kind: 'occurrence', series, occurrence: current }];
}

function sortByStart(webex: Webex, meetings: readonly Meeting[], query: ListQuery): Meeting[] {
  const startOf = (meeting: Meeting): number => {
    if (meeting.kind === 'instance') return meeting.instance.start;
    if (meeting.kind === 'occurrence') return meeting.occurrence.start;
    const current = query.current === false ? undefined : currentOccurrence(meeting.series, webex.clock.now());
    return current?.start ?? meeting.series.start;
  };
  return [...meetings].sort((one, other) => startOf(one) - startOf(other));
}
