import { hint, type Hints } from './hints.ts';
import { DINNER } from './time/read-words.ts';

/**
 * Words that are times elsewhere and mean something else here: "date night", "lunch tomorrow", "make that two hours".
 */
interface NamedTime {
  readonly says: RegExp;
  /** Whether a text may say so at all. */
  readonly may: (hints: Hints) => boolean;
  /** What the time reader is shown in their place, of the same length, so that every position stays what it is. */
  readonly shown: (words: string, before?: string) => string;
  /** Only where the text says this, too. */
  readonly beside?: RegExp;
}

const asName = (words: string): string => 'x'.repeat(words.length);
const asNothing = (words: string): string => ' '.repeat(words.length);
const asSign = (words: string): string => '@'.repeat(words.length);

/** "make it 4": the number is an hour. */
const HOUR_MEANT =
  / (?=\d{1,2}[\s.!]*(?:$|please|pls|instead|then))(?<=(?<![\p{L}])(?:(?:make|put|set|move|do|change) (?:it|that|the (?:start )?time)(?: to)?|(?:can|could) (?:it|that|this) be|(?:can|could|shall) we do|let['’]s (?:do|say|try|go (?:for|with))|i['’]d (?:rather|prefer)|how about|what about) )/giu;
/** "Make the review last 90 minutes": how long, and not the ninety minutes that are over. */
const LASTING =
  /(?<=[\p{L}'’] )(?<!(?<![\p{L}])(?:the|my|our|this|at|these|those|his|her|their|your|next|very|for|in|over|during|from|since|of|to|within|and) )last(?= (?:for )?(?:about |only |at least )?(?:\d+|an?|half|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|forty[- ]five|sixty|ninety)(?: an?| and a half)?[ -]?(?:min|hour|hr|h\b))/giu;
/** "make that two hours": "that" is the meeting, not these hours. */
const THAT_MEANT = /that(?= )(?<=(?<![\p{L}])(?:make|put|set|move|change|push|have|keep) that)/giu;
/** "My Morning Run", in capitals, is called so; "Friday Morning Run" is run on that morning. */
const PART_IN_CAPITALS =
  /(?<=(?:^|[^\p{L}])(?:[Tt]he|[Mm]y|[Oo]ur|[Aa]n?|[Cc]ancel|[Jj]oin|[Mm]ove|[Ss]chedule|[Aa]dd|[Bb]ook|[Cc]alled) )(?:Morning|Afternoon|Evening)(?= \p{Lu}\p{Ll})/gu;
/** "Christmas party on the 20th": its day is said, so the feast only names it. */
const FEAST_AS_NAME =
  /(?<![\p{L}])(?:christmas(?: eve| day)?|xmas|easter|halloween|thanksgiving|hanukkah|diwali|valentine['’]?s?(?: day)?|(?:st\.?|saint) patrick['’]?s(?: day)?|new year['’]?s?(?: eve| day)?|(?:mother|father)['’]?s['’]? day)(?= (?:part(?:y|ies)|lunch|dinner|brunch|breakfast|parade|concert|shopping|dance|ball|potluck|fair|market|play|pageant|egg|bbq|barbecue|cookout|picnic|celebrations?|drinks|feast|mass|service|trip|cards?|gifts?|decorat\p{L}+|sale|planning|meeting|movie|special|show|festival|market|bake|carols?)(?![\p{L}]))/giu;
const ANOTHER_DAY =
  /(?<![\p{L}])(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month)|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]* \d|\d{1,2}(?:st|nd|rd|th))(?![\p{L}])/iu;

/** "Move the tune up to Monday": that is its name, and no "up to". */
const NOUN_UP =
  /(?<=(?<![\p{L}])(?:tune|follow|check|catch|meet|clean|wrap|warm|line|mock|pick|sign|link|round|stand|start|touch|walk)[ -])up(?= to )/giu;

/** "Is going to last 4 hours": so long, not the four hours before. */
const LASTS =
  /(?<=(?<![\p{L}])(?:to|will|should|must|can|could|would|might|only|['’]ll) )last(?= (?:about |around |only )?(?:\d|an? |half|one|two|three|four|five|six))/giu;

/** A word that goes on with the sentence, so that what stands before it is no part of a name. */
const GOES_ON =
  '(?:at|on|in|to|for|from|by|of|with|and|or|but|is|are|was|please|pls|plz|thanks|instead|if|as|the|this|next|last|every|until|till|after|before|between|around|starting|then|so|because|i|we|it|today|tomorrow|tonight|end|begins?|starts?|ends|now|again|too|also|would|works?|will|should|can)(?![\\p{L}])';
const OF_A_TIME =
  '(?:in|during|within|by|until|till|from|to|through|after|before|since|outside(?: of)?|early|late|mid|end of|start of|this|next|last|of|on|at|over)';
/** What an evening is called after, and a day of the week. */
const EVENING_OF =
  "(?:parents?['’]?|open|quiz|games?|movie|film|social|networking|awards?|alumni|poker|trivia|bingo|coffee|prize|culture|karaoke)";
const THEME = '(?:taco|pizza|casual|fat|throwback|beer|cake|bagel|focus|no-?meeting|dress-?down)';
/** "Q2 budget", "3D printing", "24/7 support", "office hours", "parents evening": parts of a name. */
const NAME = new RegExp(
  [
    `(?<!(?<![\\p{L}])${OF_A_TIME} )(?<!\\d )(?<![\\p{L}\\d-])q[1-4](?= (?!${GOES_ON})\\p{L})`,
    '(?<![\\p{L}\\d.,:])[1-6]-?d(?= (?:print|model|render|scan|design|art|map|view|anim|game|movie|film|graphic|asset|body|cad|vis))',
    `(?<!(?<![\\p{L}])${OF_A_TIME} )(?<!\\d)24[/x]7(?= (?!${GOES_ON})\\p{L})`,
    `(?<!(?<![\\p{L}])${OF_A_TIME} (?:my |our |the |normal |regular |usual )?)(?<![\\p{L}])office hours?(?![\\p{L}'’])`,
    `(?<![\\p{L}])${THEME} (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?= (?!${GOES_ON})\\p{L})`,
    `(?<![\\p{L}])${EVENING_OF} (?:evening|morning|afternoon)s?(?![\\p{L}])`,
  ].join('|'),
  'giu',
);
/** "Not before 10": from then on. */
const NOT_BEFORE = /(?<![\p{L}])(?:not|no) (?:before|until|till|earlier than|sooner than)(?= )/giu;
/** "The 1:1 to 4pm" moves a meeting of two. */
const ONE_TO_ONE = /(?<![\w:.-])1[:-]1['’]?s?(?![\w:.-])/g;
/** "The second one to 3pm", "the next one": a meeting, not one o'clock. */
const ORDINAL_ONE =
  /(?<=(?:(?:search|look|looking) for|find|another|first|second|third|fourth|fifth|sixth|last|next|other|\d(?:st|nd|rd|th)) )one(?![\p{L}])/giu;
/** "Put in an hour for the audit": an hour, not an hour from now. */
const PARTICLE = /(?<=(?<![\p{L}])(?:put|slot|fit|pencil|squeeze) )in(?= (?:an?|half|\d{1,3}) )/giu;
/** "From now on" says which of a series, and no time. */
const FROM_NOW_ON = /(?<![\p{L}])from now on(?:wards?)?(?![\p{L}])/giu;
/** "Remind me 10 minutes before tomorrow's stand-up": a length, and a meeting; not ten to midnight. */
const LEAD = '(?:before|ahead of|prior to)(?![\\p{L}])';
const LEAD_FIRST = new RegExp(`(?<=remind me )(?:about(?![\\p{L}])|${LEAD})`, 'iu');
const LEAD_BEHIND = new RegExp(`(?<=remind(?:er)? (?:me )?(?:.{1,20} )?)${LEAD}`, 'iu');

const NIGHT = /(?<before>[\p{L}']+) (?<night>nights?)(?![\p{L}])/giu;
const BEFORE_NIGHT =
  /^(?:at|by|in|of|for|on|the|that|this|every|each|all|any|last|next|per|today|one|two|three|four|five|six|seven|eight|ten|few|several|late|early|same|following|previous|weekend|weekday|halloween|thanksgiving|christmas|xmas|easter|eve|day|yesterday|tomorrow|to|until|till|mid|and|or|'?s|(?:mon|tues?|wed|weds|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?'?s?)$/i;
const MEAL =
  /(?<before>[\p{L}']+ )?(?<![\p{L}])(?<meal>(?:lunch|brunch|dinner|breakfast|supper)(?:[- ]?time)?)(?![\p{L}])/giu;
const BEFORE_MEAL = /^(?:at|after|before|by|until|till|around|during|over|since|past) $/i;
const BEFORE_MEALTIME =
  /^(?:today|tomorrow|yesterday|(?:mon|tues?|wed|weds|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?|this) $/i;

const row = (says: RegExp, word: RegExp, shown: NamedTime['shown'], beside?: RegExp): NamedTime => ({
  says,
  may: hint(word, says),
  shown,
  ...(beside === undefined ? {} : { beside }),
});

/** In the order they are looked for. */
const NAMED_TIMES: readonly NamedTime[] = [
  row(HOUR_MEANT, /^\d\d?$/, asSign),
  row(THAT_MEANT, /^that$/, asNothing),
  row(LASTING, /^last$/, asSign),
  row(PART_IN_CAPITALS, /^(?:morning|afternoon|evening)$/, asName),
  row(
    FEAST_AS_NAME,
    /christmas|xmas|easter|halloween|thanksgiving|hanukkah|diwali|valentine|patrick|^years?$|^year'|mother|father/,
    asName,
    ANOTHER_DAY,
  ),
  row(
    NAME,
    /^q[1-4]$|^d$|^[1-6]d$|^24|^office$|^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:evening|morning|afternoon)s?$/,
    asName,
  ),
  row(NOUN_UP, /^up$/, asName),
  row(LASTS, /^last$/, asName),
  row(NOT_BEFORE, /^(?:not|no)$/, (words) => 'after'.padEnd(words.length)),
  row(ONE_TO_ONE, /^1$/, asName),
  row(ORDINAL_ONE, /^one$/, asNothing),
  row(PARTICLE, /^(?:put|slot|fit|pencil|squeeze)$/, asName),
  row(FROM_NOW_ON, /^now$/, asNothing),
  row(LEAD_FIRST, /^remind$/, asNothing),
  row(LEAD_BEHIND, /^remind(?:er)?$/, asSign),
  // The word before tells: "tomorrow night" is a time.
  row(NIGHT, /night/, (words, before = '') => (BEFORE_NIGHT.test(before) ? words : blank(words, before))),
  row(MEAL, /lunch|brunch|dinner|breakfast|supper/, (words, before = '') =>
    isMealTime(before, words) ? words : blank(words, before, EVENING.test(words) ? DINNER : ''),
  ),
];

/** @param hints of the text in lower case */
export function withoutNamedTimes(text: string, hints: Hints): string {
  let shown = text;
  for (const { may, says, beside, shown: as } of NAMED_TIMES) {
    if (may(hints) && (beside?.test(text) ?? true)) shown = shown.replace(says, as);
  }
  return shown;
}

/** "After lunch"; and "Monday lunchtime", where a day before it says so. */
function isMealTime(before: string, words: string): boolean {
  return BEFORE_MEAL.test(before) || (/time$/i.test(words) && BEFORE_MEALTIME.test(before));
}

function blank(words: string, kept: string, sign = ''): string {
  // "For brunch" stands between the times beside it.
  return (kept + sign).padEnd(words.length, sign === '' && /^for $/i.test(kept) ? 'x' : ' ');
}

const EVENING = /dinner|supper/i;
