import { Temporal } from 'temporal-polyfill';
import { say, type Sentence } from '../card/sentence.ts';
import { AHEAD_DAYS, inWindow, withReach, type CalendarWindow } from '../domain/calendar-window.ts';
import { isOver, matchAll, matchMeetings, type TimeWanted, type Wanted } from '../domain/match-meeting.ts';
import { fitTitle, tellingWords, TITLE_FIT } from '../domain/match-title.ts';
import type { Meeting } from '../domain/meeting.ts';
import { sayDay } from '../domain/spoken-time.ts';
import type { At } from '../domain/when.ts';
import type { ActingPorts, Found } from '../features/feature.ts';
import type { Target } from '../language/reading.ts';
import type { MeantMeeting } from '../ports/dialogues.ts';
import { withPeople } from './meeting-people.ts';
import { periodWanted, timeWanted } from './time-wanted.ts';

export interface Finding {
  readonly webex: ActingPorts;
  readonly at: At;
  /** Civil now, epoch milliseconds. */
  readonly now: number;
  readonly shown: readonly MeantMeeting[];
}

/** A title is looked for so far back, and `AHEAD_DAYS` ahead. */
const BACK_DAYS = 30;
/** "My 3pm" is one of the next days, "my next meeting" of the next two weeks. */
const SOON_DAYS = 14;
const PEOPLE_DAYS = 60;
const NEAR_DAYS = 7;
/** Where nothing was said that tells a meeting, so many are offered. */
const OFFERED = 5;

/** Which existing meeting is meant, looked up in the person's own Webex meetings. */
export async function findMeeting(target: Target | undefined, finding: Finding): Promise<Found> {
  const pointed = await findPointed(target, finding);
  if (pointed !== undefined) return pointed;
  const wanted = wantedOf(target, finding.at);
  if (target === undefined || isEmpty(wanted, target)) return findUnsaid(finding);
  return findListed(target, wanted, finding);
}

/** Every meeting of the period or title meant, in the order of their starts. */
export async function findAllMeetings(target: Target | undefined, finding: Finding): Promise<readonly Meeting[]> {
  const time = periodWanted(target?.when, finding.at);
  const title = target?.title !== undefined && tellingWords(target.title).length > 0 ? { title: target.title } : {};
  const wanted: Wanted = { ...title, ...(time === undefined ? {} : { time }) };
  const instant = Temporal.Instant.fromEpochMilliseconds(finding.now);
  const listed = await list(windowOf(wanted, target, finding), finding);
  const found = matchAll(listed, wanted, instant).filter((meeting) => !isOver(meeting, instant));
  return target === undefined ? found : withPeople(found, target.people, finding.webex);
}

/** By what leaves no doubt: a link, a number, an id, or "it". */
async function findPointed(target: Target | undefined, finding: Finding): Promise<Found | undefined> {
  const { webex, shown } = finding;
  if (target?.link !== undefined) return foundBy(await webex.meetings.find({ webLink: target.link }), 'by that link');
  if (target?.number !== undefined) {
    const { number } = target;
    if (!isId(number)) return foundBy(await webex.meetings.find({ meetingNumber: number }), 'by that number');
    const meeting = await webex.meetings.fetch(number);
    return foundBy(meeting === undefined ? [] : [meeting], 'by that id');
  }
  const row = target?.row === undefined ? undefined : finding.shown[target.row - 1];
  if (row !== undefined) {
    const meeting = await webex.meetings.fetch(row.id);
    return meeting === undefined ? undefined : { kind: 'one', meeting, dated: true };
  }
  const isIt = target === undefined || (saysNothing(target) && (target.pronoun || shown.length === 1));
  return isIt ? findShown(finding) : undefined;
}

/** "It": the meeting that was shown last. Of several nobody knows which one is meant, so they are offered. */
async function findShown({ webex, shown }: Finding): Promise<Found | undefined> {
  const before = shown.filter(({ isIt }) => isIt === true);
  const fetched = await Promise.all(
    (before.length > 0 ? before : shown).slice(0, OFFERED).map(({ id }) => webex.meetings.fetch(id, { current: true })),
  );
  const meetings = fetched.filter((meeting) => meeting !== undefined);
  const [only, ...others] = meetings;
  if (only === undefined) return undefined;
  return others.length === 0 ? { kind: 'one', meeting: only, dated: false } : { kind: 'many', meetings };
}

/** `<series>`, `<series>_20261124T141500Z` or `<series>_I_<digits>`. */
function isId(text: string): boolean {
  return /^[0-9a-f]{32}(?:_\d{8}T\d{6}Z|_I_\d+)?$/i.test(text);
}

function foundBy(meetings: readonly Meeting[], how: string): Found {
  const [only, ...others] = meetings;
  if (only === undefined) return { kind: 'none', nearest: [], searched: say`I looked ${how} and Webex shows me none.` };
  return others.length === 0
    ? {
        kind: 'one',
        meeting: only,
        dated: only.type !== 'meetingSeries' && only.id !== only.seriesId && how === 'by that id',
      }
    : { kind: 'many', meetings };
}

function saysNothing(target: Target): boolean {
  return (
    tellingWords(target.title ?? '').length === 0 &&
    target.when?.start === undefined &&
    target.when?.end === undefined &&
    target.nth === undefined &&
    target.people.every((person) => person.kind === 'me' || person.kind === 'everyone')
  );
}

