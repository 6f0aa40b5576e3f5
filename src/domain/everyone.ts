import type { Problem } from './problem.ts';

/** "Everyone here" of more than so many may be a slip. */
const MANY_HERE = 25;

/** People who are meant because they are in the space. */
export interface EveryoneHere {
  readonly here: readonly string[];
  /** Of those, the people of other companies. */
  readonly outside: readonly string[];
}

/** "Everyone here" may be more people than was thought, and others than one's own: asked about once. */
export function doubtsOfEveryone({ here, outside }: EveryoneHere): readonly Problem[] {
  return [
    ...(here.length > MANY_HERE ? [{ kind: 'many-here' as const, count: here.length }] : []),
    ...(outside.length > 0 ? [{ kind: 'outsiders' as const, emails: outside }] : []),
  ];
}
