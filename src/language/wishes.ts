import { bound } from './first-words.ts';
import type { Wish, WishName } from './wish.ts';

/** Words that tell what is wanted of a recording, or of a transcript; the first that is there decides. */
type Rows = readonly (readonly [doing: WishName, says: RegExp])[];

const RECORDINGS: Rows = [
  ['restore', /\b(?:restore|undelete|recover|(?:bring|get|put) .{1,80}\bback|(?:bring|get|put) back|out of the bin)\b/],
  ['delete', /\b(?:for good|permanently|forever|purge|empty)\b/],
  ['list-bin', /^(?:what|which|show|list|see|are|is|my)\b.{0,40}\b(?:bin|trash)\b|\bdeleted recordings\b/],
  [
    'unshare',
    /\b(?:unshare|un-share|(?:stop|no longer|don't|do not) shar(?:e|ing)|(?:remove|take) .{1,80} (?:from|off) the (?:list|people|viewers))\b/,
  ],
  ['share', /\b(?:share|sharing)\b/],
  ['bin', /\b(?:delete|remove|trash|discard|throw away|throw out|get rid of|bin|erase)\b/],
  ['links', /\b(?:download|links?|url|watch|play|playback|stream|replay|password|passcode)\b/],
  ['list', /\brecordings\b(?! of the\b)/],
];

const TRANSCRIPTS: Rows = [
  [
    'find',
    /^(?:where|when|what|who) (?:did|do|have|has|was|were)\b|^who (?:talked|spoke|mentioned|said)\b|\b(?:find|search|look for|look up)\b/,
  ],
  ['actions', /\b(?:action items?|to-?dos?|next steps|tasks)\b/],
  ['summary', /\b(?:summar\w+|notes|minutes)\b/],
  ['lines', /\b(?:first|opening) (?:few |\d+ )?lines\b|\b(?:beginning|start) of\b/],
];

/**
 * "where did we talk about pricing in the design review", "find pricing in the transcript of the design review",
 * "search the transcript of the design review for pricing".
 */
const LOOKED_FOR: readonly RegExp[] = [
  /^(?:where|when|what|who) (?:did|do|have|has|was|were) (?:we|i|they|anyone|anybody|someone|somebody|people) (?:talk\w*|speak|spoken|say|said|discuss\w*|mention\w*)(?: (?:about|of|on))? (?<words>.+?)(?: (?:in|during|at) (?:(?:the|my|our) )?(?:transcript of )?(?:(?:the|my|our) )?(?<title>.+?))?[\s?.!]*$/d,
  /^who (?:talked|spoke|mentioned|said)(?: (?:about|of))? (?<words>.+?)(?: (?:in|during|at) (?:(?:the|my|our) )?(?:transcript of )?(?:(?:the|my|our) )?(?<title>.+?))?[\s?.!]*$/d,
  /\b(?:find|look for|look up|search for) (?<words>.+?) in (?:the |my |our )?transcripts?(?: (?:of|from) (?:(?:the|my|our) )?(?<title>.+?))?[\s?.!]*$/d,
  /\bsearch (?:the |my |our )?transcripts?(?: (?:of|from) (?:(?:the|my|our) )?(?<title>.+?))? for (?<words>.+?)[\s?.!]*$/d,
];

/** "the pricing review recording": what stands between the little word and the noun. */
const NAMED_BEFORE =
  /(?:^|\s)(?:the|my|our|this|that) (?<title>.+?)(?:'s)? (?:recordings?|transcripts?)(?![\w-])(?! (?:of|from|for) )/d;
/** "the recording of the pricing review": up to what is to be done with it. */
const NAMED_AFTER =
  /(?:recordings?|transcripts?) (?:of|from|for|about|called|titled|named) (?:the |my |our |that )?(?<title>.+?)(?: (?:for good|permanently|forever|(?:with|to|from) (?:Ñ.*|every.*|all .*|the (?:invitees|team|people|bin).*|bin|trash)|(?:on|at) [\w-]+(?:\.[\w-]+)*\.webex\.com|again|please))*[\s.!?]*$/d;
const NO_NAME =
  /^(?:(?:last|latest|newest|new|recent|most recent|first|shared|deleted|meeting|webex|mp4|arf|old|oldest|other|whole|Þ+|first (?:few )?lines of(?: the)?)(?:'s)? ?)+$/;
const NEWEST = /\b(?:newest|latest|most recent|last (?:one|recording|transcript|meeting))\b/;
const INVITED = /\b(?:invitees|(?:everyone|everybody|all|who was) invited|attendees|the team|everyone|everybody)\b/;
/** Of a whole bin nothing is named. */
const WHOLE_BIN = /\b(?:empty|all)\b.{0,40}\b(?:bin|trash)\b|\b(?:bin|trash)\b[\s.!?]*$/;

export interface WishRead {
  readonly wish: Wish;
  /** Where the words about the meeting stand; `undefined` where its place is found as for any other. */
  readonly title?: { readonly from: number; readonly to: number };
}

/** @param low plain lower case of one clause @param marked the same with its marks */
export function readWish(act: 'recordings' | 'transcript', low: string, marked: string): WishRead {
  return act === 'recordings' ? readRecordingWish(low, marked) : readTranscriptWish(low, marked);
}

/** Whether a clause looks for what was said, without naming a transcript. */
export const asksWhatWasSaid = bound(
  /^(?:where|what|when|who) (?:did|have) (?:we|they) (?:talk\w*|speak|spoken|say|said|discuss\w*|mention\w*|decide\w*|agree\w*)(?![\w-])|^who (?:talked about|spoke about|mentioned) /,
);

function readRecordingWish(low: string, marked: string): WishRead {
  const doing = RECORDINGS.find(([, says]) => says.test(low))?.[0] ?? 'show';
  const format = /\b(mp4|arf)\b/.exec(low)?.[1];
  const site = /(?<![\w@.-])([\w-]+(?:\.[\w-]+)*\.webex\.com)\b/.exec(low)?.[1];
  const bin = WHOLE_BIN.test(low) && (doing === 'delete' || doing === 'list-bin' || doing === 'restore');
  return {
    wish: {
      doing,
      ...(format === undefined ? {} : { format: format === 'mp4' ? 'MP4' : 'ARF' }),
      ...(site === undefined ? {} : { site }),
      ...(bin && /\b(?:empty|all|everything)\b/.test(low) ? { all: true } : {}),
      ...(NEWEST.test(low) ? { newest: true } : {}),
      ...(INVITED.test(low) ? { invitees: true } : {}),
    },
    ...titleOf(marked, bin),
  };
}

function readTranscriptWish(low: string, marked: string): WishRead {
  const doing = TRANSCRIPTS.find(([, says]) => says.test(low))?.[0] ?? 'file';
  const newest = NEWEST.test(low) ? { newest: true } : {};
  if (doing !== 'find') return { wish: { doing, ...newest }, ...titleOf(marked, false) };
  for (const says of LOOKED_FOR) {
    const { groups, indices } = says.exec(low) ?? {};
    const words = groups?.['words'];
    if (words === undefined) continue;
    const [from = 0, to = 0] = indices?.groups?.['title'] ?? [];
    return { wish: { doing, words: words.replace(/^["“]|["”]$/g, ''), ...newest }, title: { from, to } };
  }
  // "What did we decide?" looks for nothing in particular.
  return { wish: { doing: 'summary', ...newest } };
}

function titleOf(marked: string, bin: boolean): Pick<WishRead, 'title'> {
  const nothing = { title: { from: 0, to: 0 } };
  if (bin) return nothing;
  for (const says of [NAMED_BEFORE, NAMED_AFTER]) {
    const [from, to] = says.exec(marked)?.indices?.groups?.['title'] ?? [];
    if (from !== undefined && to !== undefined && !NO_NAME.test(marked.slice(from, to))) return { title: { from, to } };
  }
  // "summary of the pricing review" speaks of no recording: its name is found as that of any other meeting.
  return /recording|transcript/.test(marked) ? nothing : {};
}
