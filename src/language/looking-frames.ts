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
  { act: 'start', rest: /^(?:my|the|our|this) τ+(?:'s)?(?: one)?[\s.!]*(?:please)?[\s.!]*$/ },
  { act: 'schedule', evidence: 'entry' },
];

/** meet: "meet now", "meet with Ana tomorrow at 3". */
export const MEET: readonly Frame[] = [
  {
    act: 'other',
    rest: /^(?:the|my|your|his|her|their|our|up|in|at|for|you|me|us|some|new|people|women|men|singles)(?![\w-])/,
  },
  { act: 'schedule', rest: /τ/ },
];

/** give, get, send: a part of a meeting, for the asker to see. */
export const GIVE: readonly Frame[] = [
  {
    act: 'details',
    rest: /^(?:(?:me|us|the|a|my|our|meeting|webex|join|joining|call|video|event) )*(?:links?|url|passwords?|passcode|host key|sip address|video address|meeting number|number|details?|dial-?in(?: number)?|agenda|location|attendees?|invitees?) (?:of|for|to) /,
  },
];

export const FIND: readonly Frame[] = [
  {
    act: 'availability',
    evidence: 'company',
    rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*(?:(?:good|free|open|available|common) )*(?:time|slot|spot|opening|gap|δ+)(?![\w-])/,
  },
  { act: 'availability', rest: /^(?:me |us )?(?:(?:an?|the|some|any) )*δ+ (?:slot |spot |gap |window )*τ*[\s.!]*$/ },
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
