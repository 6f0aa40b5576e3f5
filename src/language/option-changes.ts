import { joinEarly, lockAfter, minutesIn, PEOPLE } from './option-words.ts';
import { hint } from './hints.ts';
import type { Clause } from './clauses.ts';
import type { MarkedText } from './marked-text.ts';
import { skipOpeners } from './openers.ts';
import { holdsNeeded, neededBy } from './needed-words.ts';
import type { OptionsRead } from './options.ts';
import { findPeople } from './people.ts';
import type { Reading } from './reading.ts';
import { readTarget, scopeSaid } from './targets.ts';
import { mergeTimes, timesIn } from './when.ts';

/** "Record the design review automatically", "turn the lobby off for my 3pm": an option of a meeting that is there. */
interface OptionChange {
  /** Over the lower-case words of the request; `which`: the meeting, `value`: what the asker wrote there. */
  readonly says: RegExp;
  readonly asks: (words: string, value: string) => OptionsRead;
}

/** A meeting is named with an article, by time or by "it"; "record everything" is none, and one's room is for all of them. */
const WHICH =
  "(?<which>(?!(?:my|the) (?:(?:personal )?(?:meeting )?room|pmr)(?![\\w-]))(?:the |my |our |this |that |every |all |tomorrow's |today's |next |monday's |tuesday's |wednesday's |thursday's |friday's )[^,;]{0,120}?|it|this|that|\\d(?!\\d* ?(?:m|mins?|minutes?|h|hrs?|hours?)(?![\\w-]))[^,;]{0,60}?)";
const OF = `(?: (?:of|for|on|in|to|at) ${WHICH})?`;
const ON = '(?:turn on|switch on|enable|activate|use|put on|add)';
const OFF = '(?:turn off|switch off|disable|deactivate|remove|drop)';
const AUTO = '(?:the )?(?:auto(?:matic)?[- ]?record(?:ing)?|automatic recording)';
const LOBBY = '(?:the |a )?(?:lobby|waiting room)';
const TAIL = '(?: please|,? thanks)?[\\s.!]*$';
const NEVER = "(?:don't|do not|dont|never|stop)";
const MINUTES = '(?:\\d{1,3}|five|ten|fifteen|twenty|thirty) ?(?:minutes?|mins?)';
const EARLY = `(?:(?:up to )?${MINUTES} (?:early|earlier|before(?: me| the host| the start| it starts)?|ahead)|early|before (?:me|the host|i (?:do|join|arrive)))`;

function change(source: string, asks: OptionChange['asks'] | OptionsRead): OptionChange {
  return {
    says: new RegExp(`^(?:${source})${TAIL}`, 'dsu'),
    asks: typeof asks === 'function' ? asks : () => asks,
  };
}

