import { letterOf } from './kinds.ts';

/**
 * What a line must hold for a pattern to match at all: for each part of it that is neither optional nor a look for
 * what is not there, the letters of which one must be there. Most lines lack something that most rules need, and asking is
 * far cheaper than matching.
 */
export function needsOf(pattern: string): readonly string[] {
  const needs: string[] = [];
  let at = 0;
  while (at < pattern.length) {
    const part = partAt(pattern, at);
    at = part.end;
    if (part.letters !== '' && !/^[?*]|^\{0/.test(pattern.slice(at).trimStart())) needs.push(part.letters);
  }
  return needs;
}

function partAt(pattern: string, at: number): { readonly end: number; readonly letters: string } {
  const name = /^[a-z]+/.exec(pattern.slice(at));
  if (name !== null) return { end: at + name[0].length, letters: letterOf(name[0]) };
  if (pattern[at] !== '(') return { end: at + 1, letters: '' };
  const end = closing(pattern, at);
  const inside = pattern.slice(at + 1, end - 1);
  // Of a group one letter must be there, whichever way it matches, as long as no way through it is empty.
  const ways = waysThrough(inside.replace(/^\?<?=/, '')).map((way) => needsOf(way)[0] ?? '');
  return { end, letters: /^\?<?!/.test(inside) || ways.includes('') ? '' : ways.join('') };
}

/** Where the bracket that opens at `at` is closed again. */
function closing(pattern: string, at: number): number {
  let depth = 0;
  for (let i = at; i < pattern.length; i++) {
    if (pattern[i] === '(') depth++;
    if (pattern[i] === ')' && --depth === 0) return i + 1;
  }
  throw new Error(`A bracket stays open in ${pattern}`);
}

/** The alternatives of a group. */
function waysThrough(inside: string): readonly string[] {
  const ways: string[] = [''];
  let depth = 0;
  for (const each of inside) {
    if (each === '(') depth++;
    if (each === ')') depth--;
    if (each === '|' && depth === 0) ways.push('');
    else ways.push((ways.pop() ?? '') + each);
  }
  return ways;
}
