import { OWN_WORDS } from './own-setting-words.ts';
import type { SettingName } from './setting.ts';

/**
 * Preferences by the words people use for them: Webex's own (`/meetingPreferences`), and the bot's. `value`: what the
 * words set it to – a switch, minutes, digits, a phone number, a time of day or two, the words that follow, somebody or
 * something named in the group `who`, or one of a few values, each with its words.
 */
export interface SettingWords {
  readonly name: SettingName;
  readonly says: RegExp;
  readonly value:
    | 'none'
    | 'switch'
    | 'minutes'
    | 'digits'
    | 'phone'
    | 'time'
    | 'hours'
    | 'rest'
    | 'who'
    | Readonly<Record<string, RegExp>>;
  /** Where a question begins otherwise than most do. */
  readonly asks?: RegExp;
  /** The switch that goes with the minutes, set when only on or off was said. */
  readonly switchName?: SettingName;
}

const PEOPLE = '(?:people|others|anyone|everyone|everybody|attendees|guests|participants|invitees|them)';
const ALL = '(?:anyone|everyone|anybody|everybody|any participant)';
const ROOM = '(?:my |the )?(?:personal (?:meeting )?room|pmr)';
const PUT = '(?:make|add|set|have|use|put|remove|drop|delete|take)';
const LASTING = '(?:permanent|standing|regular|personal room)';
const MOBILE = '(?:mobile|cell|cellular|handy)';
const OFFICE = '(?:office|work|desk|desk phone|landline)';
const CALL_ME = 'call(?:s|ing)?[- ]?me(?: back)?';
const KNOWN_BY = '(?:call-?in (?:auth\\w*|recognition)|authenticat\\w+|recogni[sz]e me)';

const ROOM_WORDS: readonly SettingWords[] = [
  {
    name: 'coHosts',
    value: 'who',
    says: new RegExp(
      `\\b${PUT} (?<who>.{1,80}?) (?:(?:as|to be|to|from|off|out of) )?(?:(?:my|a|one of my|the|our) )*(?:${LASTING} co-?hosts?|co-?hosts? (?:of|for|in) ${ROOM})\\b|\\b(?:${LASTING} co-?hosts|co-?hosts (?:of|for|in) ${ROOM})\\b`,
      'd',
    ),
  },
  {
    name: 'autoLockMinutes',
    switchName: 'enabledAutoLock',
    value: 'minutes',
    says: /\b(?:auto(?:matic(?:ally)?)?[- ]?lock(?:ing|s)?|lock (?:my |the )?(?:personal )?(?:room|meetings?) (?:automatically|after))\b/,
  },
  {
    name: 'personalMeetingRoomLink',
    value: 'rest',
    says: new RegExp(
      `\\b(?:link|url|web address|access code) (?:of|to|for) ${ROOM}\\b(?: to)?|\\b${ROOM}'?s? (?:link|url|web address|access code)\\b(?: to)?`,
    ),
  },
  {
    name: 'topic',
    value: 'rest',
    says: new RegExp(
      `\\b(?:(?:rename|call|name) ${ROOM}(?: to| as)?|${ROOM}'?s? (?:name|topic|title)(?: to| is)?|(?:topic|name|title) of ${ROOM}(?: to| is)?)\\b`,
    ),
  },
  { name: 'audioPin', value: 'digits', says: /\b(?:audio|call-?in|dial-?in|phone) pin\b/ },
  { name: 'hostPin', value: 'digits', says: /\b(?:host pin|my host key|my pin|pin of my (?:personal )?room)\b/ },
  {
    name: 'enabledNotifyHost',
    value: 'switch',
    says: /\b(?:notif(?:y|ying|ied)|tell(?:ing)?|alert(?:ing)?|e?mail(?:ing)?)(?: me)? when (?:someone|somebody|anyone|people)\b.{0,40}\b(?:room|lobby)\b|\bhost notifications?\b/,
  },
  {
    name: 'allowFirstUserToBeCoHost',
    value: 'switch',
    says: /\bfirst (?:person|one|user|participant)\b.{0,40}\bco-?host\b/,
  },
  {
    name: 'supportAnyoneAsCoHost',
    value: 'switch',
    says: new RegExp(
      `\\b(?:let|allow|can|may) ${ALL}\\b.{0,30}\\bco-?hosts?\\b|\\b${ALL} (?:in (?:my|the) (?:personal )?room )?(?:can|may|cannot|can't|to|is allowed to)\\b.{0,20}\\bco-?hosts?\\b`,
    ),
  },
  {
    name: 'supportCoHost',
    value: 'switch',
    says: new RegExp(
      `\\b(?:allow|support|enable|disable|forbid|turn (?:on|off)) co-?hosts?\\b|\\bco-?hosts (?:are )?(?:allowed|supported)\\b`,
    ),
  },
  {
    name: 'allowAuthenticatedDevices',
    value: 'switch',
    says: /\b(?:video )?devices?\b.{0,40}\b(?:join|start|enter)\b.{0,30}\broom\b|\bauthenticated devices\b/,
  },
];