function wantedOf(target: Target | undefined, at: At): Wanted {
  const time = timeWanted(target?.when, at);
  return {
    ...(target?.title === undefined ? {} : { title: target.title }),
    ...(target?.nth === undefined ? {} : { nth: target.nth }),
    ...(time === undefined ? {} : { time }),
  };
}

function isEmpty(wanted: Wanted, target: Target): boolean {
  return wanted.nth === undefined && wanted.time === undefined && saysNothing(target);
}

/** Nothing tells which one: what comes next is offered. */
async function findUnsaid(finding: Finding): Promise<Found> {
  const instant = Temporal.Instant.fromEpochMilliseconds(finding.now);
  const listed = await list({ from: instant, to: instant.add({ hours: SOON_DAYS * 24 }) }, finding);
  const next = listed.filter((meeting) => !isOver(meeting, instant));
  const each = next.filter(
    (meeting, index) => next.findIndex(({ seriesId }) => seriesId === meeting.seriesId) === index,
  );
  if (each.length > 0) return { kind: 'many', meetings: each.slice(0, OFFERED) };
  return { kind: 'none', nearest: [], searched: say`You have no Webex meetings in the next ${SOON_DAYS} days.` };
}

async function findListed(target: Target, wanted: Wanted, finding: Finding): Promise<Found> {
  const instant = Temporal.Instant.fromEpochMilliseconds(finding.now);
  const window = windowOf(wanted, target, finding);
  const listed = await list(window, finding);
  const named = target.people.filter((person) => person.kind !== 'me' && person.kind !== 'everyone');
  const suited =
    named.length === 0 ? listed : await withPeople(matchAll(listed, withoutNth(wanted), instant), named, finding.webex);
  const match = matchMeetings(suited, wanted, instant);
  const dated = (wanted.time !== undefined && !wanted.time.anyDay) || wanted.nth !== undefined;
  if (match.kind === 'one') return { kind: 'one', meeting: match.meeting, dated };
  if (match.kind === 'many') return match;
  const called = await findCalled(target, wanted, finding);
  if (called !== undefined) return called;
  const around = listed.length > 0 ? listed : await list(wider(window), finding);
  const nearest = matchMeetings(around, wanted, instant);
  return {
    kind: 'none',
    nearest:
      nearest.kind === 'none'
        ? nearest.nearest
        : nearest.kind === 'one'
          ? [nearest.meeting]
          : nearest.meetings.slice(0, 2),
    searched: saySearched(wanted, window, finding),
  };
}

/** "Quarterly planning", "Friday sync": what was read as a time may be a part of the name. */
async function findCalled(target: Target, wanted: Wanted, finding: Finding): Promise<Found | undefined> {
  if (target.when === undefined || target.title === undefined) return undefined;
  const title = `${target.when.words} ${target.title}`;
  const { time: _time, ...rest } = wanted;
  const listed = await list(windowOf({ ...rest, title }, target, finding), finding);
  const called = listed.filter((meeting) => fitTitle(title, meeting.title) >= TITLE_FIT.allWords);
  const match = matchMeetings(called, { ...rest, title }, Temporal.Instant.fromEpochMilliseconds(finding.now));
  if (match.kind === 'none') return undefined;
  return match.kind === 'one' ? { kind: 'one', meeting: match.meeting, dated: false } : match;
}

function withoutNth({ title, time }: Wanted): Wanted {
  return { ...(title === undefined ? {} : { title }), ...(time === undefined ? {} : { time }) };
}

function windowOf(wanted: Wanted, target: Target | undefined, { at, now }: Finding): CalendarWindow {
  const { time, nth } = wanted;
  if (time !== undefined && !time.anyDay) return daysOf(time);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(at.zone).startOfDay();
  const titled = wanted.title !== undefined && tellingWords(wanted.title).length > 0;
  const ahead = titled ? AHEAD_DAYS : target !== undefined && target.people.length > 0 ? PEOPLE_DAYS : SOON_DAYS;
  const back = titled || nth === 'last' ? BACK_DAYS : 0;
  return {
    from: today.subtract({ days: nth === 'next' ? 0 : back }).toInstant(),
    to: today.add({ days: nth === 'last' ? 1 : ahead }).toInstant(),
  };
}

function daysOf({ first, last, zone }: TimeWanted): CalendarWindow {
  return {
    from: first.toZonedDateTime(zone).toInstant(),
    to: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

function wider({ from, to }: CalendarWindow): CalendarWindow {
  return { from: from.subtract({ hours: NEAR_DAYS * 24 }), to: to.add({ hours: NEAR_DAYS * 24 }) };
}

/**
 * Occurrences, so that personal-room meetings and changed occurrences are among them. Read with what reaches into the
 * window from before it: then the same list tells what else lies at a new time on one of its days.
 */
async function list(window: CalendarWindow, { webex }: Finding): Promise<readonly Meeting[]> {
  return inWindow(await webex.meetings.list({ ...withReach(window), type: 'scheduledMeeting' }), window);
}

function saySearched(wanted: Wanted, { from, to }: CalendarWindow, { at, now }: Finding): Sentence {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const day = (moment: Temporal.Instant): string => sayDay(moment.toZonedDateTimeISO(at.zone), instant);
  const period =
    day(from) === day(to.subtract({ seconds: 1 }))
      ? say`on ${day(from)}`
      : say`from ${day(from)} to ${day(to.subtract({ seconds: 1 }))}`;
  const { title } = wanted;
  return title === undefined || tellingWords(title).length === 0
    ? say`I looked at your Webex meetings ${period}.`
    : say`I looked for "${title}" in the titles of your Webex meetings ${period}.`;
}
