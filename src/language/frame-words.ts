/** Words that patterns of frames are made of (frames.ts), over marked words. */
export const DET = '(?:(?:the|this|that|my|our|its|an?|these|those|all|any|new|event|meeting|appointment) )*';
export const CALENDAR = '(?:cal[ae]nd[ae]rs?|schedules?|agenda|diary|planner)';
export const ON_CALENDAR = `(?:to|on|onto|in|into|from|off|off of|out of|for) (?:(?:the|my|our|your|his|her|this|\\w+'s) )?(?:\\w+ )?${CALENDAR}`;
export const ENTRY =
  '(?:meetings?|mtg|appointments?|appts?|events?|calls?|conference|sessions?|it|that|this|those|these|one|ones|entry)';
export const OCCASION =
  '(?:party|lunch|dinner|breakfast|brunch|game|trip|review|list|sync|standup|interview|training|picnic)';
export const NAME_PART = '(?:names?|titles?|subjects?|labels?|topics?|headings?|headers?|captions?)';
export const PLACE_PART = '(?:locations?|locale|place|venue|room|address)';
export const OTHER_PART =
  '(?:descriptions?|notes?|details?|comments?|status|showas|show as|visibility|password|passcode|colou?r|category|priority|information)';
export const TIME_PART =
  '(?:(?:start|end)(?:ing)? ?(?:times?|dates?)|times?|dates?|durations?|lengths?|day|timing|hours?|ending|beginning|starting|start|end)';
export const PEOPLE_LIST = '(?:attendees?|invitees?|participants?|guests?|invite|invitation|attendee|people|members)';
export const HAPPEN =
  '(?:be|last|start|begin|end|finish|go(?! over| through)|run(?! over| through| by)|happen|take place|occur)';
export const STATUS = '(?:busy|free|available|unavailable|out of|out|away|tentative|on vacation|working|ooo)';
export const PRONOUN_ENTRY = '(?:it|that|this|them|those|these)(?: one| event| meeting| appointment)?';
export const TO_TIME =
  '(?: (?:to|be|for|at|on|last|start|end|begin|go|from|around|until|till|run|happen|an?|all|about|instead|more|only|just|not|in|like|a little|little|bit))*';
export const ABOUT_ME = `(?:me|myself|us)(?: down)?(?: as| to)? (?:as )?${STATUS}`;
export const STATEMENT = "(?:down )?that (?:i|we|i'm|i'll|he|she|my)(?![\\w-])";

export const pattern = (source: string): RegExp => new RegExp(source);
export const starts = (source: string): RegExp => new RegExp(`^${source}(?![\\w-])`);
export const within = (source: string): RegExp => new RegExp(`(?<![\\w-])${source}(?![\\w-])`);