const SCHEDULING_WORDS: readonly SettingWords[] = [
  {
    name: 'joinBeforeHostMinutes',
    switchName: 'enabledJoinBeforeHost',
    value: 'minutes',
    says: new RegExp(
      `\\b(?:join(?:ing)? before (?:the )?host|(?:let|letting|allow) ${PEOPLE} (?:to )?(?:in|join|enter)\\b.{0,40}\\b(?:early|before|ahead)|join before (?:me|i))\\b`,
    ),
  },
  {
    name: 'delegateEmails',
    value: 'who',
    says: new RegExp(
      `\\b${PUT} (?<who>.{1,80}?) (?:(?:as|to be|to|from|off) )?(?:(?:my|a|one of my|the) )*(?:scheduling )?delegates?\\b|\\b(?:let|allow) (?<may>(?!me\\b|us\\b|you\\b).{1,60}?) (?:to )?schedule (?:meetings )?(?:for me|on my behalf)\\b|^who (?:can|may|is allowed to) schedule (?:meetings )?(?:for me|on my behalf)\\b|\\bmy (?:scheduling )?delegates?\\b`,
      'd',
    ),
  },
  {
    name: 'enabledAutoShareRecording',
    value: 'switch',
    says: /\bauto(?:matic(?:ally)?)?[- ]?shar(?:e|ing)\b|\bshar(?:e|ing) (?:my |the |all |every |new )*recordings? (?:with .{1,30}? )?(?:automatically|by default|always)\b|\balways share (?:my |the |all |new )*recordings?\b/,
  },
  { name: 'enabledWebexAssistantByDefault', value: 'switch', says: /\b(?:webex|ai) assistant\b/ },
];

