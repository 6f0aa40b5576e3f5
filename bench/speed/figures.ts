/** One row of the bench: what was measured, beside what it must not pass. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** Nothing where there is no target, or it was not measured. */
  readonly isMet?: boolean;
  /** The numbers behind it. */
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly note?: string;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function rounded(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

export function renderFigures(
  figures: readonly Figure[],
  head: readonly string[] = ['figure', 'measured', 'target', 'met', 'note'],
): string {
  const mark = ({ isMet }: Figure): string => (isMet === undefined ? '' : isMet ? 'yes' : 'NO');
  const lines = figures.map((figure) => [figure.what, figure.measured, figure.target, mark(figure), figure.note ?? '']);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