const CHANGES: readonly OptionChange[] = [
  // The agenda is all that follows.
  change(
    `(?:change|set|update|make|edit|replace) (?:the |its )?agenda${OF}(?: to|:| as| with) (?<value>\\S.*?)`,
    agenda,
  ),
  change(`(?:the )?agenda${OF} (?:should|shall|is to|must) be:? (?<value>\\S.*?)`, agenda),
  change(`(?:give|add to) ${WHICH} (?:the |an )?agenda:? (?<value>\\S.*?)`, agenda),
  change(`(?:change|set|update|edit) ${WHICH}(?:'s)? agenda(?: to|:| as) (?<value>\\S.*?)`, agenda),
  change(
    `(?:set|change|make|update) (?:the |its )?(?:meeting )?(?:password|passcode)${OF} (?:to|as|to be|=) (?<value>\\S+?)`,
    password,
  ),
  change(
    `(?:set|change|make|update) ${WHICH}(?:'s)? (?:password|passcode) (?:to|as|to be|=) (?<value>\\S+?)`,
    password,
  ),
  change(`make ${WHICH}(?:'s)? (?:password|passcode) (?<value>\\S*\\d\\S*?)`, password),
  change(`(?:put|set|use|take) (?<value>\\S.*?) as (?:the |its )?agenda (?:of|for|in|on) ${WHICH}`, agenda),
  change(`(?:give|protect) ${WHICH} (?:with )?(?:the |a )?(?:new )?(?:password|passcode) (?<value>\\S+?)`, password),
  change(`(?:use|set) (?:the |a )?(?:password|passcode) (?<value>\\S+?) (?:for|on|of) ${WHICH}`, password),
  change(`(?:always |automatically )?record ${WHICH} (?:automatically|from the start|by itself)|${ON} ${AUTO}${OF}`, {
    enabledAutoRecordMeeting: true,
  }),
  change(`(?:automatically record|auto-?record) ${WHICH}`, { enabledAutoRecordMeeting: true }),
  change(`(?:turn|switch) ${AUTO} on${OF}`, { enabledAutoRecordMeeting: true }),
  change(`(?:turn|switch) ${AUTO} off${OF}`, { enabledAutoRecordMeeting: false }),
  change(`${OFF} ${AUTO}${OF}`, { enabledAutoRecordMeeting: false }),
  change(`${NEVER} (?:automatically |auto-?)record(?:ing)? ${WHICH}`, { enabledAutoRecordMeeting: false }),
  change(`${NEVER} record(?:ing)? (?!it|that|this)(?!.* automatically)${WHICH}`, { enabledAutoRecordMeeting: false }),
  change(`${NEVER} record(?:ing)? ${WHICH} automatically`, { enabledAutoRecordMeeting: false }),
  change(`(?:turn|switch|leave|take) ${LOBBY} off${OF}`, { unlockedMeetingJoinSecurity: 'allowJoin' }),
  change(`(?:${OFF}|no) ${LOBBY}${OF}`, { unlockedMeetingJoinSecurity: 'allowJoin' }),
  change(`let ${PEOPLE} (?:come |go |join )?(?:straight|directly|right) (?:into|in to|in for|in at) ${WHICH}`, {
    unlockedMeetingJoinSecurity: 'allowJoin',
  }),
  change(`(?:turn|switch|put|have|leave) ${LOBBY} on${OF}`, { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' }),
  change(`${ON} ${LOBBY}${OF}`, { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' }),
  change(`(?:put|give|use) (?:a lobby (?:on|for|in) ${WHICH})`, { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' }),
  change(`${NEVER} let ${PEOPLE} (?:in|into|join|enter) before (?:me|the host) (?:to|in|into|for|at|of) ${WHICH}`, {
    enabledJoinBeforeHost: false,
  }),
  change(`${NEVER} let ${PEOPLE} (?:in|into|join|enter)(?: ${WHICH})? before (?:me|the host)`, {
    enabledJoinBeforeHost: false,
  }),
  change(`(?:let|allow) ${PEOPLE} (?:to )?(?:into|join|enter) ${WHICH} ${EARLY}`, joinEarly),
  change(`(?:let|allow) ${PEOPLE} (?:to )?(?:in|join|enter) ${EARLY} (?:to|into|in|for|at|of) ${WHICH}`, joinEarly),
  change(`${NEVER} (?:automatically )?lock ${WHICH}(?: automatically)?`, { enableAutomaticLock: false }),
  change(
    `(?:automatically )?lock ${WHICH} (?:automatically )?(?:after ${MINUTES}(?: in)?|${MINUTES} (?:after (?:the start|it starts|it begins)|in))`,
    lockAfter,
  ),
  change(`(?:move|put|hold|have) ${WHICH} (?:to|in|into) (?:my|the) personal (?:meeting )?room`, {
    place: 'personalRoom',
  }),
  change(
    `(?:require|add|turn on|switch on|enable|use|put on) (?:a |the )?registration(?: form)? (?:for|to|of|on) ${WHICH}`,
    { registration: true },
  ),
  change(`(?:make|have|let) ${PEOPLE} register (?:first |before )?(?:for|to) ${WHICH}(?: first)?`, {
    registration: true,
  }),
  change(
    `(?:turn off|switch off|disable|remove|drop|take off|no|stop) (?:the )?registration(?: form)? (?:for|from|of|on|to) ${WHICH}`,
    { registration: false },
  ),
  change(`(?:turn|switch) (?:the )?registration (?<how>on|off) (?:for|of) ${WHICH}`, (words) => ({
    registration: / on (?:for|of) /.test(words),
  })),
  change(
    `(?:give|use|get) ${WHICH} (?:a |an |its )(?:one[- ]?time |own |fresh |new |separate )?link(?: of its own)?|(?:take|get|move) ${WHICH} out of (?:my|the) personal (?:meeting )?room`,
    { place: 'oneTime' },
  ),
  change(
    `(?:use|apply|take|put) (?:the )?template "?(?<value>[\\p{L}\\d][\\p{L}\\d '&/-]{0,80}?)"? (?:for|to|on) ${WHICH}`,
    (_, name) => ({ template: { name } }),
  ),
  change(
    `(?:use|apply|take) (?:the )?(?<value>[\\p{L}\\d][\\p{L}\\d'&/-]{0,40}(?: [\\p{L}\\d][\\p{L}\\d'&/-]{0,40})?) template (?:for|to|on) ${WHICH}`,
    (_, name) => ({ template: { name } }),
  ),
  change(
    `(?:move|put|hold|have) ${WHICH} (?:to|on|onto|at) (?:the |my )?(?:webex )?(?:site )?(?<value>[a-z\\d-]+\\.webex\\.com)(?: site)?`,
    (_, name) => ({ site: { name } }),
  ),
  change(`make ${WHICH} (?:end[- ]to[- ]end|e2e)[- ]encrypted`, { sessionType: { name: 'end-to-end encryption' } }),
  change(
    `(?:change|set) (?:the )?(?:session type|kind) of ${WHICH} to "?(?<value>[\\p{L}\\d][\\p{L}\\d '&/-]{0,80}?)"?`,
    (_, name) => ({ sessionType: { name } }),
  ),
  change(`(?:turn|switch) off (?:the )?(?:automatic |auto[- ]?)lock (?:of|for|on|in) ${WHICH}`, {
    enableAutomaticLock: false,
  }),
  change(
    `(?:set|change|make) (?:the )?(?:webex |e-?mail )reminder${OF} (?:to|at) ${MINUTES}(?: before.{0,20})?`,
    reminder,
  ),
];

function agenda(_: string, value: string): OptionsRead {
  return { agenda: value.replace(/^["“](.*)["”]$/s, '$1') };
}

function password(_: string, value: string): OptionsRead {
  return { password: value.replace(/^["“](.*)["”]$/s, '$1') };
}

function reminder(words: string): OptionsRead {
  const reminderTime = minutesIn(words);
  return reminderTime === undefined ? {} : { reminderTime };
}

const NO_LOBBY = /^no (?:lobby|waiting room)(?![\w-])/;
const SPEAKS_OF_CHANGES =
  /agenda|passw|passcode|record|lobby|waiting room|straight|directly|right in|join|let |lock|reminder|personal|regist|link|template|webex|encrypt|session type|kind of/;
const mayBeSaid = hint(
  /agenda|passw|passcode|record|lobby|waiting|straight|directly|right|join|^let|lock|reminder|personal|regist|link|template|webex|encrypt|session|^kind/,
  ...CHANGES.map(({ says }) => says),
);

const ROWS = CHANGES.map((row) => ({ ...row, needed: neededBy(row.says) }));

/** The change of an option that the words ask for; a meeting has to be named, or be "it". */
export function readOptionChange(marked: MarkedText, { from, to }: Clause): Reading | undefined {
  const { text, plain, marks, hints } = marked;
  if (!mayBeSaid(hints) || !SPEAKS_OF_CHANGES.test(plain.slice(from, to))) return undefined;
  // Taken for an option of a new meeting already.
  if (marks.some(({ kind, start, end }) => kind === 'option' && start < to && end > from)) return undefined;
  // "No lobby for the standup": no answer to anything.
  const at = NO_LOBBY.test(plain.slice(from, to)) ? from : skipOpeners(plain, from, to).from;
  const words = plain.slice(at, to);
  for (const { needed, says, asks } of ROWS) {
    if (!holdsNeeded(words, needed)) continue;
    const groups = says.exec(words)?.indices?.groups;
    if (groups === undefined) continue;
    const span = groups['which'];
    const value = groups['value'];
    const said = value === undefined ? '' : text.slice(at + value[0], at + value[1]).trim();
    const { agenda: newAgenda, ...options } = asks(words, said);
    // What was said before or after it, "it" is meant.
    const [start, end] = span === undefined ? [at, at] : [at + span[0], at + span[1]];
    const people = findPeople(marked, start, end);
    const target = readTarget(
      marked,
      start,
      end,
      people,
      mergeTimes(timesIn(marked.times, start, end).map((time) => time.reading)),
    );
    return {
      text: text.slice(from, to).trim(),
      act: 'update',
      certainty: 'said',
      target: span === undefined ? { ...target, pronoun: true } : target,
      people: [],
      bulk: false,
      ...scopeSaid(plain.slice(start, end), hints),
      ...(newAgenda === undefined ? {} : { agenda: newAgenda }),
      ...(Object.keys(options).length === 0 ? {} : { options }),
      also: [],
    };
  }
  return undefined;
}
