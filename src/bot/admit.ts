import type { Context, Reply } from '../features/feature.ts';
import type { Clock } from '../ports/clock.ts';
import type { ParkedRequests } from '../ports/connect-states.ts';
import type { HeardMessage } from '../ports/heard.ts';
import type { Routed } from './answer.ts';
import { PARKED_MS } from './context.ts';

/** What just this request needs. */
export function scopesOf({ feature, reading }: Routed): readonly string[] {
  return feature?.scopesFor?.(reading) ?? feature?.scopes ?? [];
}

/**
 * Admit: does this person's grant cover what the request needs? If not, the request is parked, and the reply offers
 * Connect; nothing when the request may go on.
 */
export async function admit(
  asked: Routed & { readonly message: HeardMessage },
  context: Context,
  world: { readonly parked: ParkedRequests; readonly clock: Clock },
): Promise<Reply | undefined> {
  const needed = scopesOf(asked);
  if (needed.length === 0) return undefined;
  const granted = await context.access.granted();
  if (granted !== undefined && needed.every((scope) => granted.includes(scope))) return undefined;
  await world.parked.write({
    personId: context.who.personId,
    messageId: asked.message.id,
    expiresAt: world.clock.now() + PARKED_MS,
  });
  return context.access.offer(needed, 'so that I can do this for you');
}
