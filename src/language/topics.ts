import type { Clause } from './clauses.ts';
import type { MarkedText } from './marked-text.ts';

/** What a clause that only tells is about: "the vendor sync is off", "we won't need the outing anymore". */
const TOPICS: readonly RegExp[] = [
  // "I'm too tired for bowling", "we decided against the picnic", "there won't be a stand-up"
  /(?:too \w+ (?:for|to (?:go to|do|attend|make|have|be at))|(?:don't|do not) feel (?:like|up to)|not up (?:for|to)|(?:in the mood|no time) for|decided against|bail(?:ing)? on|there (?:won't|will not|isn't going to|is not going to) be|there(?:'s| is) no|^no more) (?:(?:going to|doing|having|attending|an?|any|the|my|our) )*(?<name>(?!it\b|that\b|this\b)[^ÞÐÑ,.!?;]{2,50}?)(?: with [^ÞÐ,.!?;]+)?(?: Þ+)*[\s,.!?;]*$/d,
  /(?:no (?:more |further )?need for|can't|cannot|can not|can skip|could skip|should skip|(?:don't|won't|do not|will not|no longer) (?:really |actually )?(?:need|want)(?: to (?:have|do|go to|attend|join))?|won't|(?:not|no longer) (?:going to(?: the)?|going|seeing|doing|having|attending|meeting|making|taking|playing|joining)|decided not to|decided against|chose not to|unable to|not able to|won't be able to|couldn't)(?: (?:make|make it to|go to|go|get to|attend|do|come to|be at|join))? (?:(?:the|my|our|that|this|Þ+'s) )?(?<name>(?!it\b|that\b|this\b|be\b)[^ÞÐÑ,.!?;]{2,50}?)(?: Þ+)*(?: (?:anymore|any more|either|after all|now|because|since|as|so)(?![\w-]).*)?[\s,.!?;]*$/d,
  /^\W*(?:(?:so|ok|okay|hi|hey|hello|unfortunately|sadly|actually|sorry|as|since|because|but|and) )*(?!.* (?:says|said|thinks|told) )(?:(?:the|my|our|that|this|Þ+'s) )*(?<name>(?!(?:i|we|you|he|she|they|it|that|this|there)[ '])[^ÞÐÑ,.!?;]{2,50}?)(?: Þ+)* (?:is|are|isn't|aren't|was|wasn't|won't|will|has|can't|cannot|must|doesn't|got|starts|begins|ends|conflicts|clashes|overlaps)(?:n't| not| no longer| now| still| also| just| been| be| a bit| a little| way| far)*(?: ?Þ+| (?:off|too|over|out|on|going|happening|needed|necessary|unnecessary|useless|pointless|obsolete|early|late|long|short|work|working|take|with|at|in|my|the|delayed|postponed|moved|pushed|bumped|shifted|changed|rescheduled|called|rained|sold|booked|now|being|dead|done|redundant|cancelled|clashing|conflicting|moot)(?![\w-]))/d,
  /(?:^| )(?:need|want|do|make|attend|skip|miss|like|have|join|see|at|in|to|of|for) (?:to (?:do|have|be in|be at|attend|join) )?(?:the|my|our|that|this|Þ+'s) (?<name>(?!(?:\w+ )?ones?\b|time\b|same\b|day\b|way\b)[^ÞÐÑ,.!?;]{2,50}?)(?: Þ+)*(?: (?:anymore|any more|any longer|either|after all|now|then|today|because|since|as|so|is|was|meeting|really)(?![\w-]).*)?[\s,.!?;]*$/d,
  /^\W*(?:(?:the|my|our|that|this) )*(?<name>(?!i |we |you |he |she |they )[^ÞÐÑ,.!?;']{2,50}?)(?: Þ+)* (?:cancell?ed|is off|off|fell through|falls through)[\s,.!?;]*$/d,
  // "I had a root canal yesterday"
  /^\W*(?:i|we) (?:had|have|'ve got|got|booked|made|scheduled) an? (?<name>(?!lot\b|bit\b|great\b|good\b)[^ÞÐÑ,.!?;]{2,50}?)(?: Þ+| with .*)*[\s,.!?;]*$/d,
  // "brand review: can we …", "about the budget sync, …"
  /^\W*(?:(?:(?:never ?mind|forget)(?: about)?|take|grab) )?(?:(?:re|about|regarding|for|in|concerning|on):? )?(?:(?:the|my|our) )?(?<name>(?!i |we |you |he |she |they |it |that |this )[a-z][a-z' -]{2,40})[:,]? *$/d,
];
/** How far it is looked for, so that the cost stays linear. */
const LONGEST = 160;

/** The name of the meeting that a clause tells of. */
export function readTopic(marked: MarkedText, clause: Clause): string | undefined {
  if (clause.to - clause.from > LONGEST) return undefined;
  const words = marked.low.slice(clause.from, clause.to);
  for (const says of TOPICS) {
    const [from, to] = says.exec(words)?.indices?.groups?.['name'] ?? [];
    if (from !== undefined && to !== undefined) return marked.text.slice(clause.from + from, clause.from + to).trim();
  }
  return undefined;
}
