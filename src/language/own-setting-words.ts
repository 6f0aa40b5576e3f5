import type { SettingWords } from './setting-words.ts';

const THIS_SPACE = '(?:in (?:this|the) (?:space|group))';
const PASSWORDS = '(?:with (?:the |their )?passwords?)';
const LASTING = `(?: (?:${PASSWORDS}|from now on|always|again|please|any ?more))*[\\s.!?]*$`;
const STOPS = "(?:stop|don't|do not|no longer|never)";

/** The bot's own preferences, as against Webex's, by the words people use for them. */
export const OWN_WORDS: readonly SettingWords[] = [
  {
    name: 'zone',
    value: 'rest',
    says: /\b(?:(?:set |change )?my time ?zone(?: is| to)?|i(?:'m|m| am) in(?= (?!(?:an?|the|my|our|meetings?|back|right)\b)[a-z]+(?: [a-z]+)? (?:until|till|this|for|now|today)\b)|i(?:'m| am) back in(?= [a-z])|i(?:'ll| will) be in(?= [a-z]+(?: [a-z]+)? (?:until|till)\b))\b/,
  },
  {
    name: 'clock',
    value: { '12h': /\b12[- ]?h|\bam\/pm\b|\bam and pm\b/, '24h': /\b24[- ]?h/ },
    says: /\b(?:12|24)[- ]?h(?:ours?)?[- ](?:clock|times?|format)\b|\bam\/pm\b|\b(?:clock|time) format\b(?: to| is)?|\bmy clock(?: to| is)?(?= (?:the )?(?:12|24))/,
  },
  {
    name: 'defaultLength',
    value: 'minutes',
    says: /\b(?:default|usual|standard) (?:meeting )?(?:length|duration)\b(?: to| is)?|\b(?:my|new) meetings (?:should |are to |will )?(?:last|take|be|are)\b.{0,30}\bby default\b|^make (?:(?:all|my|our|new|the) )+meetings .{0,30}\bby default\b/,
  },
  {
    name: 'workingHours',
    value: 'hours',
    says: /^(?:(?:what|when) are |show (?:me )?|set |change )?my work(?:ing)? hours\b(?: are| to| is| from)?|^work(?:ing)? hours (?:are|to|from|:)/,
  },
  {
    name: 'place',
    value: { ask: /\bask\b/, oneTime: /\bone[- ]?time\b/, personalRoom: /\bpersonal (?:meeting )?room\b/ },
    says: /\bask (?:me )?(?:each time |every time |always )?where (?:my |new |to hold )*meetings\b|\b(?:use|schedule (?:in|into)|meet in|hold (?:my )?meetings in) my personal (?:meeting )?room (?:for (?:my |all |new )*meetings|by default|always|from now on)\b|\bone[- ]?time (?:meeting )?links?\b|\bwhere (?:are )?my (?:new )?meetings (?:are )?held\b/,
  },
  {
    name: 'showsBusy',
    value: 'switch',
    says: /\b(?:colleagues|coworkers|others|people)\b.{0,30}\b(?:see|know|told)\b.{0,20}\bwhen i(?:'m| am) (?:busy|free)\b|\b(?:share|hide) my (?:busy times|free\/busy|availability)\b/,
  },
  {
    name: 'reminderLead',
    value: 'minutes',
    says: /\b(?:reminder lead|default reminders?|my reminders? (?:come|are|time|lead)|(?:set|change|make) (?:my |the )?reminders? (?:to|at)(?= \d))\b(?: to| is)?/,
  },
  {
    name: 'digest',
    value: 'time',
    says: /\b(?:send|tell|show|give|message) me (?:my |the )?(?:agenda|meetings|schedule|calendar|day)(?: for the day)? (?:every|each) (?:morning|day|weekday|work ?day)\b|\b(?:every|each) (?:morning|day|weekday|work ?day)\b.{0,20}\b(?:send|tell|show|give|message) me (?:my |the )?(?:agenda|meetings|schedule|calendar|day)\b|\b(?:daily|morning|weekly) (?:digest|agenda|summary|overview)\b|\b(?:the|my|a|no) digest\b|^digest\b/,
  },
  {
    name: 'quietHours',
    value: 'hours',
    says: /\bquiet (?:hours|time)\b(?: are| to| is| from)?|^(?:no|don't send (?:me )?(?:any )?) ?(?:reminders|messages|notifications) (?:between|from)\b|^(?:don't|do not) (?:disturb|remind|message) me (?:between|from)\b/,
  },
  {
    name: 'answers',
    value: { private: /\b(?:in private|privately|private|1:1)\b/, here: /\b(?:space|group|here)\b/ },
    says: /\b(?:answer|reply to|respond to) me (?:only |always )?(?:in private|privately|1:1|in (?:the |this )?(?:space|group)|here)\b|\b(?:private|in-?space) (?:answers|replies)\b|\b(?:your )?(?:answers|replies) (?:to me )?(?:are |in |should be )?(?:private|privately|in the space|in private)\b/,
  },
  {
    name: 'recordingsIn',
    asks: /^(?:where|are|do|does|may|can|which)\b/,
    value: {
      nowhere: new RegExp(`\\b${STOPS}\\b.*\\b(?:spaces|groups|anywhere|any (?:space|group))\\b`),
      'not-here': new RegExp(`\\b${STOPS}\\b`),
      here: /./,
    },
    // "Show my recordings here" alone asks for a list, once; so does whatever else is said of which.
    says: new RegExp(
      [
        `\\bshow(?:ing)? my recordings (?:${PASSWORDS} (?:${THIS_SPACE}|here)|${THIS_SPACE})${LASTING}`,
        `\\bshow my recordings here (?:${PASSWORDS}|from now on|always)${LASTING}`,
        `\\balways show my recordings here${LASTING}`,
        `\\b${STOPS} show(?:ing)? my recordings (?:${PASSWORDS} )?(?:here|anywhere|in (?:any |all |other )*(?:spaces?|groups?))\\b`,
        '\\bwhere (?:are my recordings shown|do you show my recordings)\\b',
        '\\bare my recordings shown\\b',
      ].join('|'),
    ),
  },
];
