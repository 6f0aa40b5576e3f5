import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guessesOf, told } from './read.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/reading.md'), 'utf8');
const conventions = page.slice(page.indexOf('## Conventions'), page.indexOf('Weeks begin on Monday'));
const rows = conventions.split('\n').flatMap((line) => {
  const [, words = '', meaning = '', guessed = ''] = line.split('|').map((cell) => cell.trim());
  return line.startsWith('| ') && words !== 'Words' ? [{ words, meaning, guessed }] : [];
});

test('the page states its conventions as a table', () => {
  expect(rows.length).toBeGreaterThan(40);
});

test.each(rows)('“$words” is read as the page says: $meaning', ({ words, meaning, guessed }) => {
  expect(told(words)).toBe(meaning);
  expect(guessesOf(words).join(', ')).toBe(guessed.split(', ').sort().join(', '));
});
