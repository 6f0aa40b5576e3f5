import { skipOpeners } from './openers.ts';
import { readQuestion } from './questions.ts';
import type { Act } from './reading.ts';
import type { Scope } from './scope.ts';
import { baseForms, type Frame, VERBS } from './verbs.ts';

/** What a clause asks for, and where the words about it begin. */
export interface ActRead {
  readonly act: Act;
  readonly certainty: 'said' | 'guessed';
  /** Where what stands after the verb begins, in the marked text. */
  readonly from: number;
  readonly verb?: string;
}

const QUESTION_START =
  /^(?:what|when|where|who|whom|whose|which|how|why|is|are|am|was|were|do|does|did|has|have i|have we|will|any|anything|whens|wheres|whats|whos|should|may i ask|can i ask|can you tell|help)(?![\w-])/;

/** Finds the act of one clause, `low` from `from` to `to`. */
export function readAct(low: string, from: number, to: number, scope: Scope): ActRead {
  const opened = skipOpeners(low, from, to);
  const clause = low.slice(opened.from, to);
  const whole = low.slice(from, to);
  const help = readQuestion(whole, scope);
  if (help === 'help') return { act: 'help', certainty: 'said', from: to };
  if (QUESTION_START.test(clause)) {
    const act = readQuestion(clause, scope);
    if (act !== undefined) return { act, certainty: 'said', from: opened.from };
  }
  const framed = readFrame(clause, scope, opened.from);
  if (framed !== undefined) return framed;
  const act = readQuestion(clause, scope);
  if (act !== undefined) return { act, certainty: 'said', from: opened.from };
  if (clause.includes('τ') && !scope.foreign && !QUESTION_START.test(clause))
    return { act: 'schedule', certainty: 'guessed', from: opened.from };
  return { act: 'other', certainty: 'said', from: opened.from };
}

function readFrame(clause: string, scope: Scope, offset: number): ActRead | undefined {
  const head = /^(?:i |we )?([a-z][a-z'-]*)(?: ([a-z-]+)(?: ([a-z]+))?)?/.exec(clause);
  if (head === null) return undefined;
  const [, first = '', second = '', third = ''] = head;
  const start = head[0].length - [first, second, third].filter(Boolean).join(' ').length;
  for (const base of baseForms(first)) {
    for (const verb of [`${base} ${second} ${third}`, `${base} ${second}`, base]) {
      const list = VERBS.get(verb.trimEnd());
      if (list === undefined || verb.endsWith(' ')) continue;
      const end = start + first.length + (verb.length - base.length);
      const rest = clause.slice(end).trimStart();
      const frame = list.find((one) => (one.rest?.test(rest) ?? true) && hasEvidence(one, rest, scope));
      if (frame === undefined) continue;
      if (scope.foreign || (scope.bookedElsewhere && !scope.meeting && frame.act === 'schedule'))
        return { act: 'other', certainty: 'said', from: offset + end };
      return { act: frame.act, certainty: 'said', from: offset + clause.length - rest.length, verb };
    }
  }
  return undefined;
}

function hasEvidence(frame: Frame, rest: string, scope: Scope): boolean {
  if (frame.evidence === undefined) return true;
  switch (frame.evidence) {
    case 'entry':
      return scope.meeting;
    case 'time':
      return scope.meeting || rest.includes('τ');
    case 'owned':
      return scope.meeting || /\b(?:my|our)\b/.test(rest);
  }
}
