import type { Chance } from './random.ts';

/** Pieces that break what is careless: markup, mentions, links, templates, other scripts, marks that turn text round. */
const PIECES = [
  '<@all>',
  '<@personEmail:bob@falcon.example.com|Bob>',
  '<@personId:Y2lzY29zcGFyazovL3VzL1BFT1BMRS8x|x>',
  '[click me](https://evil.example.org)',
  '![x](https://evil.example.org/x.png)',
  '[a](javascript:alert(1))',
  '<a href="https://evil.example.org">x</a>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<spark-mention data-object-type="groupMention" data-group-type="all">all</spark-mention>',
  'https://evil.example.org/path?a=b',
  'www.evil.example.org',
  '**bold** _it_ ~~no~~ `code`',
  '```\nblock\n```',
  '# heading\n- item\n> quote',
  '| a | b |\n|---|---|',
  '\\*\\[\\]\\(\\)\\\\',
  '${process.env.WEBEX_BOT_TOKEN}',
  '{{DATE(2026-11-23T14:00:00Z, SHORT)}}',
  '{{TIME(2026-11-23T14:00:00Z)}}',
  "'; drop table inbox; --",
  '" or ""="',
  '../../etc/passwd',
  '%00%0a%0d',
  '\u0000\u0001\u0008\u001b[31m',
  '\u202e\u2066gnip\u2069',
  '\u200b\u200d\ufeff',
  'Ｓｃｈｅｄｕｌｅ',
  'اجتماع غدا الساعة ٣',
  '明日の午後三時に会議',
  '👩‍👩‍👧‍👦🏳️‍🌈🔥',
  'Z̸͑a̷͝l̶g̵o̴',
  '__proto__ constructor toString',
  '{"action":"schedule.undo"}',
  '&lt;@all&gt; &#60;@all&#62;',
  '&amp;&quot;&#x27;',
  '\ud800',
] as const;
const WORDS = [
  'at',
  'the',
  'with',
  'tomorrow',
  'noon',
  'every',
  'for',
  'bob',
  '3pm',
  'zebra',
  'minutes',
  'ünïcode',
] as const;

/** A text of anything: pieces, words, random characters, long runs. At most what Webex lets through. */
export function hostileText(chance: Chance): string {
  const parts = Array.from({ length: chance.between(1, 6) }, () => piece(chance));
  return cut(parts.join(chance.pick([' ', '', '\n', ' '])));
}

/** A wish in order but for its title; hardly two at one time, which would be asked about. */
export function hostileWish(chance: Chance): string {
  const title = hostileText(chance).replaceAll('\n', ' ').slice(0, 100);
  return `schedule ${title} in ${chance.between(2, 300)} days at ${chance.between(1, 11)}pm`;
}

export function hostileInputs(chance: Chance, actions: readonly string[]): Record<string, unknown> {
  const value = (): unknown =>
    chance.pick([
      () => hostileText(chance),
      () => chance.between(-9, 9_999_999),
      () => null,
      () => [hostileText(chance)],
    ])();
  return {
    action: chance.happens(0.7) ? chance.pick(actions) : value(),
    title: value(),
    date: chance.happens(0.5) ? '2027-03-04' : value(),
    time: chance.happens(0.5) ? '10:00' : value(),
    minutes: chance.happens(0.5) ? '30' : value(),
    people: value(),
    emails: value(),
    zone: value(),
    meetingId: value(),
    personId: value(),
  };
}

function piece(chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.45) return chance.pick(PIECES);
  if (kind < 0.7) return chance.pick(WORDS);
  if (kind < 0.95) {
    const characters = Array.from({ length: chance.between(1, 40) }, () => chance.between(1, 0x2fff));
    return String.fromCodePoint(...characters);
  }
  return chance.pick(PIECES).repeat(chance.between(10, 200));
}

const MOST_BYTES = 7_000;

function cut(text: string): string {
  const bytes = Buffer.from(text);
  const kept = bytes.length <= MOST_BYTES ? bytes : bytes.subarray(0, MOST_BYTES);
  return kept.toString('utf8').trim() === '' ? 'x' : kept.toString('utf8');
}
