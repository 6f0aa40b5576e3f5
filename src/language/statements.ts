/**
 * Clauses that tell, or that ask for nothing to be done: nothing in them is ever a change. What tells of the past is
 * over; what says "don't" wants all to stay.
 */
const DENIED =
  /^(?:(?:please|so|but|and|no|ok|okay|just)[ ,]+)*(?:do not|don't|dont|never(?! ?mind)|(?:there(?:'s| is) )?no (?:more |longer any |further )?need (?:to|for|of)|you (?:don't|do not|needn't|need not|shouldn't|should not|must not|mustn't)(?: have to| need to)?) (?!forget|worry|have|need|i|we|you|know|think|understand|hesitate|like|want|care|see|mind)[a-z]/;
const PAST =
  /(?<![\w-])(?:was|were|wasn't|weren't|had|did|didn't|went|used to|met|talked|spoke|saw|came|got|took|gave|said|told|felt|forgot|missed|attended|enjoyed|loved|liked|wished|left|ate|made|heard|thought|knew|kept|won|lost|wish|hate|hated|ago|yesterday)(?![\w-])/;
const PAST_BY_SUBJECT =
  /^(?:(?:i|we|he|she|they|you|it|somebody|someone|my \w+|our \w+|the \w+|\p{L}+)(?:'ve|'d| have| has| been| already| just| finally| also)*) \p{L}{2,}(?:ed|ought|elt)(?![\w-])/u;

/** "We should have cancelled that one": what did not come about. */
const UNREAL =
  /^(?:i|we|you|he|she|they|somebody|someone|nobody)(?:'d| would| should| could| might| ought to)(?:n't| not| never)?(?:'ve| have|ve) (?:\p{L}+ed|been|done|known|taken|gone|made|told|thought|kept)(?![\w-])/u;

/** "I'm sick today", "I can't make it tomorrow". */
const UNABLE =
  /^(?:i|we)(?:'m|'re| am| are| can't| cannot| can not| won't| will not)(?: (?:feeling|really|so|too|probably|not|be|able|to|sorry))* (?:sick|ill|unwell|tired|make it|be there|attend|come)(?![\w'-])/;

/** "Don't cancel the retro": asks that nothing be done. */
export function isDenied(clause: string): boolean {
  return DENIED.test(clause) || UNREAL.test(clause);
}

/** "We moved the retro", "I had a great lunch": tells of what is over. `plain` has no marks. */
export function isTold(plain: string): boolean {
  return PAST.test(plain) || PAST_BY_SUBJECT.test(plain) || UNABLE.test(plain);
}
