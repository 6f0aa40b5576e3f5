import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { CardJson } from './card.ts';

// The package's own entry point does not load in plain Node (extensionless ESM); its bundle does.
const adaptivecards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js') as typeof AdaptiveCards;

/** Bytes of JSON; Webex states no limit, and others quote 22 KB and 80 KB, so cards stay below the smaller. */
export const CARD_BYTES = 20_000;
const MOST_ACTIONS = 5;

/**
 * Every fault of a card that would make Webex refuse it or a client draw it wrongly; empty when it is sound.
 * Adaptive Cards 1.3, as `adaptivecards` judges it, and Webex's own limits on top.
 */
export function validateCard(content: CardJson): readonly string[] {
  const faults: string[] = [];
  const bytes = Buffer.byteLength(JSON.stringify(content));
  if (bytes > CARD_BYTES) faults.push(`${bytes} bytes, at most ${CARD_BYTES}`);
  const context = new adaptivecards.SerializationContext(adaptivecards.Versions.v1_3);
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.parse(content, context);
  for (let index = 0; index < context.eventCount; index++) faults.push(context.getEventAt(index).message);
  for (const event of parsed.validateProperties().validationEvents) faults.push(event.message);
  if (parsed.getActionCount() > MOST_ACTIONS)
    faults.push(`${parsed.getActionCount()} buttons, at most ${MOST_ACTIONS}`);
  faults.push(...addressFaults(content));
  return faults;
}

/** A card leads to web pages only, encrypted on their way; nothing that a client would run, or open on the machine. */
function addressFaults(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(addressFaults);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    /url$/i.test(name) && !isWebAddress(value) ? [`${name} is no https address`] : addressFaults(value),
  );
}

function isWebAddress(value: unknown): boolean {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url === null) return false;
  // A simulated Webex on this machine speaks http.
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname));
}
