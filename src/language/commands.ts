import { byFirstWord, firstWord } from './first-words.ts';
import type { Act } from './reading.ts';
import { REMINDS } from './reminder-words.ts';
import { asksWhatWasSaid } from './wishes.ts';

/**
 * Requests to the bot that are no verb frames about meetings: whole sentences, or words that only mean one thing.
 * `words`: without one of these it cannot be meant, and the pattern is not tried.
 */
interface Command {
  readonly act: Act;
  readonly words?: readonly string[];
  readonly says: RegExp;
}

const COMMANDS: readonly Command[] = [
  {
    act: 'undo',
    says: /^(?:undo(?: (?:that|it|this|please|the last (?:one|change|thing|action)|my last .{1,20}|the (?:cancell?ation|move|change|invitation|rescheduling|deletion|renaming)|what you (?:just )?did))*|revert(?: (?:that|it|this|the last change))?|take (?:that|it) back|put (?:it|that) back(?: (?:the way|how|where) it was)?|change (?:it|that) back|roll (?:it |that )?back)[\s.!]*(?:please)?[\s.!]*$/,
  },
  {
    act: 'history',
    says: /^(?:what|which (?:things|changes|meetings)) (?:all |else )?(?:did|have|has|were) (?:you|the bot|convene)(?: just| already| all)? (?:do|done|change[d]?|cancel(?:led)?|schedule[d]?|create[d]?|move[d]?)(?: for (?:me|us))?(?: (?:Þ+|so far|lately|recently))*[\s?.!]*$|^(?:show |list |tell )?(?:me )?(?:what|everything) you(?:'ve| have)? (?:did|done|changed)(?: for (?:me|us))?(?: (?:Þ+|so far|lately|recently))*[\s?.!]*$/,
  },
  {
    act: 'looks',
    says: /^(?:(?:show|tell) me )?who(?:'?s| has| have)? (?:all )?(?:been )?(?:looked|looking|checked|checking|asked|asking|seen|saw|looks) (?:at |into |about |for |to see )?(?:my (?:calend[ae]r|availability|schedule|busy times?|free\/busy)|when i(?:'m| am) (?:busy|free|available))(?: (?:Þ+|so far|lately|recently))*[\s?.!]*$/,
  },
  {
    act: 'disconnect',
    says: /^(?:disconnect|log ?out|log me out|sign ?(?:me )?out|unlink|deauthori[sz]e|forget (?:me|my account|everything about me)|revoke (?:my |your )?(?:access|grant|permission)|(?:delete|remove|erase) my (?:data|account|access)(?! (?:meeting|manager)))(?: (?:me|my|from|webex|account|now|please|your|access|and|all|the|data|to))*[\s.!]*$/,
  },
  {
    act: 'connect',
    says: /^(?:re)?connect(?: (?:me|my|to|with|webex|account|now|please|again|the|bot|convene|calendar))*[\s.!]*$|^(?:log ?in|log me in|sign ?(?:me )?in|authori[sz]e|link my (?:webex )?account|link webex)(?: (?:me|to|with|webex|now|please|again))*[\s.!]*$/,
  },
  {
    act: 'late',
    words: ['late', 'behind'],
    says: /(?<![\w-])(?:i'?m|i am|i'?ll be|i will be|we'?re|we are|we'?ll be|gonna be|going to be|might be|be) (?:\w+ ){0,2}?(?:[ÞÐ]+ )?(?:running |be )?(?:a (?:bit|little) |very |slightly |about )?(?:[ÞÐ]+ |\d+ )?late(?![\w-])|^running (?:[ÞÐ]+ |\d+ |a bit |a little )?(?:minutes? )?late(?![\w-])|^(?:[ÞÐ]+ )?late (?:for|to) |, [ÞÐ]+ late (?:for|to) |^[ÞÐ]+ late[\s.!]*$|(?<![\w-])(?:i'?m|i am|i'?ll be|we'?re|we are|running) (?:running |about )?(?:[ÞÐ]+|a (?:bit|little)|\d+ (?:minutes?|mins?)) behind(?: schedule)?[\s.!]*$/,
  },
  {
    act: 'reminder',
    words: ['remind'],
    says: /^(?!remind me (?:of |about )?(?:when (?!.*\b(?:starts?|begins?|about to)\b)|what|where|who|which|how|(?:the |my )(?:times?|date|duration|length|place|location|details|status|agenda|attendees?) ))(?!.*\bto (?:buy|call|get|pick|do|take|send|pay|submit|feed|check|go|wash|clean|water|bring|make)\b).*\bremind(?:ers?)? .{0,40}\b(?:before|ahead of|prior to|for|about|of|on|off|when)\b.{0,40}\b(?:meetings?|calls?|events?|standup|stand-up|sync|appointments?|webinars?|it starts?)\b|^(?:turn (?:on|off)|enable|disable|stop|change|show|list) (?:my |the |all |meeting )*reminders?[\s.!]*$|^(?:meeting )?reminders? (?:on|off)[\s.!]*$/,
  },
  { act: 'reminder', words: ['remind'], says: REMINDS },
  {
    act: 'reminder',
    says: /^(?:please |can you |could you )*(?:ping|alert|nudge|warn|notify) me .{0,6}?(?:Þ|Ð|\d).*\b(?:meetings?|calls?|events?|standup|stand-up|sync|appointments?|webinars?|starts?|before (?:my|the|every|each))(?![\w-])/,
  },
  {
    act: 'recordings',
    words: ['record'],
    says: /^(?:did|was|has|have|is|were) (?!you).{1,40}\brecord(?:ed)?(?![\w-])|^(?!.*\b(?:schedule|song|music|voice|podcast|studio|album|screen)\b)(?!.*\bstart recording\b).*(?<![\w-])recordings?(?![\w-])(?!.*\b(?:studio|session|artist)\b)/,
  },
  {
    act: 'transcript',
    words: ['transcript', 'action item', 'notes', 'minutes', 'summar'],
    says: /^(?!(?:(?:please|can you|could you) )*(?:add|put|append|insert|write|attach|set|change|update|edit|schedule|book|rename)(?![\w-])).*(?<![\w-])(?:transcripts?|action items?|meeting notes|meeting minutes|minutes (?:of|from) (?:the|my|our|yesterday|last|Þ)|notes (?:of|from) (?:the|my|our|Þ)|summary (?:of|from) (?:the |my |our |that |Þ+(?:'s)? )*(?:last |previous |\w+ )?(?:meeting|call|standup|sync|review|one)(?![\w-]))(?![\w-])|^summari[sz]e (?:the |my |our |that |Þ+(?:'s)? )*.{0,40}\b(?:meeting|call|standup|sync|review)\b/,
  },
  {
    act: 'thanks',
    says: /^(?:(?:ok|okay|great|perfect|cool|awesome|nice|good|oh|well|wonderful|alright|that's|it|all|job|work|excellent|amazing|lovely|yes|no|very|many|so)[\s,.!]+)*(?:thanks?|thank (?:you|u)|thx|ty|cheers|much appreciated|appreciate it|i appreciate (?:it|that|your help)|thanks a (?:lot|bunch|million|ton))(?:[\s,.!]+(?:you|u|so|very|much|a|lot|bunch|million|ton|again|for|your|the|help|that|all|everything|it|bot|convene|everyone|this|is|great|perfect|that's|that|fine|alot|goodbye|bye))*[\s.!]*$/,
  },
  {
    act: 'greeting',
    says: /^(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:Þ+|morning|afternoon|evening|day)|hi there|hey there|hello there)(?:[\s,.!]+(?:there|bot|convene|everyone|all|friend|again|to you|webex))*[\s.!]*$/,
  },
];

const commandsFor = byFirstWord(COMMANDS, ({ says }) => says);

/** The command that a clause is, in marked words. */
export function readCommandAct(clause: string): Act | undefined {
  const first = firstWord(clause);
  if (asksWhatWasSaid(clause, first)) return 'transcript';
  return commandsFor(first).find(
    ({ says, words }) => (words?.some((word) => clause.includes(word)) ?? true) && says.test(clause),
  )?.act;
}
