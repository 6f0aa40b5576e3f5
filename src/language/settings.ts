import type { Setting, SettingName } from './reading.ts';
import type { TimeReading } from './reading.ts';

/**
 * Preferences by the words people use for them. `value`: what the words set it to – a switch, minutes, digits, a phone
 * number, one of Webex's own words, or the words that follow.
 */
interface Row {
  readonly name: SettingName;
  readonly says: RegExp;
  readonly value: 'switch' | 'minutes' | 'digits' | 'phone' | 'rest' | Readonly<Record<string, RegExp>>;
  /** The switch that goes with the minutes, set when only on or off was said. */
  readonly switchName?: SettingName;
}

const PEOPLE = '(?:people|others|anyone|everyone|everybody|attendees|guests|participants|invitees|them)';
const ROWS: readonly Row[] = [
  {
    name: 'autoLockMinutes',
    switchName: 'enabledAutoLock',
    value: 'minutes',
    says: /\b(?:auto(?:matic(?:ally)?)?[- ]?lock(?:ing|s)?|lock (?:my |the )?(?:personal )?(?:room|meetings?) (?:automatically|after))\b/,
  },
  {
    name: 'joinBeforeHostMinutes',
    switchName: 'enabledJoinBeforeHost',
    value: 'minutes',
    says: new RegExp(
      `\\b(?:join(?:ing)? before (?:the )?host|(?:let|allow) ${PEOPLE} (?:to )?(?:in|join|enter)\\b.{0,40}\\b(?:early|before|ahead)|let ${PEOPLE} in|join before (?:me|i))\\b`,
    ),
  },
  {
    name: 'defaultAudioType',
    value: {
      voipOnly: /\b(?:voip|computer audio|internet audio)\b/,
      none: /\b(?:no audio|without audio)\b/,
      webexAudio: /\b(?:webex audio|phone and computer)\b/,
    },
    says: /\b(?:voip|computer audio|internet audio|no audio|default audio|webex audio|audio type)\b/,
  },
  {
    name: 'callInNumber',
    value: 'phone',
    says: /\b(?:call me (?:back )?(?:on|at)|my (?:phone|mobile|office) number is|(?:use|set) my (?:mobile|office|phone) number)\b/,
  },
  {
    name: 'topic',
    value: 'rest',
    says: /\b(?:(?:rename|call|name) my personal (?:meeting )?room(?: to| as)?|my personal (?:meeting )?room'?s? (?:name|topic|title)(?: to| is)?|(?:topic|name|title) of my personal (?:meeting )?room(?: to| is)?)\b/,
  },
  { name: 'hostPin', value: 'digits', says: /\b(?:host pin|my pin)\b/ },
  {
    name: 'enabledNotifyHost',
    value: 'switch',
    says: /\b(?:notify|tell|alert|email) me when (?:someone|somebody|anyone|people)\b.{0,40}\b(?:room|lobby)\b/,
  },
  {
    name: 'allowFirstUserToBeCoHost',
    value: 'switch',
    says: /\bfirst (?:person|one|user|participant)\b.{0,40}\bco-?host\b/,
  },
  {
    name: 'supportAnyoneAsCoHost',
    value: 'switch',
    says: /\b(?:anyone|everyone|anybody|everybody)\b.{0,30}\bco-?hosts?\b/,
  },
  { name: 'supportCoHost', value: 'switch', says: /\b(?:allow|support|enable|disable|turn (?:on|off)) co-?hosts?\b/ },
  {
    name: 'allowAuthenticatedDevices',
    value: 'switch',
    says: /\b(?:video )?devices?\b.{0,40}\b(?:join|start|enter)\b.{0,30}\broom\b|\bauthenticated devices\b/,
  },
  {
    name: 'enabledAutoShareRecording',
    value: 'switch',
    says: /\b(?:auto(?:matically)?[- ]?)?shar(?:e|ing) (?:my |the |all )?recordings?\b.{0,20}(?:auto|by default|always)?|\bauto[- ]?share\b/,
  },
  { name: 'enabledWebexAssistantByDefault', value: 'switch', says: /\b(?:webex|ai) assistant\b/ },
  {
    name: 'site',
    value: 'rest',
    says: /\b(?:(?:use|switch to|my default|default) (?:the )?site(?: is| to)?|my (?:webex )?site is|change (?:my )?site to)\b/,
  },
  {
    name: 'zone',
    value: 'rest',
    says: /\b(?:(?:set |change )?my time ?zone(?: is| to)?|i'?m in(?= [a-z]+(?: [a-z]+)? (?:until|till|this|for|now)\b)|i(?:'ll| will) be in(?= [a-z]+(?: [a-z]+)? (?:until|till)\b))\b/,
  },
  {
    name: 'digest',
    value: 'switch',
    says: /\b(?:daily|morning|weekly) (?:digest|agenda|summary|overview)\b|\b(?:the|my|a) digest\b/,
  },
];
const OFF = /\b(?:off|disable|disabled|stop|don't|do not|no longer|never|deactivate|forbid|nobody|not)\b/;
const ASKED = /^(?:what|which|is|are|do|does|show|how|when)\b/;
const PREFERENCES = /\b(?:preferences?|settings?)\b/;

/** The preference that the words speak of; `low` is plain lower case (not marked), `text` the same in the asker's writing. */
export function readSetting(text: string, low: string, lengths: readonly TimeReading[]): Setting | undefined {
  const row = ROWS.find(({ says }) => says.test(low));
  if (row === undefined) return undefined;
  if (ASKED.test(low)) return { name: row.name };
  const digits = /(?<!\d)(\d{1,2}) ?min/.exec(low)?.[1];
  const minutes =
    lengths.find((length) => length.minutes !== undefined)?.minutes ??
    (digits === undefined ? undefined : Number(digits));
  const on = !OFF.test(low);
  switch (row.value) {
    case 'minutes':
      return minutes === undefined
        ? { name: row.switchName ?? row.name, value: on }
        : { name: row.name, value: minutes };
    case 'switch':
      return { name: row.name, value: on };
    case 'digits':
      return withValue(row.name, /\d{4,10}/.exec(low)?.[0]);
    case 'phone':
      return withValue(row.name, /\+?\d[\d ().-]{5,20}\d/.exec(low)?.[0].replace(/[^\d+]/g, ''));
    case 'rest':
      return withValue(row.name, restOf(text, low, row.says));
    default:
      return withValue(row.name, Object.entries(row.value).find(([, says]) => says.test(low))?.[0]);
  }
}

/** "preferences", "my meeting settings" – all of them. */
export function isAboutPreferences(low: string): boolean {
  return (
    PREFERENCES.test(low) &&
    /\b(?:my|meeting|webex|personal room|show|change|open|edit|the)\b|^(?:preferences|settings)[\s.!?]*$/.test(low)
  );
}

function withValue(name: SettingName, value: string | undefined): Setting {
  return value === undefined ? { name } : { name, value };
}

function restOf(text: string, low: string, says: RegExp): string | undefined {
  const match = says.exec(low);
  if (match === null) return undefined;
  const rest = text
    .slice(match.index + match[0].length)
    .replace(/ (?:until|till|from now on|by default|please)\b.*$/i, '');
  const trimmed = rest.replace(/^[\s"“:]+|[\s"”.!]+$/g, '');
  return trimmed === '' ? undefined : trimmed;
}