const AUDIO_WORDS: readonly SettingWords[] = [
  {
    name: 'otherTeleconferenceDescription',
    value: 'rest',
    says: /\b(?:teleconference|conference service) (?:description|details|instructions)\b(?: to| is)?|\b(?:description|details|instructions) (?:of|for) (?:my |the )?(?:other )?teleconference(?: service)?\b(?: to| is)?/,
  },
  {
    name: 'defaultAudioType',
    value: {
      voipOnly: /\b(?:voip|computer audio|internet audio)\b/,
      otherTeleconferenceService: /\b(?:another|other) (?:tele)?conference\b|\bother service\b/,
      none: /\b(?:no audio|without audio|audio type (?:to |is )?none)\b/,
      webexAudio: /\b(?:webex audio|phone and computer)\b/,
    },
    says: /\b(?:voip|computer audio|internet audio|no audio|default audio|webex audio|audio type|(?:another|other) (?:tele)?conference service)\b(?: to| is)?/,
  },
  { name: 'enabledGlobalCallIn', value: 'switch', says: /\b(?:global|international) call[- ]?in\b/ },
  { name: 'enabledTollFree', value: 'switch', says: /\btoll[- ]?free\b/ },
  {
    name: 'enabledAutoConnection',
    value: 'switch',
    says: /\b(?:auto(?:matic(?:ally)?)?[- ]?connect(?:ion)?(?: to)?(?: my)? audio|audio auto[- ]?connect(?:ion)?|automatic audio(?: connection)?|connect (?:my |to )?(?:the )?audio automatically)\b/,
  },
  ...(['mobile', 'office'] as const).flatMap((which): readonly SettingWords[] => {
    const phone = which === 'mobile' ? MOBILE : OFFICE;
    return [
      {
        name: `${which}CallInAuthentication`,
        value: 'switch',
        says: new RegExp(`\\b${KNOWN_BY}\\b.{0,30}\\b${phone}\\b|\\b${phone}\\b.{0,20}\\b${KNOWN_BY}\\b`),
      },
      {
        name: `${which}CallMe`,
        value: 'switch',
        says: new RegExp(
          `\\b(?:turn (?:on|off)|enable|disable|stop|allow|may webex|does webex) ${CALL_ME}\\b.{0,15}\\b${phone}\\b`,
        ),
      },
      {
        name: `${which}Number`,
        value: 'phone',
        says: new RegExp(
          `\\b${phone} (?:phone )?number\\b|\\bcall me (?:back )?(?:on|at) my ${phone}\\b|\\bmy ${phone} is\\b`,
        ),
      },
    ];
  }),
  {
    name: 'callMeNumber',
    value: 'phone',
    says: /\bcall me (?:back )?(?:on|at) (?=\+?[\d(][\d ().-]{5,})/,
  },
  {
    name: 'mobileNumber',
    value: 'phone',
    says: /\bmy (?:phone|telephone) number\b/,
  },
];

const VIDEO_WORDS: readonly SettingWords[] = [
  {
    name: 'defaultVideoDevice',
    value: 'who',
    says: /\b(?:make|set|use) (?<who>.{1,80}?) (?:as |to be )?(?:my |the )?default (?:video )?(?:devices?|systems?)\b|\bdefault (?:video )?(?:device|system)\b(?: (?:to|is) (?<may>.{1,80}))?/d,
  },
  {
    name: 'videoDevices',
    value: 'who',
    says: /\b(?:add|remove|delete|drop|forget) (?:my |a |the |an? )?(?:new )?(?:video )?(?:device|video system) (?<who>.{1,160})|\b(?:remove|delete|drop|forget) (?<may>(?!.*\b(?:from|meeting)\b).{1,80}?) (?:from|of|off) my video devices\b|\bvideo devices?\b/d,
  },
];

const SITE_WORDS: readonly SettingWords[] = [
  {
    name: 'site',
    value: 'rest',
    says: /\b(?:(?:use|switch to|my default|default) (?:the )?site(?: is| to)?|my (?:webex )?site is|change (?:my )?site to)\b|^(?:please )?(?:use|switch to|change to|go to|take) (?=(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.webex\.com\b)|\b(?:my|webex) (?:meeting )?sites\b|\b(?:what|which)(?: is|'s)? (?:my )?(?:webex )?sites?\b/,
  },
];

const GROUP_WORDS: readonly SettingWords[] = (
  [
    ['personalMeetingRoom', '(?:personal (?:meeting )?room|room)'],
    ['audio', '(?:audio|phone|call-?in)'],
    ['video', 'video'],
    ['schedulingOptions', 'scheduling'],
  ] as const
).map(([name, words]) => ({
  name,
  value: 'none',
  says: new RegExp(`\\b${words} (?:preferences|settings|options)\\b`),
}));

/** The first whose words are there is meant, so the narrower stand before the wider. */
export const SETTING_WORDS: readonly SettingWords[] = [
  ...ROOM_WORDS,
  ...SCHEDULING_WORDS,
  ...AUDIO_WORDS,
  ...VIDEO_WORDS,
  ...SITE_WORDS,
  ...OWN_WORDS,
  ...GROUP_WORDS,
];

/** The bot's own, as against Webex's. */
export const OWN_SETTINGS: ReadonlySet<SettingName> = new Set(OWN_WORDS.map(({ name }) => name));

/** One look tells whether any of them can be meant at all: most messages speak of no preference. */
export const SPEAKS_OF_SETTINGS =
  /lock|host|room|pin\b|notif|when (?:some|any|people)|device|before|early|ahead|delegate|behalf|for me|shar|assistant|audio|voip|conference|toll|call|number|mobile|office|phone|authenti|recogni|site|\.webex\.com|time ?zone|i'm in|im in|i am in|back in|be in|clock|format|am\/pm|12|24|default|by default|hours|one[- ]time|link|busy|free|availab|remind|digest|agenda|summary|overview|quiet|held|(?:every|each) (?:morning|day|weekday|work)|disturb|answer|repl|respond|my recordings|prefer|setting|option|video|where /;
