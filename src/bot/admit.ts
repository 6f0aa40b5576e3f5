import type { Context, Reply } from '../features/feature.ts';
import type { Routed } from './answer.ts';

/** What just this request needs. */
export function scopesOf({ feature, reading }: Routed): readonly string[] {
  return feature?.scopesFor?.(reading) ?? feature?.scopes ?? [];
}

/**
 * Admit: does this person's grant cover what the request needs? If not, the request waits, and the reply offers
 * Connect; nothing when the request may go on.
 */
export async function admit(routed: Routed, context: Context): Promise<Reply | undefined> {
  const needed = scopesOf(routed);
  if (needed.length === 0) return undefined;
  const granted = await context.access.granted();
  if (granted !== undefined && needed.every((scope) => granted.includes(scope))) return undefined;
  return context.access.consent(needed, 'so that I can do this for you');
}
