import type { At } from '../domain/when.ts';
import { splitClauses } from './clauses.ts';
import { findMarks, type MarkedText, markText, withoutMarks } from './marked-text.ts';
import { findPeople, readPeopleAt } from './people.ts';
import { readAct } from './read-act.ts';
import type { Act, Dialogue, Lexicon, Reading, Said, Target, TimeReading } from './reading.ts';
import { readTimes } from './time/read-times.ts';
import { readTitle } from './titles.ts';

/** Webex cuts a message at so many bytes. */
const LONGEST_BYTES = 7439;

/**
 * Reads one message: who wants what done to which meeting, when, with whom. Pure; never throws, whatever the text.
 * @param said the text without the bot's own mention, and the people mentioned in it
 * @param at the message's `created`, and the asker's zone
 */
export function readRequest(said: Said, at: At, dialogue: Dialogue, lexicon: Lexicon): Reading {
  void dialogue;
  const text = cutAtBytes(said.text.trim(), LONGEST_BYTES);
  const marks = findMarks(said, text);
  const marked = markText(text, marks, readTimes(withoutMarks(text, marks), at));
  const command = readCommand(marked.low, lexicon);
  if (command !== undefined) return { text, act: command, certainty: 'said', people: [], bulk: false, also: [] };
  const readings = splitClauses(marked.low).map(({ from, to }) => readClause(marked, from, to));
  const reading =
    readings.find((one) => one.act !== 'other' && one.certainty === 'said') ??
    readings.find((one) => one.act !== 'other') ??
    readClause(marked, 0, text.length);
  return reading.act === 'other' ? { ...reading, act: readFirstCommand(marked.low, lexicon) ?? 'other' } : reading;
}

/** A command word declared by a feature, alone. */
function readCommand(low: string, lexicon: Lexicon): Act | undefined {
  return lexicon.get(low.replace(/[\s!.?]+$/, ''));
}

/** The longest command that the message starts with. */
function readFirstCommand(low: string, lexicon: Lexicon): Act | undefined {
  const starts = [...lexicon.keys()].filter((command) => low.startsWith(`${command} `));
  const longest = starts.reduce((one, other) => (other.length > one.length ? other : one), '');
  return lexicon.get(longest);
}

function readClause(marked: MarkedText, from: number, to: number): Reading {
  const read = readAct(marked.low, from, to);
  const { act, certainty } = read;
  const listed = act === 'invite' || act === 'uninvite' ? readPeopleAt(marked, read.from, false) : undefined;
  const spans = [...(listed === undefined ? [] : [listed]), ...findPeople(marked, listed?.end ?? read.from, to)];
  const people = spans.flatMap((span) => span.people);
  const title = readTitle(marked, read.from, to, spans);
  const when = mainTime(marked, from, to);
  const base = { text: marked.text, act, certainty, bulk: false, also: [] };
  if (act === 'schedule') {
    return { ...base, people, ...(title === undefined ? {} : { title }), ...(when === undefined ? {} : { when }) };
  }
  const target: Target = {
    people: act === 'invite' || act === 'uninvite' ? [] : people,
    pronoun: /\b(?:it|that|this|them)\b/.test(marked.low.slice(from, to)),
    ...(title === undefined ? {} : { title }),
  };
  return {
    ...base,
    target,
    people: act === 'invite' || act === 'uninvite' ? people : [],
    ...(when === undefined ? {} : { when }),
  };
}

/** The first time said, with a length said elsewhere beside it. */
function mainTime(marked: MarkedText, from: number, to: number): TimeReading | undefined {
  const times = marked.times.filter((time) => time.index >= from && time.index < to).map((time) => time.reading);
  const first = times.find((time) => time.start !== undefined || time.recurrence !== undefined) ?? times[0];
  const minutes = times.find((time) => time.minutes !== undefined)?.minutes;
  if (first === undefined) return undefined;
  return minutes === undefined ? first : { ...first, minutes };
}

function cutAtBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text;
  const encoded = new TextEncoder().encode(text);
  return encoded.length <= bytes ? text : new TextDecoder().decode(encoded.slice(0, bytes)).replace(/\uFFFD+$/, '');
}
