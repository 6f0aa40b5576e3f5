import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { CardJson } from './card.ts';

// The package's own entry point does not load in plain Node (extensionless ESM); its bundle does.
const adaptivecards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js') as typeof AdaptiveCards;

/** Bytes of JSON; Webex states no limit, and others quote 22 KB and 80 KB, so cards stay below the smaller. */
export const CARD_BYTES = 20_000;
const MOST_ACTIONS = 5;

/** Shapes of cards that `adaptivecards` found sound, the newest last. */
const soundShapes = new Set<string>();
const MOST_SHAPES = 200;

/**
 * Every fault of a card that would make Webex refuse it or a client draw it wrongly; empty when it is sound.
 * Adaptive Cards 1.3, as `adaptivecards` judges it, and Webex's own limits on top.
 */
export function validateCard(content: CardJson): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(content));
  const tooLong = bytes > CARD_BYTES ? [`${bytes} bytes, at most ${CARD_BYTES}`] : [];
  return [...tooLong, ...shapeFaults(content), ...addressFaults(content)];
}

/** Most cards are alike but for their words: a shape that was sound once is not judged again. */
function shapeFaults(content: CardJson): readonly string[] {
  const shape = shapeOf(content);
  if (soundShapes.has(shape)) return [];
  const faults = judge(content);
  if (faults.length > 0) return faults;
  soundShapes.add(shape);
  const [oldest] = soundShapes;
  if (soundShapes.size > MOST_SHAPES && oldest !== undefined) soundShapes.delete(oldest);
  return [];
}

/**
 * Where `adaptivecards` asks whether there is a text, and never which (`test/card/validate-card.test.ts` holds it). What
 * an address is, is looked at in every card.
 */
const WORDS: ReadonlySet<string> = new Set(['text', 'title', 'url', 'value']);

/** All of a card that its soundness hangs on: everything but its words. */
export function shapeOf(content: CardJson): string {
  return JSON.stringify(content, (name, value: unknown) =>
    WORDS.has(name) && typeof value === 'string' && value.trim() !== '' ? 'words' : value,
  );
}

/** What `adaptivecards` says against a card, and whether it has more buttons than Webex takes. */
export function judge(content: CardJson): readonly string[] {
  const faults: string[] = [];
  const context = new adaptivecards.SerializationContext(adaptivecards.Versions.v1_3);
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.parse(content, context);
  for (let index = 0; index < context.eventCount; index++) faults.push(context.getEventAt(index).message);
  for (const event of parsed.validateProperties().validationEvents) faults.push(event.message);
  if (parsed.getActionCount() > MOST_ACTIONS)
    faults.push(`${parsed.getActionCount()} buttons, at most ${MOST_ACTIONS}`);
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
