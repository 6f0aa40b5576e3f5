import { EARLY_MINUTES, LOCK_MINUTES, type AskedOptions, type OptionName } from './asked-options.ts';
import { MEETING_LIMITS } from './meeting.ts';
import type { Problem } from './problem.ts';

/** What Webex does not take in a personal room (description of `POST /meetings`), as sentences name it. */
const NOT_IN_PERSONAL_ROOM: readonly (readonly [OptionName, string])[] = [
  ['template', 'a template'],
  ['registration', 'registration'],
  ['trackingCodes', 'tracking codes'],
  ['enabledAutoRecordMeeting', 'automatic recording'],
];

/** Options that only exist at a meeting's making. */
const MADE_WITH: readonly (readonly [OptionName, string])[] = [
  ['place', 'where a meeting is held'],
  ['template', 'the template'],
  ['site', 'the site'],
];

/** What Webex would refuse of the options of a new meeting, all at once, before any call. */
export function checkOptions(
  asked: AskedOptions,
  meeting: { readonly recurs: boolean; readonly agenda: string | undefined },
): readonly Problem[] {
  const problems: Problem[] = [...checkValues(asked, meeting.agenda)];
  if (asked.place === 'personalRoom') {
    for (const [name, words] of NOT_IN_PERSONAL_ROOM) {
      const wanted = asked[name] !== undefined && asked[name] !== false;
      if (wanted) problems.push({ kind: 'options-clash', name, option: words, other: 'a personal room' });
    }
  }
  if (asked.registration === true && meeting.recurs)
    problems.push({ kind: 'options-clash', name: 'registration', option: 'registration', other: 'a series' });
  if (asked.registration === true && asked.enabledJoinBeforeHost === true)
    problems.push({
      kind: 'options-clash',
      name: 'registration',
      option: 'registration',
      other: 'joining before the host',
    });
  return problems;
}

/** The same for a meeting that is there. */
export function checkOptionChange(asked: AskedOptions, agenda: string | undefined): readonly Problem[] {
  const fixed = MADE_WITH.find(([name]) => asked[name] !== undefined);
  return [
    ...checkValues(asked, agenda),
    ...(fixed === undefined ? [] : [{ kind: 'only-when-made' as const, what: fixed[1] }]),
  ];
}

function checkValues(asked: AskedOptions, agenda: string | undefined): readonly Problem[] {
  const { joinBeforeHostMinutes: early, automaticLockMinutes: lock } = asked;
  const limit = MEETING_LIMITS.agendaLength;
  return [
    agenda !== undefined && agenda.length > limit
      ? { kind: 'agenda-too-long' as const, length: agenda.length, limit }
      : undefined,
    early !== undefined && !EARLY_MINUTES.includes(early)
      ? {
          kind: 'minutes-refused' as const,
          name: 'joinBeforeHostMinutes' as const,
          minutes: early,
          allowed: EARLY_MINUTES,
        }
      : undefined,
    lock !== undefined && !LOCK_MINUTES.includes(lock)
      ? {
          kind: 'minutes-refused' as const,
          name: 'automaticLockMinutes' as const,
          minutes: lock,
          allowed: LOCK_MINUTES,
        }
      : undefined,
  ].filter((problem) => problem !== undefined);
}

/** The options after a problem offered its cure: the nearest minutes, the option that does not go left out. */
export function cureOptions(asked: AskedOptions, problem: Problem): AskedOptions {
  switch (problem.kind) {
    case 'minutes-refused':
      return { ...asked, [problem.name]: nearest(problem.minutes, problem.allowed) };
    case 'options-clash':
    case 'choice-unknown':
      return without(asked, problem.name);
    case 'password-refused':
      return without(asked, 'password');
    default:
      return asked;
  }
}

function nearest(minutes: number, allowed: readonly number[]): number {
  return allowed.reduce((best, one) => (Math.abs(one - minutes) < Math.abs(best - minutes) ? one : best));
}

function without(asked: AskedOptions, name: OptionName): AskedOptions {
  const { [name]: _gone, ...rest } = asked;
  return rest;
}

/** Webex's words about what it refused of a new meeting, as the problem they stand for. */
const REFUSALS: readonly (readonly [RegExp, (found: readonly string[]) => Problem])[] = [
  [/password validation failed[.:]?\s*(.*)$/is, ([, rule = '']) => ({ kind: 'password-refused', rule: ruleIn(rule) })],
  [/tracking code '?(.{1,120}?)'? is required/i, ([, name = '']) => ({ kind: 'code-missing', name })],
];

/** @param description Webex's first words about it; nothing where they say nothing we know */
export function optionRefused(description: string): Problem | undefined {
  for (const [says, problem] of REFUSALS) {
    const found = says.exec(description);
    if (found !== null) return problem(found);
  }
  return undefined;
}

const PASSWORD_RULES: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/uppercase and lowercase/i, () => 'capital and small letters'],
  [/at least one digit|numeric/i, () => 'at least one digit'],
  [/at least (\d+) characters/i, ([, count = '']) => `at least ${count} characters`],
  [/special character/i, () => 'a special character'],
];

function ruleIn(words: string): string {
  for (const [says, rule] of PASSWORD_RULES) {
    const found = says.exec(words);
    if (found !== null) return rule(found);
  }
  return '';
}
