/** Patterns taken apart, as far as is needed to tell what they can match at all (first-words.ts, needed-words.ts). */

/** Where the atom that begins at `at` ends: a character, an escape, a class, a group. */
export function endOfAtom(pattern: string, at: number): number {
  const one = /^(?:\\.|\[(?:\\.|[^\]])*\])/.exec(pattern.slice(at))?.[0];
  if (one !== undefined) return at + one.length;
  if (pattern[at] !== '(') return at + 1;
  let depth = 0;
  for (let i = at; i < pattern.length; i = pattern[i] === '\\' || pattern[i] === '[' ? endOfAtom(pattern, i) : i + 1) {
    if (pattern[i] === '(') depth++;
    if (pattern[i] === ')' && --depth === 0) return i + 1;
  }
  return pattern.length;
}

/** The alternatives of a pattern or of a group. */
export function waysThrough(pattern: string): readonly string[] {
  const ways: string[] = [''];
  for (let at = 0; at < pattern.length;) {
    const end = endOfAtom(pattern, at);
    const atom = pattern.slice(at, end);
    if (atom === '|') ways.push('');
    else ways.push((ways.pop() ?? '') + atom);
    at = end;
  }
  return ways;
}
