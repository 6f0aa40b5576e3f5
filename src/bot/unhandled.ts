import { escapeMarkdown } from '../card/escape.ts';
import { joinNames } from '../card/sentence.ts';
import { sayClock, sayDay } from '../domain/spoken-time.ts';
import type { At } from '../domain/when.ts';
import type { Reply } from '../features/feature.ts';
import type { Act, Answer, MomentReading, PersonMeant, Reading, Target, TimeReading } from '../language/reading.ts';

/** What an act is called, for requests that are understood but that no feature does. */
const DOING: Partial<Record<Act, string>> = {};

const WAITING = 'Nothing is changed until you say so: what I wrote last still stands.';

/** Answers that press no button: short words, so that nobody wonders whether something was done. */
const ANSWERED: Partial<Record<Answer['kind'], string>> = {
  // To a list, or to nothing at all: there is no button for it, and nothing to look for in it.
  no: 'Left as it is: nothing was changed.',
  abort: 'Left as it is: nothing was changed.',
  yes: 'Nothing was changed by that: tell me which one, or what you would like.',
  repeat: WAITING,
  unsure: WAITING,
  pause: WAITING,
};

/** Unknown words get one answer with two runnable examples; understood ones are told back, so that nothing is guessed. */
export function unhandledReply(reading: Reading, at: At): Reply {
  const heard = reading.answer === undefined ? undefined : ANSWERED[reading.answer.kind];
  if (reading.act === 'answer' && heard !== undefined) return { markdown: heard, where: 'here' };
  const doing = DOING[reading.act];
  const markdown =
    doing === undefined
      ? "I did not find a meeting request in that, so nothing was changed. I can do things like *schedule design review tomorrow at 3pm for 45 minutes* or *what's on this week?* Say *help* for all of them."
      : `I read this as: ${sayReading(reading, at)}. I cannot ${doing} yet, so nothing was changed. I can *schedule design review tomorrow at 3pm* or show *what's on this week?*`;
  return { markdown, where: 'here' };
}

function sayReading(reading: Reading, at: At): string {
  const parts = [
    reading.act,
    reading.target === undefined ? '' : sayTarget(reading.target, at),
    reading.when === undefined ? '' : `to ${sayWhen(reading.when, at)}`,
    reading.people.length === 0 ? '' : `with ${joinNames(reading.people.map(sayPerson))}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function sayTarget(target: Target, at: At): string {
  if (target.title !== undefined) return `*${escapeMarkdown(target.title)}*`;
  if (target.when !== undefined) return `the meeting at ${sayWhen(target.when, at)}`;
  if (target.number !== undefined) return `meeting ${escapeMarkdown(target.number)}`;
  if (target.nth !== undefined) return `your ${target.nth} meeting`;
  return target.pronoun ? 'it' : 'a meeting';
}

function sayWhen(when: TimeReading, at: At): string {
  return when.start === undefined ? `"${escapeMarkdown(when.words)}"` : sayMomentRead(when.start, at);
}

function sayMomentRead(moment: MomentReading, at: At): string {
  const day = sayDay(moment.date, at.now);
  return moment.time === undefined ? day : `${day}, ${sayClock(moment.time)}`;
}

function sayPerson(person: PersonMeant): string {
  switch (person.kind) {
    case 'email':
      return escapeMarkdown(person.email);
    case 'name':
    case 'mention':
      return escapeMarkdown(person.name);
    case 'me':
      return 'you';
    case 'everyone':
      return 'everyone here';
  }
}
