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
  return faults;
}
