import { z } from 'zod';
import { UNDO_MINUTES, type Context } from '../feature.ts';
import type { Standing } from './own-fields.ts';

export const Undo = z.object({
  zone: z.string().optional(),
  settings: z.record(z.string(), z.unknown()),
  gone: z.array(z.string()),
});

/** What stood there before, of what was changed only. */
export async function rememberUndo(was: Standing, names: readonly string[], context: Context): Promise<string> {
  const id = context.newId();
  const before = Object.entries(was.settings).filter(([name]) => names.includes(name));
  const gone = names.filter((name) => !before.some(([one]) => one === name));
  await context.undos.write({
    id,
    ownerId: context.who.personId,
    feature: 'settings',
    done: 'Changed your settings',
    body: { zone: was.zone, settings: Object.fromEntries(before), gone },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
  return id;
}
