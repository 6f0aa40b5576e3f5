import type { OptionsRead } from './options.ts';

/**
 * Options of a new meeting by the words people use for them; docs/reading.md lists them with an example each. `says`
 * runs over the lower-case words and takes the joint before it along ("and …"); `value` is what the asker wrote there.
 */
interface OptionWords {
  readonly says: RegExp;
  /** Nothing where the words are none of it after all. */
  readonly asks: (words: string, value: string) => OptionsRead | undefined;
}

const JOINT = '(?:(?<=^|\\s|[.!?])|(?<=\\w),)\\s*(?:(?:and|but|also|then|please|but please) ){0,2}';
const END = '(?![\\w-])';
export const PEOPLE = '(?:people|everyone|everybody|anyone|anybody|guests|attendees|participants|invitees|others|them)';
const HOST = '(?:me|the host|host|i (?:do|join|arrive|come|am there|get there|start(?: it)?))';
const NUMBER = '(?:\\d{1,3}|five|ten|fifteen|twenty|thirty|an|a)';
const MINUTES = `(?:up to )?${NUMBER} ?(?:minutes?|mins?|hours?|m)`;
const EARLY = `(?:${MINUTES} (?:early|earlier|ahead|before(?: (?:${HOST}|the start|it starts))?)|early|before ${HOST})`;
/** A name of the site's: a few words, up to where the sentence goes on. */
const NAME =
  "(?:(?!(?:with|from|using|use|on|at|for|and|in|to|of|by|but|tomorrow|today|tonight|next|this|every|template|please)(?![\\w-]))[\\p{L}\\d][\\p{L}\\d&'/-]* ?){1,4}";
const NAMED = `(?:"(?<quoted>[^"]{1,120})"|(?<value>${NAME}))`;

function words(source: string, asks: OptionWords['asks'] | OptionsRead): OptionWords {
  return {
    says: new RegExp(`${JOINT}(?:${source})${END}`, 'dgu'),
    asks: typeof asks === 'function' ? asks : () => asks,
  };
}

const SPELT: Readonly<Record<string, number>> = { a: 1, an: 1, five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30 };

/** The minutes in a phrase. */
export function minutesIn(phrase: string): number | undefined {
  const [, number, unit = ''] =
    /(?<![\w])(\d{1,3}|five|ten|fifteen|twenty|thirty|an|a) ?(minutes?|mins?|hours?|m)(?!\w)/.exec(phrase) ?? [];
  if (number === undefined) return undefined;
  return (SPELT[number] ?? Number(number)) * (unit.startsWith('h') ? 60 : 1);
}

export function joinEarly(phrase: string): OptionsRead {
  const minutes = minutesIn(phrase);
  return { enabledJoinBeforeHost: true, ...(minutes === undefined ? {} : { joinBeforeHostMinutes: minutes }) };
}

export function lockAfter(phrase: string): OptionsRead {
  const minutes = minutesIn(phrase);
  return { enableAutomaticLock: true, ...(minutes === undefined ? {} : { automaticLockMinutes: minutes }) };
}

/** What may be a password where no more is said than "password …": no ordinary word. */
const LIKE_A_PASSWORD = /\d|[^\p{L}\d]|\p{L}\p{Lu}/u;

/** "Project: Falcon", "Project Falcon": name and value in one, for the site's own names to tell apart. */
const trackingCode = (value: string): OptionsRead => ({ trackingCodes: [{ name: value, value: '' }] });

const hostName = (value: string): OptionsRead => ({ site: { name: value } });

