import { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingOptions } from '../../domain/meeting.ts';
import { plannedStart, staysBetween } from '../../domain/neighbours.ts';
import type { Problem } from '../../domain/problem.ts';
import { restOfRule } from '../../domain/recurrence.ts';
import type { Context } from '../feature.ts';
import { keep, type ConfirmBody, type ScopeAsked } from './body.ts';
import type { Subject } from './gather.ts';
import { formOf, planChange } from './plan.ts';
import type { Wish } from './wish.ts';

/** What a wish comes to, held against the meeting as it is. */
export type Decision =
  | { readonly kind: 'change'; readonly body: ConfirmBody }
  /** Webex keeps an occurrence between its neighbours: it can be held once on that day instead. */
  | { readonly kind: 'instead'; readonly body: ConfirmBody }
  | { readonly kind: 'doubt'; readonly problems: readonly Problem[] }
  /** It is like that already. */
  | { readonly kind: 'nothing' };

export function decide(
  subject: Subject,
  wish: Wish,
  scope: ScopeAsked | undefined,
  { at, now }: Pick<Context, 'at' | 'now'>,
): Decision {
  const { meeting, series } = subject;
  const form = formOf(meeting, wish, at.zone);
  const change = planChange(meeting, form, wish, Temporal.Instant.fromEpochMilliseconds(now));
  if (!change.ok) return { kind: 'doubt', problems: change.problem };
  if (Object.keys(change.value).length === 0) return { kind: 'nothing' };
  const single = bodyOf(meeting, meeting.id, wish, change.value, scope);
  if (series === undefined || scope === undefined) return { kind: 'change', body: single };
  if (scope === 'occurrence') {
    const { span } = change.value;
    const stays = span === undefined || staysBetween(meeting, span.start, subject.planned, series.span.start, at.zone);
    return { kind: stays ? 'change' : 'instead', body: single };
  }
  const isFirst = plannedStart(meeting, at.zone).epochMilliseconds === series.span.start.epochMilliseconds;
  // The first one and all that follow is all of it.
  const reach = isFirst ? 'series' : scope;
  const whole = wholeSeries(meeting, series, change.value, wish);
  if (whole === undefined) return { kind: 'doubt', problems: [{ kind: 'rule-fixed' }] };
  const back = { ...backFrom(meeting, whole), ...ruleBack(meeting, series, whole) };
  return { kind: 'change', body: { ...bodyOf(meeting, series.id, wish, whole, reach), back: keep(back) } };
}

type Change = Parameters<typeof keep>[0];

/** A series is changed from its next occurrence on: Webex takes no start that is over. */
function wholeSeries(meeting: Meeting, series: Meeting, change: Change, wish: Wish): Change | undefined {
  const { span } = change;
  if (span === undefined || series.recurrence === undefined) return change;
  const days = meeting.span.start.toPlainDate().until(span.start.toPlainDate()).days;
  const next = plannedStart(meeting, series.span.start.timeZoneId);
  const rule = wish.recurrence ?? restOfRule(series.recurrence, series.span.start, next, days);
  return rule === undefined ? undefined : { ...change, recurrence: rule };
}

function bodyOf(meeting: Meeting, id: string, wish: Wish, change: Change, scope: ScopeAsked | undefined): ConfirmBody {
  return {
    meetingId: id,
    occurrenceId: meeting.id,
    wish,
    ...(scope === undefined ? {} : { scope }),
    change: keep(change),
    back: keep(backFrom(meeting, change)),
    quiet: isQuiet(wish, change),
  };
}

/** A series goes back to its old rule, counted from its next occurrence as the new one is. */
function ruleBack(meeting: Meeting, series: Meeting, change: Change): Pick<Change, 'recurrence'> {
  if (change.recurrence === undefined || series.recurrence === undefined) return {};
  const next = plannedStart(meeting, series.span.start.timeZoneId);
  const rule = restOfRule(series.recurrence, series.span.start, next, 0);
  return rule === undefined ? {} : { recurrence: rule };
}

/** What takes the change back; a password that was cannot be set again, since nobody keeps it. */
function backFrom(meeting: Meeting, change: Change): Change {
  const old = optionsBack(meeting, change.options ?? {});
  return {
    ...(change.title === undefined ? {} : { title: meeting.title }),
    ...(change.agenda === undefined ? {} : { agenda: meeting.agenda ?? null }),
    ...(change.recurrence === undefined ? {} : { recurrence: meeting.recurrence ?? null }),
    ...(change.span === undefined ? {} : { span: meeting.span, zone: change.zone ?? meeting.span.start.timeZoneId }),
    ...(Object.keys(old).length === 0 ? {} : { options: old }),
    ...(change.sessionTypeId === undefined || meeting.sessionTypeId === undefined
      ? {}
      : { sessionTypeId: meeting.sessionTypeId }),
    ...(change.trackingCodes === undefined ? {} : { trackingCodes: meeting.trackingCodes ?? [] }),
  };
}

/** Switches whose minutes go with them: off, Webex forgets the minutes. */
const PAIRS: readonly (readonly [keyof MeetingOptions, keyof MeetingOptions])[] = [
  ['enabledJoinBeforeHost', 'joinBeforeHostMinutes'],
  ['enableAutomaticLock', 'automaticLockMinutes'],
];

function optionsBack(meeting: Meeting, changed: MeetingOptions): MeetingOptions {
  const names = new Set(Object.keys(changed) as (keyof MeetingOptions)[]);
  for (const pair of PAIRS) if (pair.some((name) => names.has(name))) for (const name of pair) names.add(name);
  // A switch that Webex does not tell is off; of anything else that it does not tell, nothing is known.
  const old = [...names].map((name) => [
    name,
    meeting.options[name] ?? (typeof changed[name] === 'boolean' ? false : undefined),
  ]);
  return Object.fromEntries(old.filter(([, value]) => value !== undefined)) as MeetingOptions;
}

/** Options that invitees have no part in, or the wish that nobody be told. */
function isQuiet({ options }: Wish, change: Change): boolean {
  const concerns = ['span', 'title', 'agenda', 'password', 'recurrence'] as const;
  return options?.sendEmail === false || concerns.every((name) => change[name] === undefined);
}
