/**
 * Every match of a global pattern, from left to right. `matchAll` does the same on a copy of the pattern that it makes at
 * each call, and that costs more than most patterns take to run.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
