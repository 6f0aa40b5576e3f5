import type { Reading } from './reading.ts';

/** "Who came to", "how many people joined", "did Ben come to": who was there, which is another question than who is invited. */
export const CAME_HEAD =
  /^(?:(?:who(?: all| else)?|how many(?: people| persons| guests)?) (?:really |actually |all )?(?:came|attended|joined|showed up|turned up|took part|participated|was there|were there|dialed in|dialled in)|did (?:[a-z]+ ){1,2}(?:come|attend|join|show up|turn up|take part))(?: (?:to|at|in|for))?(?: (?=Þ)| (?:the|my|our|that) |(?=[\s?.!]*$)| )/;

/** Asked of what is over: unless a day was said, the last time it was held. */
export function asksWhoCame(reading: Reading, words: string): Reading {
  if ((reading.act !== 'details' && reading.act !== 'list') || !CAME_HEAD.test(words)) return reading;
  const { target } = reading;
  const dated = target === undefined || target.when !== undefined || target.nth !== undefined || target.pronoun;
  return {
    ...reading,
    act: 'details',
    part: 'came',
    ...(dated ? {} : { target: { ...target, nth: 'last' as const } }),
  };
}

const NO_COHOST =
  /(?<![\w-])(?:no longer|not|no more|un-?make|anymore)(?: be| as)?(?: an?| the)? co-?hosts?(?![\w-])|(?<![\w-])as (?:an? |the )?co-?hosts?(?![\w-])|co-?hosts? (?:any ?more|no (?:longer|more))/;

const PANELIST =
  /(?<![\w-])(?:as|no longer|not|no more) (?:an? |the )?panell?ists?(?![\w-])|^(?:un-?)?make .{1,80}? (?:an? |the )?panell?ists?(?= (?:of|for|in|at|on|to) |[\s.!]*$)/;
const NO_MORE = /(?<![\w-])(?:no longer|not|no more|any ?more|un-?make)(?![\w-])/;

/** "Make Ben no longer cohost", "remove Ben as cohost": the role goes, and he stays invited. */
export function takesRole(reading: Reading, words: string): Reading {
  if ((reading.act === 'invite' || reading.act === 'uninvite') && PANELIST.test(words)) {
    const lost = reading.act === 'uninvite' || NO_MORE.test(words);
    return { ...reading, act: lost ? 'uninvite' : 'invite', role: 'panelist' };
  }
  if (reading.act !== 'invite' && reading.act !== 'uninvite') return reading;
  const takes = reading.act === 'uninvite' || NO_MORE.test(words);
  if (!takes || !NO_COHOST.test(words)) return reading;
  return { ...reading, act: 'uninvite', people: reading.people.map((person) => ({ ...person, cohost: true })) };
}
