import { z } from 'zod';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Field, Inputs } from './field.ts';
import { fieldNamed, fieldsOf } from './fields.ts';
import type { GroupName, Held } from './groups.ts';

/** Which fields are to get which values, all of one group; as JSON, so that it can wait for an answer or an undo. */
export const Patch = z.record(z.string(), z.unknown());
export type Patch = z.infer<typeof Patch>;

/** The fields of a patch in the order of the cards; names that are none are left out. */
export function fieldsIn(patch: Patch): readonly Field[] {
  return Object.keys(patch).flatMap((name) => fieldNamed(name) ?? []);
}

/** The group with every value in it, or the first that cannot be. */
export function applyPatch(patch: Patch, was: Held): Result<Held, Problem> {
  let held = was;
  for (const field of fieldsIn(patch)) {
    const next = field.accept(patch[field.name], held);
    if (!next.ok) return next;
    held = next.value;
  }
  return ok(held);
}

export function inverseOf(patch: Patch, was: Held, now: Held): Patch {
  return Object.fromEntries(fieldsIn(patch).map((field) => [field.name, field.inverse(was, now)]));
}

/** What a group's card was made with: what is saved is what was changed in it, and nothing else. */
export const GroupSubject = z.object({
  kind: z.literal('preferences'),
  group: z.enum(['room', 'scheduling', 'audio', 'video']),
  site: z.string().optional(),
  shown: z.record(z.string(), z.string()),
  undoId: z.string().optional(),
});
export type GroupSubject = z.infer<typeof GroupSubject>;

export function shownOf(group: GroupName, held: Held): Readonly<Record<string, string>> {
  return Object.fromEntries(fieldsOf(group).map((field) => [field.name, field.shown(held)]));
}

/** What was changed in the inputs of a group's card. */
export function patchFrom(subject: GroupSubject, inputs: Inputs): Result<Patch, Problem> {
  const entries = fieldsOf(subject.group).flatMap((field): readonly [string, unknown][] => {
    const value = field.filledIn(inputs, subject.shown[field.name] ?? '');
    return value === undefined ? [] : [[field.name, value]];
  });
  return entries.length === 0 ? fail({ kind: 'nothing-filled-in' }) : ok(Object.fromEntries(entries));
}
