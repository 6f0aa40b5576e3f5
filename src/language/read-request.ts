import { isEmail } from '../domain/invitee.ts';
import type { At } from '../domain/when.ts';
import { readAnyway } from './anyway.ts';
import { readAboutIt } from './about-it.ts';
import { splitClauses } from './clauses.ts';
import { combineClauses } from './combine-clauses.ts';
import { readCorrection } from './corrections.ts';
import { readAnswer } from './follow-up.ts';
import { withRow } from './choices.ts';
import { type Hints, hintsOf } from './hints.ts';
import { findMarks, lowerCase, type MarkedText, markText, withoutMarks } from './marked-text.ts';
import { mayAskForLike, readLike } from './like.ts';
import { readInDialogue } from './in-dialogue.ts';
import { withoutNamedTimes } from './named-times.ts';
import { readOptionChange } from './option-changes.ts';
import { once } from './once.ts';
import { findOptions, mergeOptions, type OptionSpan } from './options.ts';
import { type Beside, readClause } from './read-clause.ts';
import type { Act, Dialogue, Lexicon, PersonMeant, Reading, Said } from './reading.ts';
import { scopeOf } from './scope.ts';
import { readTimes } from './time/read-times.ts';
import { zoneNamed } from './time/zones.ts';

/** Webex cuts a message at so many bytes. */
const LONGEST_BYTES = 7439;

/**
 * Reads one message: who wants what done to which meeting, when, with whom. Pure; never throws, whatever the text.
 * @param said the text without the bot's own mention, and the people mentioned in it
 * @param at the message's `created`, and the asker's zone
 */
export function readRequest(said: Said, at: At, dialogue: Dialogue, lexicon: Lexicon): Reading {
  const words = cutAtBytes(said.text.trim(), LONGEST_BYTES);
  const hints = hintsOf(lowerCase(words));
  const heard = readAnyway(words, hints);
  if (heard.alone && dialogue.asked !== undefined)
    return { ...nothing(said.text.trim()), act: 'answer', answer: { kind: 'yes' }, anyway: true };
  const zone = dialogue.wants === 'zone' ? zoneNamed(said.text.replace(PLACED, '')) : undefined;
  if (zone !== undefined)
    return {
      ...nothing(said.text),
      act: 'answer',
      answer: { kind: 'revise' },
      when: { words: said.text, zone, grain: 'day' },
    };
  const reading = readOptioned(
    { ...said, text: heard.text === '' ? said.text : heard.text },
    hints,
    at,
    dialogue,
    lexicon,
  );
  return readLike(heard.anyway ? { ...reading, anyway: true } : reading, hints);
}

/** "No, I'm in London" */
const PLACED = /^(?:no[,.]? )?(?:(?:i'?m|i am|it'?s|it is) )?(?:in )?|[.!]+$/gi;

function nothing(text: string): Reading {
  return { text, act: 'other', certainty: 'said', people: [], bulk: false, also: [] };
}

/** Options are looked for first; where nothing takes any, the same words are read as anything else. */
function readOptioned(said: Said, hinted: Hints, at: At, dialogue: Dialogue, lexicon: Lexicon): Reading {
  const text = meantAsDetail(said.text, dialogue);
  const meant = { ...said, text, hints: text === said.text ? hinted : hintsOf(lowerCase(text)) };
  const options = findOptions(text, lowerCase(text), meant.hints);
  if (options.length > 0) {
    // "Set join before host to 10 minutes" names no meeting: that is how all of them are to be.
    const standing = STANDING.test(meant.text) ? readText(meant, [], at, dialogue, lexicon) : undefined;
    if (standing?.act === 'preferences' || standing?.options !== undefined) return standing;
    const reading = readText(meant, options, at, dialogue, lexicon);
    // For somebody else nothing is started; how it can be made is told.
    if (reading.act === 'start' && reading.onBehalf !== undefined) return { ...reading, act: 'schedule' };
    if (TAKES_OPTIONS.has(reading.act) || reading.answer?.kind === 'revise') return reading;
  }
  return readText(meant, [], at, dialogue, lexicon);
}

const STANDING =
  /^(?:please )?(?:set(?! up)|change|turn|switch|enable|disable|make(?= (?:the|my|our|this|that) ))(?![\w-])/i;

/** Acts whose options are said in passing. */
const TAKES_OPTIONS: ReadonlySet<Act> = new Set(['schedule', 'start']);

interface Hinted extends Said {
  readonly hints: Hints;
}

