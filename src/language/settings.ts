import { hint, type Hints } from './hints.ts';
import type { MomentReading, TimeReading } from './reading.ts';
import { sparing } from './needed-words.ts';
import type { Setting, SettingName } from './setting.ts';
import { OWN_SETTINGS, SETTING_WORDS, SPEAKS_OF_SETTINGS, type SettingWords } from './setting-words.ts';

const OFF =
  /\b(?:off|disable|disabled|stop|don't|do not|no longer|never|deactivate|forbid|nobody|not|cannot|can't|hide|no)\b/;
const GONE = /\b(?:remove|delete|drop|forget|clear|take .{1,60} (?:off|from|out of))\b/;
const ASKED =
  /^(?:what|which|who|whose|show|how|when|where|list|tell me|at what|(?:is|are|am|do|does|can|may)(?! not))\b/;
const SETS = /\b(?:set|change|make|switch|use|put|take)\b|\b(?:to|is|are)\b/;
const PREFERENCES = /\b(?:preferences?|settings?(?! up\b))\b/;

const mayBeSaid = hint(
  /lock|host|room|pin$|notif|someone|somebody|anyone|anybody|people|device|before|early|ahead|delegate|behalf|^let$|^allow|^who$|shar|assistant|audio|voip|conference|toll|call|number|mobile|cell|handy|landline|office|desk|^work$|phone|authenti|recogni|site|webex|zone|clock|format|^(?:12|24)|hours|link|busy|free|availab|remind|digest|agenda|summary|overview|quiet|held|^every$|^each$|disturb|answer|repl|respond|record|prefer|setting|option|video|default|^ask$|^\/$/,
  ...SETTING_WORDS.filter(({ name }) => name !== 'zone').map(({ says }) => says),
);
const ofZone = SETTING_WORDS.filter(({ name }) => name === 'zone').map(({ says }) => says);
/** "I'm in Rome until Friday": where somebody is, and for how long. */
const maySayWhere = hint(/^(?:i'm|im|am|be|back)$|zone/, ...ofZone);
const maySayHowLong = hint(/^(?:until|till|this|for|now|today|back)$|zone/, ...ofZone);

/** One look tells whether any preference can be meant. `plain`: one clause, in lower case, so that the cost stays linear. */
export function speaksOfSettings(plain: string, hints: Hints): boolean {
  const may = mayBeSaid(hints) || (maySayWhere(hints) && maySayHowLong(hints));
  return may && SPEAKS_OF_SETTINGS.test(plain);
}

const ROWS = SETTING_WORDS.map((row) => ({ row, isSaid: sparing(row.says) }));

/**
 * The preference that the words speak of; `low` is plain lower case (not marked), `text` the same in the asker's writing.
 * @param times what was read of times in the same words
 */
export function readSetting(text: string, low: string, times: readonly TimeReading[]): Setting | undefined {
  const row = ROWS.find(({ isSaid }) => isSaid(low))?.row;
  if (row === undefined) return undefined;
  return (row.asks ?? ASKED).test(low) ? { name: row.name } : readValue(row, { text, low, times });
}

/** Whether a preference is the bot's own, and not Webex's. */
export function isOwnSetting(name: SettingName): boolean {
  return OWN_SETTINGS.has(name);
}

/** "preferences", "my meeting settings" – all of them. */
export function isAboutPreferences(low: string): boolean {
  return (
    speaksOfThem(low) &&
    PREFERENCES.test(low) &&
    /\b(?:my|meeting|webex|personal room|show|change|open|edit|the)\b|^(?:preferences|settings)[\s.!?]*$/.test(low)
  );
}

/** "your settings", "bot settings": how the bot itself is to behave. */
export function isAboutOwnSettings(low: string): boolean {
  return (
    speaksOfThem(low) &&
    /\b(?:bot|convene|your)(?:'s)? (?:preferences|settings)\b|\bmy (?:bot|convene) (?:preferences|settings)\b/.test(low)
  );
}

function speaksOfThem(low: string): boolean {
  return low.includes('setting') || low.includes('preference');
}

interface Words {
  readonly text: string;
  readonly low: string;
  readonly times: readonly TimeReading[];
}

function readValue(row: SettingWords, words: Words): Setting {
  const { low } = words;
  const { name, value } = row;
  switch (value) {
    case 'none':
      return { name };
    case 'minutes':
      return readMinutes(row, words);
    case 'switch':
      return { name, value: !OFF.test(low) };
    case 'digits':
      return withValue(name, /\d[\d ]*\d|\d/.exec(low)?.[0].replaceAll(' ', '') ?? restIfSet(words, row));
    case 'phone':
      return withValue(name, GONE.test(low) ? '' : (phoneIn(low) ?? restIfSet(words, row)));
    case 'time':
      return { name, value: OFF.test(low) ? false : (clockIn(words.times) ?? true) };
    case 'hours':
      return readHours(row, words);
    case 'rest': {
      const rest = restOf(words, row.says);
      return withValue(name, name === 'zone' ? rest?.replace(STAYING, '') : rest);
    }
    case 'who':
      return readNamed(row, words);
    default:
      return withValue(name, Object.entries(value).find(([, says]) => says.test(low))?.[0] ?? restIfSet(words, row));
  }
}

/** "No reminders between 6pm and 8am" sets hours, "no quiet hours" ends them. */
function readHours(row: SettingWords, words: Words): Setting {
  const { name } = row;
  const hours = hoursIn(words.times, name === 'quietHours');
  if (hours === undefined && OFF.test(words.low)) return { name, value: false };
  return withValue(name, hours ?? restIfSet(words, row));
}

function readMinutes({ name, switchName }: SettingWords, { low, times }: Words): Setting {
  const on = !OFF.test(low);
  if (!on && switchName !== undefined) return { name: switchName, value: false };
  const digits = /(?<!\d)(\d{1,3}) ?min/.exec(low)?.[1];
  const minutes =
    times.find((length) => length.minutes !== undefined)?.minutes ??
    (digits === undefined ? undefined : Number(digits));
  if (minutes !== undefined) return { name, value: minutes };
  return switchName === undefined ? { name } : { name: switchName, value: on };
}

/** Who or what is named, in the asker's own writing. */
function readNamed({ name, says }: SettingWords, { text, low }: Words): Setting {
  const { indices } = says.exec(low) ?? {};
  const span = indices?.groups?.['who'] ?? indices?.groups?.['may'];
  if (span === undefined) return { name };
  const value = trimmed(text.slice(span[0], span[1]));
  return { name, value, change: GONE.test(low) ? 'remove' : 'add' };
}

function phoneIn(low: string): string | undefined {
  return /\+?[\d(][\d ().-]{5,24}\d/.exec(low)?.[0].replace(/[^\d+]/g, '');
}

/** `HH:MM`. A bare "7:45" is the morning's here: a day is told of before it begins. */
function clockIn(times: readonly TimeReading[]): string | undefined {
  const start = times.find((one) => one.start?.time !== undefined)?.start;
  if (start?.time === undefined) return undefined;
  const isGuess = start.guessed.includes('meridiem') && start.time.hour >= 12;
  return (isGuess ? start.time.subtract({ hours: 12 }) : start.time).toString({ smallestUnit: 'minute' });
}

/** `HH:MM-HH:MM`. The very words "working hours" are a time elsewhere, nine to five; here they are what is set. */
function hoursIn(times: readonly TimeReading[], areOfNight: boolean): string | undefined {
  const span = times.find(
    ({ start, end, grain }) => grain === 'minute' && start?.time !== undefined && end?.time !== undefined,
  );
  if (span?.start?.time === undefined || span.end?.time === undefined) return undefined;
  // Bare hours of the night: from ten in the evening to seven in the morning.
  const isBare = ({ guessed }: MomentReading): boolean => areOfNight && guessed.includes('meridiem');
  const from = isBare(span.start) && span.start.time.hour < 12 ? span.start.time.add({ hours: 12 }) : span.start.time;
  const toMorning = isBare(span.end) || (areOfNight && BARE_END.test(span.words));
  const to = toMorning && span.end.time.hour >= 12 ? span.end.time.subtract({ hours: 12 }) : span.end.time;
  return [from, to].map((time) => time.toString({ smallestUnit: 'minute' })).join('-');
}

/** "17:00 to 9:00": the night's end, written as a clock of 24 hours shows it. */
const BARE_END = /(?:to|until|till|-|–|—|and)\s*\d(?::\d\d)?$/i;

function withValue(name: SettingName, value: string | undefined): Setting {
  return value === undefined ? { name } : { name, value };
}

/** A value that is none of those known still was said: it is refused with what is allowed, not taken for a question. */
function restIfSet(words: Words, { says }: SettingWords): string | undefined {
  return SETS.test(words.low) ? restOf(words, says) : undefined;
}

/** How long somebody is somewhere is no part of the place. */
const STAYING =
  / (?:(?:for )?(?:this|the|a|an|\d+|one|two|three) [a-z ]*(?:days?|weeks?|weekend|months?)|(?:for )?(?:now|today))\b.*$/i;

function restOf({ text, low }: Words, says: RegExp): string | undefined {
  const match = says.exec(low);
  if (match === null) return undefined;
  const rest = text
    .slice(match.index + match[0].length)
    .replace(/ (?:until|till|from now on|by default|please)\b.*$/i, '')
    .replace(/^ (?:to|is|as) /i, ' ');
  const words = trimmed(rest);
  return words === '' ? undefined : words;
}

function trimmed(words: string): string {
  return words.replace(/^[\s"“:]+|[\s"”.!]+$/g, '');
}
