import type { Frame } from './frames.ts';

/** What verbs ask for that go into a meeting or look at the calendar, and change nothing (frames.ts). */
export const JOIN: readonly Frame[] = [{ act: 'join' }];

/** start: a meeting that exists is joined as host. */
export const START: readonly Frame[] = [
  {
    act: 'start',
    rest: /^(?:(?:my|the|this|our|next|current) )+(?:.{0,40} )?(?:meetings?|conference|conf|call|webex|mtg)\b/,
  },
  {
    act: 'start',
    rest: /^(?:my|the|our) (?:[\w-]+ ){0,4}(?:standup|stand-up|sync|review|retro|retrospective|huddle|demo|workshop|planning|kickoff|interview|1:1|one on one|training|webinar)\b/,
  },
  { act: 'schedule', evidence: 'entry' },
];

export const FIND: readonly Frame[] = [
  {
    act: 'schedule',
    rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*(?:(?:good|free|open|available) )*(?:time|slot|spot|opening)\b.* for (?:an? |my |the )?[a-z]/,
  },
  {
    act: 'availability',
    rest: /^(?:me )?(?:(?:an?|the|some|any) )*(?:(?:good|free|open|available) )*(?:time|slot|spot|opening)/,
  },
];

export const LOOK: readonly Frame[] = [
  { act: 'availability', rest: /^(?:(?:an?|the|my|for|what|me) )*(?:free|open|available) (?:time|slot|spot)/ },
  { act: 'list', evidence: 'owned' },
];
