import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { At } from '../../src/domain/when.ts';
import { readRequest } from '../../src/language/read-request.ts';
import type { Act, PersonMeant, Reading } from '../../src/language/reading.ts';

/** Wednesday, 11 March 2026, 10:00 in New York. */
const AT: At = { now: Temporal.Instant.from('2026-03-11T14:00:00Z'), zone: 'America/New_York' };

/** What is read of a text at that moment, with nothing said before. */
export function read(text: string): Reading {
  return readRequest({ text, mentions: [] }, AT, {}, new Map());
}

/** What is asked, and the name in it: the new meeting's, or that of the one meant. */
export function said(text: string): readonly [Act, string | undefined] {
  const { act, title, target, certainty } = read(text);
  expect(certainty).toBe('said');
  return [act, act === 'schedule' ? title : target?.title];
}

function nameOf(person: PersonMeant): string {
  return person.kind === 'name' ? person.name.toLowerCase() : person.kind;
}

/** One way to speak each, with its neighbours: other verbs, other orders; what is not named is not looked at. */
export type Row = readonly [text: string, act: Act, title?: string | null | undefined, people?: readonly string[]];

function check([text, act, title, people]: Row): void {
  const reading = read(text);
  expect([reading.act, reading.certainty]).toEqual([act, 'said']);
  if (title !== undefined) {
    const named = act === 'schedule' ? reading.title : reading.target?.title;
    expect(named?.toLowerCase().replace(/^(?:the|my|our) /, '') ?? null).toBe(title);
  }
  if (people !== undefined) expect(reading.people.map(nameOf)).toEqual(people);
}

/** Each row is a test of its own. */
export function family(rows: readonly Row[]): void {
  it.each(rows.map((row) => ({ text: row[0], row })))('$text', ({ row }) => {
    check(row);
  });
}
