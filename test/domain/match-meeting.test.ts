import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { matchMeetings, type TimeWanted, type Wanted } from '../../src/domain/match-meeting.ts';
import { fitTitle, nearTitle, TITLE_FIT } from '../../src/domain/match-title.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { spanOf } from '../../src/domain/when.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const ZONE = 'America/New_York';

function meeting(title: string, start: string, id = title): Meeting {
  return {
    id,
    type: 'scheduledMeeting',
    seriesId: id.split('_')[0] ?? id,
    title,
    state: 'scheduled',
    scheduledType: 'meeting',
    span: spanOf(Temporal.PlainDateTime.from(start).toZonedDateTime(ZONE), 30),
    isModified: false,
    hostId: '',
    hostEmail: 'alice@example.com',
    hostDisplayName: 'Alice',
    webLink: '',
    siteUrl: '',
    options: {},
    integrationTags: [],
  };
}

const WEEK = [
  meeting('Standup', '2026-11-23T09:15', 's_1'),
  meeting('Design review', '2026-11-23T15:00'),
  meeting('Standup', '2026-11-24T09:15', 's_2'),
  meeting('1:1 with Bob', '2026-11-24T15:00'),
  meeting('Design review prep', '2026-11-24T11:00'),
  meeting('Standup', '2026-11-25T09:15', 's_3'),
  meeting('Retrospective', '2026-11-20T16:00'),
];

function time(day: string, more: Partial<TimeWanted> = {}): TimeWanted {
  const date = Temporal.PlainDate.from(day);
  return { first: date, last: date, zone: ZONE, anyDay: false, anyHalf: false, ...more };
}

function found(wanted: Wanted, meetings: readonly Meeting[] = WEEK): string {
  const match = matchMeetings(meetings, wanted, NOW);
  if (match.kind === 'one') return match.meeting.id;
  return `${match.kind}: ${(match.kind === 'many' ? match.meetings : match.nearest).map(({ id }) => id).join(', ')}`;
}

const at = (clock: string): Temporal.PlainTime => Temporal.PlainTime.from(clock);

describe('which meeting is meant', () => {
  it.each<[string, Wanted, string]>([
    ['a whole title rules a longer one out', { title: 'design review' }, 'Design review'],
    ['a slip of the keys', { title: 'desing reveiw' }, 'many: Design review, Design review prep'],
    ['another way to write it', { title: 'stand-up' }, 's_1'],
    ['the plural', { title: 'standups' }, 's_1'],
    ['a part of the title', { title: 'prep' }, 'Design review prep'],
    ['words that say "meeting" only are left out', { title: 'my meeting with bob' }, '1:1 with Bob'],
    ['what is over, where nothing like it is to come', { title: 'retro' }, 'Retrospective'],
    ['the next occurrence of a series', { title: 'standup' }, 's_1'],
    ['the occurrence of a day that was said', { title: 'standup', time: time('2026-11-24') }, 's_2'],
    ['the next one', { nth: 'next' }, 's_1'],
    ['the last one', { nth: 'last' }, 'Retrospective'],
    ['the 3pm of a day', { time: time('2026-11-24', { from: at('15:00') }) }, '1:1 with Bob'],
    ['a part of a day', { time: time('2026-11-24', { from: at('10:00'), until: at('12:00') }) }, 'Design review prep'],
    [
      'an hour of any day, today first',
      { time: time('2026-11-23', { from: at('15:00'), anyDay: true }) },
      'Design review',
    ],
    [
      'an hour of any day, the first day that has it',
      { time: time('2026-11-23', { from: at('11:00'), anyDay: true }) },
      'Design review prep',
    ],
    [
      'a bare hour of the other half of the day',
      { time: time('2026-11-24', { from: at('03:00'), anyHalf: true }) },
      '1:1 with Bob',
    ],
    ['what runs over the time said', { time: time('2026-11-24', { from: at('15:15') }) }, '1:1 with Bob'],
    [
      'two of them, in order',
      { time: time('2026-11-23', { last: Temporal.PlainDate.from('2026-11-24'), from: at('15:00') }) },
      'many: Design review, 1:1 with Bob',
    ],
    [
      'none of that title: the nearest by letters',
      { title: 'design workshop' },
      'none: Design review, Design review prep',
    ],
    [
      'none at that time: the nearest by time',
      { time: time('2026-11-24', { from: at('13:00') }) },
      'none: Design review prep, 1:1 with Bob',
    ],
  ])('%s', (_what, wanted, expected) => {
    expect(found(wanted)).toBe(expected);
  });

  it('finds nothing among nothing', () => {
    expect(found({ title: 'standup' }, [])).toBe('none: ');
  });

  it('finds a title in any script, and never fits an empty one', () => {
    expect(fitTitle('סקירת עיצוב', 'סקירת עיצוב')).toBe(TITLE_FIT.exact);
    expect(fitTitle('réunion', 'Reunion')).toBe(TITLE_FIT.exact);
    expect(fitTitle('!!!', 'Standup')).toBe(TITLE_FIT.none);
    expect(nearTitle('', '')).toBe(0);
  });
});