/** @param options as found in the words: what stands there says nothing else */
function readText(said: Hinted, options: readonly OptionSpan[], at: At, dialogue: Dialogue, lexicon: Lexicon): Reading {
  const { text, hints } = said;
  const marks = findMarks(said, text, options, hints);
  const shown = withoutNamedTimes(withoutMarks(text, marks), hints);
  const marked = markText(text, marks, readTimes(shown, at, hints), hints);
  const asked = dialogue.asked === undefined ? undefined : readAnswer(marked, dialogue);
  // "Ok" is a yes to a question, and small talk otherwise.
  const command = asked === undefined ? readCommand(text.toLowerCase(), lexicon) : undefined;
  if (command !== undefined) return { ...nothing(text), act: command };
  const whole = { from: 0, to: text.length };
  const clauses = splitClauses(marked);
  const first = once(() => (isOurs(marked.low) ? readFirstCommand(text.toLowerCase(), lexicon) : undefined));
  const beside: Beside = {
    clauses: clauses.length > 1,
    meaning: () => isTalking(dialogue) || mayAskForLike(hints) || first() !== undefined,
  };
  const heard =
    readOptionChange(marked, whole) ??
    combineClauses(clauses.map((clause) => readClause(marked, clause, beside))) ??
    readClause(marked, whole, beside).reading;
  const aboutIt = readAboutIt({ ...heard, ...saidOf(options), text }, marked.low.trim(), dialogue);
  const reading = withRow(readCorrection(aboutIt, marked, dialogue), marked.low.trim(), dialogue);
  if (dialogue.asked === undefined && reading.act !== 'other') return reading;
  const answer = asked ?? readAnswer(marked, dialogue);
  const act = reading.act === 'other' ? (first() ?? 'other') : reading.act;
  if (dialogue.asked !== undefined)
    return readInDialogue(asShift({ ...reading, act }, marked, dialogue), answer, dialogue);
  if (reading.act !== 'other') return reading;
  if (answer === undefined) return act === 'other' ? reading : { ...reading, act };
  return { ...reading, act: act === 'other' ? 'answer' : act, answer };
}

/** "An hour later", while a move is talked of: by so much, not an hour from now. */
function asShift(reading: Reading, { low, times }: MarkedText, { act }: Dialogue): Reading {
  const minutes = times.length === 1 ? times[0]?.shift : undefined;
  const mere =
    minutes !== undefined &&
    act === 'move' &&
    /^(?:(?:no|make it|rather|maybe|or|and|please)[, ]+)*Þ+(?: please| instead| then)*[\s.!]*$/.test(low.trim());
  if (!mere) return reading;
  const { when: _when, ...rest } = reading;
  return { ...rest, shift: { kind: 'start', minutes } };
}

function isTalking(dialogue: Dialogue): boolean {
  return dialogue.asked !== undefined || dialogue.act !== undefined || (dialogue.rows ?? 0) > 0;
}

/** "Book a table", "move to the next track": a command word of ours, said of what others do. */
function isOurs(low: string): boolean {
  const { foreign, soldFirst } = scopeOf(low);
  return !foreign && !soldFirst;
}

const NO_OPTIONS = {};

/** The options as parts of a reading. */
function saidOf(spans: readonly OptionSpan[]): Pick<Reading, 'agenda' | 'options' | 'onBehalf'> {
  if (spans.length === 0) return NO_OPTIONS;
  const { agenda, onBehalf, ...options } = mergeOptions(spans);
  return {
    ...(onBehalf === undefined ? {} : { onBehalf: peopleNamed(onBehalf) }),
    ...(agenda === undefined ? {} : { agenda }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
  };
}

function peopleNamed(name: string): readonly PersonMeant[] {
  if (name === '') return [];
  return [isEmail(name) ? { kind: 'email', email: name, cohost: true } : { kind: 'name', name, cohost: true }];
}

/** "4", where details of a time are waited for, is an hour, where a length is, minutes; addresses alone are of people who come. */
function meantAsDetail(text: string, { asked, act, wants }: Dialogue): string {
  if (wants === 'minutes' && /^\d{1,3}$/.test(text)) return `for ${text} minutes`;
  if (act !== 'schedule' && act !== 'move') return text;
  if (asked === 'details' && /^\d{1,2}$/.test(text)) return `at ${text}`;
  if (asked === 'details' && act === 'schedule' && isAddresses(text)) return `add ${text}`;
  return asked === 'choice' ? text : text.replace(/^((?:\w+[\s,]+)?(?:i|we) meant? )(\d{1,2})(?=[\s.!]*$)/i, '$1at $2');
}

function isAddresses(text: string): boolean {
  return text.includes('@') && text.split(/[\s,;]+/).every((word) => word === 'and' || isEmail(word));
}

/** A command word declared by a feature, alone. */
function readCommand(low: string, lexicon: Lexicon): Act | undefined {
  let end = low.length;
  while (end > 0 && ' !.?\n'.includes(low.charAt(end - 1))) end -= 1;
  return lexicon.get(low.slice(0, end));
}

/** "Disconnect Alice", "undo what she did" ask for something else; "ok, let's try again" is no thanks. */
function isMore(act: Act | undefined, low: string): boolean {
  if (act === 'thanks') return low.split(' ').length > 3;
  return act === 'disconnect' || act === 'connect' || act === 'undo';
}

/** The longest command that the message starts with. */
function readFirstCommand(low: string, lexicon: Lexicon): Act | undefined {
  const starts = [...lexicon.keys()].filter(
    (command) => low.startsWith(`${command} `) && !isMore(lexicon.get(command), low),
  );
  const longest = starts.reduce((one, other) => (other.length > one.length ? other : one), '');
  return lexicon.get(longest);
}

function cutAtBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text;
  const encoded = new TextEncoder().encode(text);
  return encoded.length <= bytes ? text : new TextDecoder().decode(encoded.slice(0, bytes)).replace(/\uFFFD+$/, '');
}
