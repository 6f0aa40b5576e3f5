import { hint, type Hints } from './hints.ts';

/** "Zara to join my 3pm", "can Henry be added to that meeting": somebody is to come, said of them. */
const PERSON_FIRST =
  /^(?:(?:can|could|should|may|have|get|(?:i|we)(?:'d| would)? (?:like|love|want|need)) )?(?<people>(?!(?:i|we|you|it|he|she|they|this|that|there|what|who|someone|people|nobody|somebody|guests|kids|everything|nothing)(?![\w-]))[a-zÑ]+(?: (?!(?:should|must|to|needs?|has|have|can|could|also)(?![\w-]))[a-zÑ]+)?(?:(?:,| and|, and) [a-zÑ]+)*) (?:also )?(?:(?<modal>to|should|must|needs? to|has to|have to|(?:has|have) got to) )?(?:also )?(?:join|attend|come to|sit in on|be (?:in|at|on|part of|put (?:on|in|into|onto)|added(?: to| in| into)?|included(?: in| on)?|invited(?: to| for)?)|come(?= Þ+ [a-z]{3,})|(?:needs?|wants?|should (?:get|have)|gets?|deserves?) (?:an |the )?(?:invite|invitation)(?: to| for)?)(?: (?:the|my|our|this|that|it)(?![\w-])(?! (?:airport|office|station|hospital|school|house|home|gym|bank|hotel|shop|store|door|park|bus|train|car|zoo|clinic|court)(?![\w-]))| ?Þ)/d;

/** "Josephine and her mentor should get an invite", "could Rosa come too": to what is talked of. */
const INVITED_FIRST =
  /^(?:(?:can|could|should|may) )?(?<people>(?!(?:i|we|you|it|he|she|they|this|that|there|what|who|someone|the|my|our)(?![\w-]))[a-zÑ]+(?: (?!(?:should|must|needs?|has|can|could)(?![\w-]))[a-zÑ]+)?(?:(?:,| and|, and) (?:(?:his|her|their|my) )?[a-zÑ]+)*) (?:(?<modal>should|must|needs? to|has to|have to) (?:also )?(?:get|receive|be sent) an? (?:invite|invitation)|come (?:too|along|as well|with us))(?=[\s?.!]*$| and )/d;
/** Without one of these nobody is to come. */
const comes = hint(/join|attend|invit|^come$|^sit$|^be$/, PERSON_FIRST);
const isInvitedSo = hint(/^invit|^come$/, INVITED_FIRST);

/** Where the people stand, in a clause that asks for them to come. `asked`: the small talk before it wanted something. */
export function readPersonFirst(clause: string, asked: boolean, hints: Hints): { readonly from: number } | undefined {
  const match =
    (comes(hints) ? PERSON_FIRST.exec(clause) : null) ?? (isInvitedSo(hints) ? INVITED_FIRST.exec(clause) : null);
  const people = match?.indices?.groups?.['people'];
  if (match === null || people === undefined) return undefined;
  const wants =
    asked ||
    people[0] > 0 ||
    (match.groups?.['modal'] ?? 'to') !== 'to' ||
    /(?:needs?|should \w+|gets?|deserves?) (?:an |the )?invit/.test(match[0]);
  return wants ? { from: people[0] } : undefined;
}
