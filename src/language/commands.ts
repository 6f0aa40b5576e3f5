import type { Act } from './reading.ts';
import { asksWhatWasSaid } from './wishes.ts';

/**
 * Requests to the bot that are no verb frames about meetings: whole sentences, or words that only mean one thing.
 * `words`: without one of these it cannot be meant, and the pattern is not tried.
 */
const COMMANDS: readonly (readonly [act: Act, says: RegExp, words?: readonly string[]])[] = [
  [
    'undo',
    /^(?:undo(?: (?:that|it|this|please|the last (?:one|change|thing|action)|my last .{1,20}|what you (?:just )?did))*|revert(?: (?:that|it|this|the last change))?|take (?:that|it) back|put (?:it|that) back(?: (?:the way|how|where) it was)?|change (?:it|that) back|roll (?:it |that )?back)[\s.!]*(?:please)?[\s.!]*$/,
  ],
  [
    'history',
    /^(?:what|which (?:things|changes|meetings)) (?:all |else )?(?:did|have|has|were) (?:you|the bot|convene)(?: just| already| all)? (?:do|done|change[d]?|cancel(?:led)?|schedule[d]?|create[d]?|move[d]?)(?: for (?:me|us))?(?: (?:τ+|so far|lately|recently))*[\s?.!]*$|^(?:show |list |tell )?(?:me )?(?:what|everything) you(?:'ve| have)? (?:did|done|changed)(?: for (?:me|us))?(?: (?:τ+|so far|lately|recently))*[\s?.!]*$/,
  ],
  [
    'disconnect',
    /^(?:disconnect|log ?out|log me out|sign ?(?:me )?out|unlink|deauthori[sz]e|forget (?:me|my account|everything about me)|revoke (?:my |your )?(?:access|grant|permission)|(?:delete|remove|erase) my (?:data|account|access)(?! (?:meeting|manager)))(?: (?:me|my|from|webex|account|now|please|your|access|and|all|the|data|to))*[\s.!]*$/,
  ],
  [
    'connect',
    /^(?:re)?connect(?: (?:me|my|to|with|webex|account|now|please|again|the|bot|convene|calendar))*[\s.!]*$|^(?:log ?in|log me in|sign ?(?:me )?in|authori[sz]e|link my (?:webex )?account|link webex)(?: (?:me|to|with|webex|now|please|again))*[\s.!]*$/,
  ],
  [
    'late',
    /(?<![\w-])(?:i'?m|i am|i'?ll be|i will be|we'?re|we are|we'?ll be|gonna be|going to be|might be|be) (?:\w+ ){0,2}?(?:[τδ]+ )?(?:running |be )?(?:a (?:bit|little) |very |slightly |about )?(?:[τδ]+ |\d+ )?late(?![\w-])|^running (?:[τδ]+ |\d+ |a bit |a little )?(?:minutes? )?late(?![\w-])|^(?:[τδ]+ )?late (?:for|to) /,
    ['late'],
  ],
  [
    'reminder',
    /^(?!.*\bto (?:buy|call|get|pick|do|take|send|pay|submit|feed|check|go|wash|clean|water|bring|make)\b).*\bremind(?:ers?)? .{0,40}\b(?:before|ahead of|prior to|for|about|of|on|off|when)\b.{0,40}\b(?:meetings?|calls?|events?|standup|stand-up|sync|appointments?|webinars?|it starts?)\b|^(?:turn (?:on|off)|enable|disable|stop|change|show|list) (?:my |the |all |meeting )*reminders?[\s.!]*$|^(?:meeting )?reminders? (?:on|off)[\s.!]*$/,
    ['remind'],
  ],
  [
    'recordings',
    /^(?!.*\b(?:schedule|song|music|voice)\b)(?!.*\bstart recording\b).*(?<![\w-])recordings?(?![\w-])(?!.*\b(?:studio|session|artist)\b)/,
    ['recording'],
  ],
  [
    'transcript',
    /(?<![\w-])(?:transcripts?|action items?|meeting notes|meeting minutes|minutes (?:of|from) (?:the|my|our|yesterday|last|τ)|notes (?:of|from) (?:the|my|our|τ)|summary (?:of|from) (?:the |my |our |that |τ+(?:'s)? )*(?:last |previous |\w+ )?(?:meeting|call|standup|sync|review|one)(?![\w-]))(?![\w-])|^summari[sz]e (?:the |my |our |that |τ+(?:'s)? )*.{0,40}\b(?:meeting|call|standup|sync|review)\b/,
    ['transcript', 'action item', 'notes', 'minutes', 'summar'],
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|great|perfect|cool|awesome|nice|good|oh|well|wonderful|alright|that's|it|all|job|work|excellent|amazing|lovely|yes|no|very|many|so)[\s,.!]+)*(?:thanks?|thank (?:you|u)|thx|ty|cheers|much appreciated|appreciate it|i appreciate (?:it|that|your help)|thanks a (?:lot|bunch|million|ton))(?:[\s,.!]+(?:you|u|so|very|much|a|lot|bunch|million|ton|again|for|your|the|help|that|all|everything|it|bot|convene|everyone|this|is|great|perfect|alot|goodbye|bye))*[\s.!]*$/,
  ],
  [
    'greeting',
    /^(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:τ+|morning|afternoon|evening|day)|hi there|hey there|hello there)(?:[\s,.!]+(?:there|bot|convene|everyone|all|friend|again|to you|webex))*[\s.!]*$/,
  ],
];

/** The command that a clause is, in marked words. */
export function readCommandAct(clause: string): Act | undefined {
  return asksWhatWasSaid(clause)
    ? 'transcript'
    : COMMANDS.find(
        ([, says, words]) => (words?.some((word) => clause.includes(word)) ?? true) && says.test(clause),
      )?.[0];
}