export const OPTION_WORDS: readonly OptionWords[] = [
  // The agenda goes on to the end of what was said.
  words('(?:with (?:the |this |an )?|the )?agenda(?: is)?(?:: ?| = )(?<value>\\S.{0,4000}?)[\\s]*$', (_, agenda) => ({
    agenda: agenda.replace(/^"(.*)"$/s, '$1'),
  })),
  words('(?:with (?:the |this |an )?)agenda "(?<value>[^"]{1,4000})"', (_, agenda) => ({ agenda })),
  // Passwords.
  words(
    '(?:with |using |use |has |its |the ){0,2}(?:meeting )?(?:password|passcode)(?: is|:| =|,)? "(?<value>[^"]{1,64})"',
    (_, password) => ({ password }),
  ),
  words(
    '(?:with |using |use |has |its |the ){0,2}(?:meeting )?(?:password|passcode) ?(?:is |: ?|= ?|set to |will be )(?<value>[^\\s"]{1,64})(?<![.,;])',
    (_, password) => ({ password }),
  ),
  words(
    '(?:with |using |use |has |its |the ){0,2}(?:meeting )?(?:password|passcode) (?<value>[^\\s"]{1,64})(?<![.,;])',
    (_, password) => (LIKE_A_PASSWORD.test(password) ? { password } : undefined),
  ),
  words(
    '(?:with|using) (?:the )?(?:password|passcode) (?<value>[^\\s"]{1,64})(?<![.,;])(?=$|[.,;] | (?:on|at|for|with|and|tomorrow|today|next|every|in)(?![\\w-]))',
    (_, password) => ({ password }),
  ),
  // Who is told.
  words(
    '(?:with |send |sending )?no (?:e-?mails?|mails?|invitations?|invites|notifications?)(?: (?:to|for) (?:anyone|anybody|people|them))?|without (?:sending |any |an? ){0,2}(?:e-?mails?|mails?|invitations?|notifications?|e-?mailing|mailing|notifying|telling)(?: out)?(?: (?:to )?(?:anyone|anybody|people|them))?',
    { sendEmail: false },
  ),
  words(
    "(?:don't|don’t|dont|do not) (?:send (?:any |an? |out |the )*(?:e-?mails?|mails?|invitations?|invites|notifications?)(?: to (?:anyone|anybody|people|them|everyone))?|(?:e-?mail|mail|notify|tell) (?:anyone|anybody|people|them|everyone|the (?:invitees|guests|attendees)))",
    { sendEmail: false },
  ),
  // Recording.
  words(
    "(?:without (?:a )?recording|no recording|(?:don't|don’t|dont|do not) (?:auto(?:matically)?[- ]?)?record (?:it|this|the meeting|the call)|not recorded)",
    {
      enabledAutoRecordMeeting: false,
    },
  ),
  words(
    '(?:auto(?:matically)?[- ]?record(?: (?:it|this|that|the (?:meeting|call)))?|(?:to be )?(?:auto(?:matically)?[- ]?recorded|recorded automatically)|record(?: (?:it|this|that|the (?:meeting|call)))? automatically|record (?:it|the (?:meeting|call))|with (?:an? )?(?:auto(?:matic)?[- ]?)?recording(?: on)?|with auto[- ]?record)',
    { enabledAutoRecordMeeting: true },
  ),
  // Who gets in.
  words(
    `(?:without (?:a |the )?|no )(?:lobby|waiting room)|let(?:ting)? ${PEOPLE} (?:come |go |join )?(?:straight|directly|right) in|${PEOPLE} (?:may |can |should |to )?(?:come|comes|get|gets|go|join|joins) (?:straight|directly|right) in`,
    { unlockedMeetingJoinSecurity: 'allowJoin' },
  ),
  words(
    `with (?:a |the )?(?:lobby|waiting room)(?: on)?|${PEOPLE} (?:should |must |will |have to |shall )?waits? in (?:the |a )?(?:lobby|waiting room)`,
    { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' },
  ),
  words(
    '(?:only (?:for )?(?:invitees|invited people|people who are invited)(?: (?:may |can )?(?:join|get in|come in))?|invitees only|for invitees only)',
    {
      unlockedMeetingJoinSecurity: 'blockFromJoin',
    },
  ),
  words(
    `(?:automatically )?lock (?:it |the meeting |itself )?(?:automatically )?(?:after ${MINUTES}(?: in)?|${MINUTES} (?:after (?:the start|it starts|it begins)|in))|(?:with (?:an? )?)?auto(?:matic)?[- ]lock(?: after ${MINUTES})?|locks? (?:itself )?after ${MINUTES}|lock it automatically`,
    lockAfter,
  ),
  words(
    `(?:nobody|no one|no-one) (?:may |can |should |shall )?(?:joins?|gets? in|comes? in|to join) before ${HOST}|(?:don't|don’t|dont|do not) let ${PEOPLE} (?:in|join|enter)(?: it)? before ${HOST}|(?:without|no) join(?:ing)? before (?:the )?host`,
    { enabledJoinBeforeHost: false },
  ),
  words(
    `(?:let(?:ting)?|allow(?:ing)?) ${PEOPLE} (?:to )?(?:in|join|enter|come in|get in)(?: it| the meeting)? ${EARLY}|${PEOPLE} (?:may|can|could|should be able to) (?:join|enter|come in|get in)(?: it)? ${EARLY}|(?:with |allow )?join(?:ing)? before (?:the )?host(?: ?\\(?${MINUTES}\\)?)?`,
    joinEarly,
  ),
  words(
    // "Set a reminder …" asks for nothing else.
    `(?<!^(?:please )?(?:set|create|add|make|give me|i want|i need)(?: up| me)? (?:an? )?)(?:with |have )?(?:an? |the )?(?:webex |e-?mail |mail )?reminder ${MINUTES} (?:before(?: (?:it|the start|it starts|the meeting))?|ahead)`,
    (said) => {
      const reminderTime = minutesIn(said);
      return reminderTime === undefined ? undefined : { reminderTime };
    },
  ),
  words('(?:with(?:out| no)|no) (?:a |an |any |the )?(?:beeps?|entry tones?|entry and exit tones?|tones?)', {
    entryAndExitTone: 'noTone',
  }),
  // Where.
  words(
    'not in my (?:personal (?:meeting )?room|pmr)|(?:with|using|on) (?:a |an |its )?(?:one[- ]?time|own|fresh|separate|unique) (?:meeting )?link',
    {
      place: 'oneTime',
    },
  ),
  words('(?:held )?(?:in|at|using|use|into) (?:my |the )(?:own )?(?:personal (?:meeting )?room|pmr)(?: link)?', {
    place: 'personalRoom',
  }),
  words('(?:on|at) (?:the |my )?(?:site )?(?<value>[a-z\\d-]+\\.webex\\.com)(?: site)?', (_, site) => hostName(site)),
  words(`(?:on|at) (?:the |my |our )?webex site ${NAMED}`, (_, site) => hostName(site)),
  words('(?:on|at) (?:the |my |our )?(?<value>[a-z\\d-]+(?: [a-z\\d-]+)?) webex site', (_, site) => hostName(site)),
  // What kind.
  words(`(?:from|with|using|use|by) (?:the |my |our |a )?template ${NAMED}`, (_, name) => ({ template: { name } })),
  words(`(?:from|with|using|use|by) (?:the |my |our |a )?${NAMED}(?<= |") ?template`, (_, name) => ({
    template: { name },
  })),
  words('(?:with |using |as an? )?(?:end[- ]to[- ]end|e2e)[- ]encrypt(?:ed|ion)|(?:with |using )?e2ee', {
    sessionType: { name: 'end-to-end encryption' },
  }),
  words(`(?:with |using |as |of |use )(?:the |a )?session type ${NAMED}`, (_, name) => ({ sessionType: { name } })),
  words(
    `(?:with |using )?(?:the |a )?tracking code ?:? ?(?:"(?<quoted>[^"]{1,200})"|(?<value>${NAME}(?:[:=] ?[\\p{L}\\d.-]+)?))`,
    (_, value) => trackingCode(value),
  ),
  words(
    `with (?:a |simple |required )*registration(?: form| required)?|${PEOPLE} (?:must|have to|need to|should|will|shall) register(?: first| before)?|registration (?:is )?required|require registration`,
    { registration: true },
  ),
];
