import type { Temporal } from 'temporal-polyfill';
import { facetsOf } from '../../card/say-options.ts';
import { named, say, together, type Sentence } from '../../card/sentence.ts';
import { optionsOf } from '../../domain/asked-options.ts';
import type { Meeting, MeetingChange, MeetingOptions } from '../../domain/meeting.ts';
import { sayRule } from '../../domain/recurrence.ts';
import { saySpan } from '../../domain/spoken-time.ts';
import { spanIn, type Zone } from '../../domain/when.ts';

/** One thing that changes: what it was, and what it is to be. A password is never shown. */
export interface WasNow {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

export function wasNow(
  meeting: Meeting,
  change: MeetingChange,
  zone: Zone,
  instant: Temporal.Instant,
  kind?: string,
): readonly WasNow[] {
  const { span, title, agenda, password, recurrence, options, trackingCodes } = change;
  const rows: (WasNow | undefined)[] = [
    span === undefined
      ? undefined
      : {
          label: 'When',
          was: saySpan(spanIn(meeting.span, zone), instant),
          now: saySpan(spanIn(span, zone), instant),
        },
    title === undefined ? undefined : { label: 'Title', was: meeting.title, now: title },
    ruleRow(meeting.recurrence, recurrence),
    agenda === undefined ? undefined : { label: 'Agenda', was: meeting.agenda ?? 'none', now: agenda ?? 'none' },
    password === undefined ? undefined : { label: 'Password', was: 'as it was', now: 'a new one' },
    ...optionRows(meeting, options ?? {}),
    trackingCodes === undefined
      ? undefined
      : { label: 'Codes', was: sayCodes(meeting.trackingCodes), now: sayCodes(trackingCodes) },
    kind === undefined ? undefined : { label: 'Kind', was: '', now: kind },
  ];
  return rows.filter((row) => row !== undefined);
}

/** How often it is still held is no change that anybody asked for. */
function ruleRow(was: string | undefined, now: string | null | undefined): WasNow | undefined {
  if (now === undefined || now === null) return undefined;
  const [before, after] = [was ?? '', now].map((rule) => (rule === '' ? '' : sayRule(rule.replace(/;?COUNT=\d+/, ''))));
  return before === after ? undefined : { label: 'Repeats', was: before ?? '', now: sayRule(now) };
}

/** An occurrence does not tell its rule: that of its series stands beside it. */
export function withRule({ meeting, series }: { readonly meeting: Meeting; readonly series?: Meeting }): Meeting {
  return series?.recurrence === undefined ? meeting : { ...meeting, recurrence: series.recurrence };
}

/** Of the options only those that read otherwise now. */
function optionRows(meeting: Meeting, changed: MeetingOptions): readonly WasNow[] {
  const before = facetsOf(optionsOf(meeting));
  const after = facetsOf(optionsOf({ options: { ...meeting.options, ...changed } }));
  return after.flatMap(({ label, words }) => {
    const was = before.find((facet) => facet.label === label)?.words ?? '';
    return was === words ? [] : [{ label, was, now: words }];
  });
}

function sayCodes(codes: Meeting['trackingCodes']): string {
  return codes === undefined || codes.length === 0
    ? 'none'
    : codes.map(({ name, value }) => `${name}: ${value}`).join(', ');
}

/** "Moved *Design review* to Tue 24 Nov, 16:00–16:45 (New York); it was …." */
export function sayDone(title: string, rows: readonly WasNow[], did: Did): Sentence {
  const time = rows.find((row) => row.label === 'When');
  const renamed = rows.find((row) => row.label === 'Title');
  const others = rows.filter((row) => row !== time && row !== renamed);
  return together(
    time === undefined ? undefined : say`${did.moved} ${named(title)} to ${time.now}; it was ${time.was}.`,
    renamed === undefined ? undefined : say`${did.renamed} ${named(renamed.was)} to ${named(renamed.now)}.`,
    ...others.map(
      (row) => say`${row.label} of ${named(title)}: ${row.now}${row.was === '' ? say`` : say` (was ${row.was})`}.`,
    ),
  );
}

export interface Did {
  readonly moved: string;
  readonly renamed: string;
}
export const DONE: Did = { moved: 'Moved', renamed: 'Renamed' };
export const TO_DO: Did = { moved: 'Move', renamed: 'Rename' };
