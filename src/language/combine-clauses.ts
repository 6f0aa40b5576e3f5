import type { ClauseRead } from './read-clause.ts';
import { THIRD_PERSON } from './read-standing.ts';
import type { Act, PersonMeant, Reading, Target } from './reading.ts';
import { onDay } from './moves.ts';
import { isReason } from './scope.ts';
import { isBare, LOOKS, saidBehind, withoutDoubt } from './told-before.ts';
import { mergeTimes } from './when.ts';

/**
 * What several clauses of one message ask for together. A clause that only tells ("Susan is out of town.") gives way to
 * one that asks; one that goes on about the meeting just asked for ("… and call it Retro") becomes part of it.
 * Nothing that was asked for is dropped: what does not fit into the first request stands in `also`.
 */
export function combineClauses(all: readonly ClauseRead[]): Reading | undefined {
  const heard = all.flatMap((one): readonly ClauseRead[] => [
    one,
    ...(one.more ?? []).map((reading) => ({ reading, foreign: one.foreign })),
  ]);
  const [only] = heard;
  if (only !== undefined && heard.length === 1) {
    const { reading, subject } = only;
    return reading.act === 'other' || reading.certainty === 'guessed' ? reading : withSubject(reading, subject);
  }
  const foreignAt = heard.findIndex((one) => one.foreign);
  const clauses = heard.map((one, index) =>
    foreignAt >= 0 && index > foreignAt && goesOnOnly(one.reading)
      ? { ...one.reading, act: 'other' as const }
      : one.reading,
  );
  const subject = heard.find((one) => one.subject !== undefined)?.subject;
  const about = heard.find((one) => one.topic !== undefined);
  const topic = about?.topic;
  const said = withoutDoubt(saidBehind(clauses))
    .map((one) => withSubject(one, subject))
    .filter((one) => one.act !== 'other' && one.certainty === 'said');
  const asking = planFirst([...said.filter((one) => !SMALL.has(one.act)), ...said.filter((one) => SMALL.has(one.act))]);
  const told = clauses.filter((one) => one.certainty === 'guessed' && !isReason(one.text.toLowerCase()));
  if (asking.length === 0) return told.find((one) => one.when !== undefined) ?? told[0] ?? clauses[0];
  const requests: Reading[] = [];
  for (const one of asking) {
    const before = requests.at(-1);
    const joined = before === undefined ? undefined : joinRequests(before, one);
    if (joined === undefined)
      requests.push(before === undefined ? withTopic(withContext(toAgenda(one, topic), told), about) : one);
    else requests.splice(-1, 1, joined);
  }
  const [main, ...also] = requests;
  const first = main && withName(main, clauses);
  return first === undefined
    ? undefined
    : { ...first, also: also.filter((one) => one.act !== 'thanks' && one.act !== 'greeting') };
}

/** "Call it Pulse, set that up": what is planned takes the name, in whatever order they were said. */
function planFirst(asking: readonly Reading[]): readonly Reading[] {
  const [first, second] = asking;
  const named = first?.act === 'update' && first.target?.pronoun === true && first.title !== undefined;
  return named && second?.act === 'schedule' && second.title === undefined
    ? [second, first, ...asking.slice(2)]
    : asking;
}

/** "The vendor sync is off, please cancel it": "it" is what the clause before tells of. */
function withTopic(request: Reading, about: ClauseRead | undefined): Reading {
  const { target } = request;
  if (about?.topic === undefined || target?.pronoun !== true) return request;
  if (target.title !== undefined && !target.title.endsWith(about.topic)) return request;
  const meant = { ...request, target: { ...target, title: about.topic.replace(/ with .*$/, '') } };
  const { when } = about.reading;
  // "The rehearsal got pushed to 6, so change that": what was told is the new time.
  const timeless = request.act === 'move' && request.when === undefined && request.shift === undefined;
  return timeless && when !== undefined ? { ...meant, when } : meant;
}

/** "In the design review, add the logo to the agenda": it is the agenda of what was named before. */
function toAgenda(request: Reading, topic: string | undefined): Reading {
  const { title: _title, ...rest } = request;
  const meant = topic !== undefined && request.act === 'schedule' && request.when === undefined;
  if (!meant || !/(?<![\w-])(?:to|on|in) (?:the|its) (?:agenda|notes|description)(?![\w-])/i.test(request.text))
    return request;
  return { ...rest, act: 'update', part: 'agenda', target: { title: topic, people: [], pronoun: false } };
}

/** "Add it to my calendar. The title is Retro.": a name told apart is the new meeting's. */
function withName(request: Reading, clauses: readonly Reading[]): Reading {
  if (request.act !== 'schedule' || request.title !== undefined) return request;
  const title = clauses.find((one) => one.act === 'other' && one.title !== undefined)?.title;
  return title === undefined ? request : { ...request, title };
}

