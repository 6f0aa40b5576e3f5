import type { MarkedText } from './marked-text.ts';
import type { PeopleSpan } from './people.ts';

/**
 * A title is what is left of a request when its verb, times, people, determiners and general words are taken away.
 * Quoted words win.
 */
const NAMED =
  /(?<![\w-])(?:called|titled|named|entitled|labeled|labelled|with (?:the )?(?:title|subject|name)(?: of)?|title:?|subject:?|(?:call|name|title|label) (?:it|that|this)) +(?:is |as |to )?/;
const GENERAL =
  /^(?:new |webex |online |quick |another |next |last |previous |calendar |some |recurring |repeating |time |a |an |the |my |our |this |that |it |all |day |event |of |for )*(?:meetings?|mtg|appointments?|appts?|events?|calls?|calendar|schedule|entry|entries|it|that|this|these|those|them|all|everything|anything|something|one|invite|slot|time)?$/i;
const EDGE_BEFORE =
  /^(?:[\s,.;:!?()-]+|(?:the|a|an|my|our|me|us|new|for|to|on|in|at|of|about|that|it|this|up|regarding|please|called|named|titled|event|events|down|another|also|and)(?![\w'-]))/i;
const EDGE_AFTER =
  /(?:[\s,.;:!?()-]+|(?<![\w'-])(?:on|at|for|from|to|in|with|of|by|and|please|thanks|thank you|starting|beginning|the|a|an|my|me|that|is|it|scheduled|instead|too|also|as|until|event|events|plans|hour|hours|now|up))$/i;
const CALENDAR_TAIL =
  /(?<![\w-])(?:to|on|onto|in|into|from|off|off of|out of)(?: of)? (?:the |my |our )?(?:\w+ )?(?:calend[ae]rs?|schedule|agenda|diary|planner)(?: app)?(?![\w-])/gi;

/** The title within `from`–`to`, or nothing when only general words are left. */
export function readTitle(
  marked: MarkedText,
  from: number,
  to: number,
  people: readonly PeopleSpan[],
): string | undefined {
  const quote = marked.marks.find((mark) => mark.kind === 'quote' && mark.start >= from && mark.end <= to);
  if (quote?.kind === 'quote') return quote.words.trim();
  const named = NAMED.exec(marked.low.slice(from, to));
  const start = named === null ? from : from + named.index + named[0].length;
  const left = pieces(marked, start, to, people);
  const first = left.map(trimEdges).find((piece) => piece !== '' && !GENERAL.test(piece));
  return first;
}

function pieces(marked: MarkedText, from: number, to: number, people: readonly PeopleSpan[]): readonly string[] {
  const cuts = [
    ...marked.times.map((time) => ({ start: time.lead, end: time.index + time.length })),
    ...people,
    ...marked.marks,
    ...[...marked.low.slice(from, to).matchAll(CALENDAR_TAIL)].map((match) => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
    })),
  ]
    .filter((cut) => cut.end > from && cut.start < to)
    .sort((one, other) => one.start - other.start);
  const result: string[] = [];
  let at = from;
  for (const cut of cuts) {
    if (cut.start > at) result.push(marked.text.slice(at, cut.start));
    at = Math.max(at, cut.end);
  }
  if (at < to) result.push(marked.text.slice(at, to));
  return result;
}

function trimEdges(piece: string): string {
  let rest = piece;
  for (;;) {
    const shorter = rest.replace(EDGE_BEFORE, '').replace(EDGE_AFTER, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
