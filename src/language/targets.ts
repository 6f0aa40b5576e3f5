import { hint, type Hints } from './hints.ts';
import type { MarkedText } from './marked-text.ts';
import type { PeopleSpan } from './people.ts';
import type { PersonMeant, Reading, Target, TimeReading } from './reading.ts';
import { readTitle } from './titles.ts';

const PRONOUN = /(?<![\w-])(?:it|that|this|them|those|these|that one|this one)(?![\w'-])/;
const ALL =
  /(?<![\w-])(?:all(?![ -]hands)|everything|every|anything|both|whatever|entire|whole|any|rest of|(?:meeting|appointment|event|call|plan|thing)s|calend[ae]r|schedule)(?![\w-])/;
const NTH =
  /(?<![\w-])(next|last|previous)(?= (?!Þ)[\w -]{0,40}?(?:meeting|appointment|appt|event|call|one|conference|sync|[a-z]+))/;
const maySayNth = hint(/^(?:next|last|previous)$/, NTH);
const SCOPES: readonly (readonly [NonNullable<Reading['scope']>, RegExp])[] = [
  [
    'series',
    /(?<![\w-])(?:(?:whole|entire|full) series|series|all (?:the )?(?:occurrences|instances)|every occurrence|every time|all of them|recurring|repeating)(?![\w-])/,
  ],
  [
    'following',
    /(?<![\w-])(?:from now on|following ones|(?:and )?(?:all )?(?:the )?(?:following|future|later) (?:ones|occurrences|meetings)|and all (?:the )?(?:following|future|later)|onwards?)(?![\w-])/,
  ],
  [
    'occurrence',
    /(?<![\w-])(?:(?:just|only) (?:this|that|the|for)|this (?:one|occurrence|instance|time)|one occurrence|single)(?![\w-])/,
  ],
];

/** Words of any of them; most messages hold none. */
const maySayScope = hint(
  /serie|occurrence|instance|^every$|^them$|recurring|repeating|^now$|follow|futur|later|onward|just|only|this|single/,
  ...SCOPES.map(([, says]) => says),
);

/** Whether a set of meetings is meant. */
export function isBulk(words: string): boolean {
  return ALL.test(words);
}

/** One of a series, the whole series, or this and all that follow. */
export function scopeSaid(words: string, hints: Hints): Pick<Reading, 'scope'> {
  const found = maySayScope(hints) ? SCOPES.find(([, says]) => says.test(words)) : undefined;
  return found === undefined ? {} : { scope: found[0] };
}

const isPronounFirst = (words: string): boolean =>
  (words.startsWith('it') || words.startsWith('them')) && /^(?:it|them)(?![\w'-])/.test(words);

/** The meeting meant, in the words `from`–`to` of the message; of a question, "my next" stands before them, from `asked` on. */
export function readTarget(
  marked: MarkedText,
  from: number,
  to: number,
  spans: readonly PeopleSpan[],
  when: TimeReading | undefined,
  asked = from,
): Target {
  const words = marked.low.slice(from, to);
  const title = isPronounFirst(words)
    ? undefined
    : (withoutSeries(readTitle(marked, from, to, spans)) ?? oneOnOneIn(words));
  const nth = maySayNth(marked.hints) ? NTH.exec(marked.low.slice(asked, to))?.[1] : undefined;
  const number = marked.marks.find((mark) => mark.kind === 'number');
  const link = marked.marks.find((mark) => mark.kind === 'link');
  return {
    people: peopleOf(spans),
    pronoun: title === undefined && PRONOUN.test(words),
    ...(title === undefined ? {} : { title }),
    ...(when === undefined ? {} : { when }),
    ...(number?.kind === 'number' ? { number: number.number } : {}),
    ...(link?.kind === 'link' ? { link: link.link } : {}),
    ...(nth === undefined ? {} : { nth: nth === 'next' ? 'next' : 'last' }),
  };
}

/** What sort of meeting it is, is its name where it has no other: "the 1:1". */
export function oneOnOneIn(words: string): string | undefined {
  return ONE_ON_ONE.exec(words)?.[0];
}

const ONE_ON_ONE = /(?<![\w:.-])(?:1:1|1-1|1-on-1|one[- ]on[- ]one)(?![\w:.-])/;

/** "the whole pipeline review series": how much of it is meant is no part of its name. */
function withoutSeries(title: string | undefined): string | undefined {
  const name = title
    ?.replace(/^(?:whole|entire|full) /i, '')
    .replace(/^(?:all )?(?:the )?(?:occurrences?|instances?) of (?:the |my |our )?/i, '')
    .replace(/['’]s$/, '')
    .replace(/ (?:series|occurrences?|instances?)$/i, '');
  return name === '' ? title : name;
}

/** Everybody of some spans. */
export function peopleOf(spans: readonly PeopleSpan[]): readonly PersonMeant[] {
  return spans.flatMap((span) => span.people);
}