/** "Ana is ill. Please remove her.": "her" is Ana; nobody told of, nobody named. */
function withSubject(reading: Reading, subject: readonly PersonMeant[] | undefined): Reading {
  const [one] = reading.people;
  const pronoun = one?.kind === 'name' && THIRD_PERSON.test(one.name);
  return pronoun ? { ...reading, people: subject ?? [] } : reading;
}

/** Said beside a request, these come after it; thanks and greetings then need no answer. */
const SMALL: ReadonlySet<Act> = new Set(['late', 'thanks', 'greeting']);

/** Only "it" is spoken of: after words of another trade, it is theirs. */
function goesOnOnly(reading: Reading): boolean {
  if (reading.act === 'schedule') return reading.title === undefined;
  return reading.target?.pronoun === true && reading.target.title === undefined;
}

/** "I have lunch with Ana on Friday, can you cancel that?": the statement tells which meeting is meant. */
function withContext(request: Reading, told: readonly Reading[]): Reading {
  const context = told[0];
  if (context === undefined) return request;
  if (request.act === 'schedule' && request.title === undefined) {
    const when = mergeTimes([request.when, context.when].filter((one) => one !== undefined));
    return {
      ...request,
      people: request.people.length > 0 ? request.people : context.people,
      ...(context.title === undefined ? {} : { title: context.title }),
      ...(when === undefined ? {} : { when }),
    };
  }
  // "We'll need a postmortem. Tomorrow at 2.": the time was told apart.
  if (
    request.act === 'schedule' &&
    request.when === undefined &&
    context.when !== undefined &&
    context.title === undefined
  )
    return { ...request, when: context.when };
  const { target } = request;
  if (target === undefined || !(target.pronoun || isBare(target)) || target.title !== undefined) return request;
  // "The sync is now at 4, change it": what was told is the new time.
  if (request.act === 'move' && request.when === undefined && request.shift === undefined && context.when !== undefined)
    return { ...request, when: context.when, target: fillTarget(target, nameOf(context)) };
  const filled = fillTarget(target, context);
  const when = request.when === undefined ? {} : { when: onDay(request.when, filled.when) };
  return { ...request, target: filled, ...when };
}

/** What was told without its time. */
function nameOf({ when: _when, ...context }: Reading): Reading {
  return context;
}

function fillTarget(target: Target, context: Reading): Target {
  const title = context.title ?? context.target?.title;
  const when = target.when ?? context.target?.when ?? context.when;
  const people = context.people.length > 0 ? context.people : (context.target?.people ?? []);
  return { ...target, people, ...(title === undefined ? {} : { title }), ...(when === undefined ? {} : { when }) };
}

/** "Her": somebody named before. */
function isNobodyElse(person: PersonMeant): boolean {
  return person.kind === 'name' && THIRD_PERSON.test(person.name);
}

const CHANGES: ReadonlySet<Act> = new Set(['cancel', 'skip', 'move', 'update', 'schedule']);

/** One request of two, or nothing when the second stands for itself. */
function joinRequests(first: Reading, second: Reading): Reading | undefined {
  const about = second.target;
  const goesOn = about === undefined || (about.title === undefined && (about.pronoun || about.when === undefined));
  if (first.act === 'schedule' && goesOn) {
    if (second.act === 'invite') return { ...first, people: [...first.people, ...second.people] };
    if (second.act === 'update') return second.title === undefined ? first : { ...first, title: second.title };
    if (second.act === 'move' && second.when !== undefined) {
      const when = mergeTimes([second.when, first.when].filter((one) => one !== undefined));
      return when === undefined ? first : { ...first, when };
    }
  }
  // "Let me check my schedule first. When am I free?"
  if (first.act === 'list' && LOOKS.has(second.act) && isBare(first.target) && / first[\s.,!]*$/.test(first.text))
    return second;
  // "Change my plans, cancel my next call": the second says what change.
  if (
    first.act === 'move' &&
    first.when === undefined &&
    first.shift === undefined &&
    isBare(first.target) &&
    CHANGES.has(second.act)
  ) {
    return second;
  }
  // "The walk should take 45 minutes, please set that"
  if (
    first.act === 'move' &&
    second.act === 'schedule' &&
    second.when === undefined &&
    second.title === undefined &&
    second.people.length === 0
  )
    return first;
  // "I want Paula at the review, can you invite her?"
  if (first.act === 'invite' && second.act === 'invite' && goesOn && second.people.every(isNobodyElse)) return first;
  if (first.act === 'cancel' && second.act === 'move' && goesOn && first.target !== undefined) {
    return { ...second, target: { ...first.target, pronoun: false } };
  }
  if (LOOKS.has(first.act) && !LOOKS.has(second.act) && about?.pronoun === true && about.title === undefined) {
    return { ...second, bulk: second.bulk || first.act === 'list', target: fillTarget(about, first) };
  }
  return undefined;
}
