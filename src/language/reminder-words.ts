import type { Reading } from './reading.ts';

const TARGET = '(?:it|this|that|each|every|all|any|my|the|our|your|next|meetings|calls|[Þ]+)(?![\\w-])';
/** What a meeting is asked about, not when. */
const ASKED_ABOUT = '(?! (?:time|times|duration|length|place|location|room|date|details|status|agenda|attendees?)\\b)';

/** A reminder before a meeting; things to do ("remind me to buy milk") are none. */
export const REMINDS = new RegExp(
  [
    `^remind me (?:Ð+|Þ+) (?:before|ahead of|prior to)(?: ${TARGET}|[\\s.!]*$| (?!to\\b|i\\b|we\\b|going\\b|leaving\\b))`,
    '^remind me Ð+ Þ+(?!.* to [a-z]+)',
    `^remind me (?:before|ahead of|prior to) ${TARGET}`,
    `^remind me (?:of|about)(?: (?:the|my|our|next|it|Þ+(?:'s)?))+${ASKED_ABOUT}(?: |[\\s.!]*$)(?!.* to [a-z]+)`,
    `^remind me Þ+ (?!to\\b|that\\b)[a-z]`,
    `^(?:set|create|add|make|give me|i want|i need)(?: (?:up|me))?(?: an?)?(?: Ð+)? reminder (?:Ð+(?: Þ+)?[\\s.!]*$|(?:Ð+ )?(?:before|ahead of|prior to|of|about|for) ${TARGET})(?!.* to [a-z]+)`,
    "^(?:don't|do not|stop|no need to|never) remind(?:ing)? me(?: (?:of|about|before|any ?more|Þ+).*|[\\s.!]*)$",
    '^(?:no|no more|without) (?:meeting )?reminders(?: (?:please|any ?more|for .*|before .*|of .*))?[\\s.!]*$',
    '^(?:cancel|delete|remove|drop|stop|turn off|switch off|disable) (?:the |my |all |that )*reminders?(?: (?:for|of|about|before) .*)?[\\s.!]*$',
    '^(?:what|which|show|list|when|are|is)\\b.{0,20}\\breminders?\\b.{0,20}$',
    '^(?:when|do|did) .{0,12}\\bremind me\\b',
    `^remind me when .+ (?:starts?|begins?)[\\s.!]*$`,
    '^remind (?!me\\b)(?:us|everyone|everybody|all|them|Ñ+|[a-z]+) (?:of|about|Ð+ (?:before|ahead|Þ)|before)',
    '^(?:turn|switch) (?:my |the )?reminders (?:on|off)[\\s.!]*$',
  ].join('|'),
);

const STOPS = /\b(?:off|disable|stop|cancel|delete|remove|drop|no|without|don't|do not|never)\b/;
const ASKS = /^(?:show|list|what|which|when|do(?! not)|did|are|is)\b/;
const AT_START = /\bwhen .+ (?:starts?|begins?)[\s.!]*$/;
const OTHERS = /\bremind (?!me\b)(us|everyone|everybody|all|them|[^\s,.!?]+)/;
const EACH =
  /\b(?:my|all|the|of|upcoming|webex|future|before) (?:upcoming |webex |future )*(?:meetings|calls|events)\b|\b(?:every|each|any|all)\b|\breminders\b(?! (?:for|of|about|before) )/;
const BEFORE = /(?<![\w.])(\d{1,3}) ?(m|mins?|minutes?|h|hrs?|hours?) (?:before|ahead|prior)/;

/** @param low plain lower case of one clause @param lead the length that was read in it, in minutes */
export function readReminder(
  low: string,
  lead: number | undefined,
): Pick<Reading, 'lead' | 'wish' | 'bulk' | 'people'> {
  const [, number, unit = 'm'] = BEFORE.exec(low) ?? [];
  const said = lead ?? (number === undefined ? undefined : Number(number) * (unit.startsWith('h') ? 60 : 1));
  const minutes = said ?? (AT_START.test(low) ? 0 : undefined);
  const other = OTHERS.exec(low)?.[1];
  const doing = ASKS.test(low) ? 'list' : STOPS.test(low) ? 'stop' : undefined;
  return {
    bulk: EACH.test(low) || /^(?:stop|don't|do not|never) remind(?:ing)? me(?: any ?more)?[\s.!]*$/.test(low),
    people: other === undefined ? [] : [{ kind: 'name', name: other, cohost: false }],
    ...(minutes === undefined ? {} : { lead: minutes }),
    ...(doing === undefined ? {} : { wish: { doing } }),
  };
}
