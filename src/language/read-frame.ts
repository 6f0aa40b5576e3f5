import { bound, firstWord } from './first-words.ts';
import { isForeign } from './foreign.ts';
import type { Frame } from './frames.ts';
import { isGivenName } from './given-names.ts';
import type { ActRead } from './read-act.ts';
import { type Scope, scopeOf, withoutReason } from './scope.ts';
import { mendVerb } from './spelling.ts';
import { baseForms, VERBS, VERB_STARTS } from './verbs.ts';

const GIVES_A_NAME = new Set(['rename', 'retitle', 're-title', 'relabel']);

/** "The location Sunset Lanes": what a part of a meeting is to be says nothing of what it is, either. */
function withoutValue(rest: string): string {
  return OF_A_PART.exec(rest)?.[0] ?? rest;
}

const OF_A_PART =
  /^(?:(?:the|its|my|our|this|that|event|meeting|new) )*(?:title|name|subject|location|place|venue|address|description|agenda)(?= (?!of |for |on ))/;

/** The frame of the verb that the clause begins with. */
export function readFrame(clause: string, offset: number, asked: boolean): ActRead | undefined {
  const said = firstWord(clause);
  const start = said === 'i' || said === 'we' ? (WANTING.exec(clause)?.[0].length ?? 0) : 0;
  VERB.lastIndex = start;
  const first = VERB.exec(clause)?.[0];
  if (first === undefined) return undefined;
  if (start === 0 && isANoun(clause, said)) return undefined;
  const forms = baseForms(first);
  const mended = forms.some((form) => VERB_STARTS.has(form)) ? undefined : mendVerb(first);
  for (const base of mended === undefined ? forms : [mended]) {
    for (const behind of wordsBehind(clause, start + first.length, VERB_STARTS.get(base))) {
      const verb = base + behind;
      const framesFor = VERBS.get(verb);
      if (framesFor === undefined) continue;
      const rest = clause.slice(start + first.length + behind.length).trimStart();
      const from = offset + clause.length - rest.length;
      // What something is to be called says nothing of what it is.
      const meant = GIVES_A_NAME.has(base) ? rest.replace(/ (?:to|as) .*$/, '') : withoutValue(rest);
      const scope = withoutReason(scopeOf(meant), meant);
      const frame = framesFor(firstWord(rest)).find(
        (one) =>
          (asked || start > 0 || one.asked !== true) && (one.rest?.test(rest) ?? true) && hasEvidence(one, rest, scope),
      );
      if (frame === undefined) continue;
      return {
        act: isForeign(frame.act, verb, scope, rest) ? 'other' : frame.act,
        certainty: 'said',
        from,
        verb: base,
      };
    }
  }
  const looking = start === 0 && forms.some((base) => LOOKING.has(base));
  return looking ? { act: 'other', certainty: 'said', from: offset + start + first.length } : undefined;
}

/** "I'd really like": what is wanted stands behind it. */
const WANTING =
  /^(?:i|we)(?:'d|'ll| would| will| also| really| just)* (?=need|want|require)|^(?:i|we)(?:'d| would)(?: also| really| just)* (?=like|love|prefer|appreciate)/;
const VERB = /[a-z][a-z'-]*/y;
const BEHIND = /(?: [a-z-]+){0,3}/y;

/** The words that may belong to a verb that ends at `at`, the most first, each with the blank before it: "set up". */
function wordsBehind(clause: string, at: number, most: number | undefined): readonly string[] {
  if (most === undefined) return [];
  if (most === 0) return [''];
  BEHIND.lastIndex = at;
  const words =
    BEHIND.exec(clause)?.[0]
      .split(' ')
      .slice(1, most + 1) ?? [];
  return [...words.map((_, i) => ` ${words.slice(0, words.length - i).join(' ')}`), ''];
}

/** "Book club is at 7": what looks like a verb is the first word of a name. */
const isANoun = bound(
  /^(?:book|plan|schedule|call|block|host|log|note|record|draft|review|share|set|label|title|name|open|cut|switch|push|skip|drop|host|board|brief|walk|run|play|order|text|mail|email) (?!(?:a|an|the|my|our|that|this|it|me|us|when|where|what|who|if|is|for|to|on|with|all|any)(?![\w-]))(?:[a-z]+ ){1,2}(?:is|isn't|are|was|starts|begins|ends|has been|got|should|needs|moved)(?![\w-])/,
);

/** Verbs that ask to be shown something: what they are not ours to show, nobody should take for a plan. */
const LOOKING = new Set(['find', 'search', 'show', 'tell', 'look', 'give', 'read', 'browse', 'describe', 'explain']);

function hasEvidence(frame: Frame, rest: string, scope: Scope): boolean {
  if (frame.evidence === undefined) return true;
  switch (frame.evidence) {
    case 'entry':
      return scope.meeting;
    case 'time':
      return scope.meeting || /[ÞÐÑ]|(?<![\w-])with /.test(rest);
    case 'person': {
      const [word = '', next = ''] = rest.split(/[\s,.!?]+/, 2);
      return isGivenName(word) && next !== 'is' && next !== 'will';
    }
    case 'company': {
      const word = /(?<![\w-])(?:for|with|and|to) ([\p{L}Ñ]+)/u.exec(rest)?.[1] ?? '';
      return /^(?:me|us|everyone|everybody|Ñ+)$/.test(word) || isGivenName(word);
    }
    case 'owned':
      return scope.meeting || (/\b(?:my|our)\b/.test(rest) && rest.includes('Þ'));
  }
}
