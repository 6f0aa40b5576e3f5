import { badMessage } from './refusal.ts';

export interface Attachment {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: Readonly<Record<string, unknown>>;
}

const CARD_BYTES = 20_000;
const MOST_BUTTONS = 5;
const VERSIONS = new Set(['1.0', '1.1', '1.2', '1.3']);

/** Elements Webex shows, with what each needs. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  TextBlock: ['text'],
  RichTextBlock: ['inlines'],
  Image: ['url'],
  ImageSet: ['images'],
  FactSet: ['facts'],
  Container: ['items'],
  ColumnSet: [],
  Column: [],
  ActionSet: ['actions'],
  TextRun: ['text'],
  'Input.Text': ['id'],
  'Input.Number': ['id'],
  'Input.Date': ['id'],
  'Input.Time': ['id'],
  'Input.Toggle': ['id', 'title'],
  'Input.ChoiceSet': ['id', 'choices'],
};

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'Action.Submit': [],
  'Action.OpenUrl': ['url'],
  'Action.ShowCard': ['card'],
};

/** Properties of later versions, or that Webex does not take. */
const REFUSED_PROPERTIES = ['fallback', 'requires', 'speak', 'fallbackText', 'refresh', 'authentication'] as const;

/** Where children stand. */
const CHILDREN = ['body', 'items', 'columns', 'images', 'inlines'] as const;

/**
 * Takes the attachments of a message as Webex does: at most one, an Adaptive Card of 1.3 at most, made of what Webex
 * shows. @throws Refusal 400
 */
export function checkAttachments(attachments: readonly unknown[]): readonly Attachment[] {
  if (attachments.length === 0) return [];
  if (attachments.length > 1) throw badMessage('Only one attachment is allowed per message.');
  const attachment = attachments[0];
  if (!isObject(attachment) || attachment['contentType'] !== 'application/vnd.microsoft.card.adaptive') {
    throw badMessage('Attachment contentType is not supported.');
  }
  const content = attachment['content'];
  if (!isObject(content)) throw badMessage('Attachment content is missing.');
  const size = Buffer.byteLength(JSON.stringify(content));
  if (size > CARD_BYTES) throw badMessage('Attachment content is too large.');
  checkCard(content);
  return [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
}

function checkCard(card: Record<string, unknown>): void {
  if (card['type'] !== 'AdaptiveCard') refuse('type must be AdaptiveCard');
  if (typeof card['version'] !== 'string' || !VERSIONS.has(card['version'])) refuse('version is not supported');
  if (card['verticalContentAlignment'] !== undefined) refuse('verticalContentAlignment is not supported on a card');
  if (card['body'] !== undefined && !Array.isArray(card['body'])) refuse('body must be an array');
  const counted = { buttons: 0, images: 0, ids: new Set<string>() };
  checkChildren(card, counted);
  checkSelectAction(card);
  if (counted.buttons > MOST_BUTTONS) refuse(`more than ${MOST_BUTTONS} actions`);
  if (counted.images > 10) refuse('more than 10 images');
}

interface Counted {
  buttons: number;
  images: number;
  readonly ids: Set<string>;
}

function checkChildren(parent: Record<string, unknown>, counted: Counted): void {
  for (const property of REFUSED_PROPERTIES) {
    if (parent[property] !== undefined) refuse(`${property} is not supported`);
  }
  for (const property of CHILDREN) {
    for (const child of listAt(parent, property)) checkElement(child, property, counted);
  }
  for (const action of listAt(parent, 'actions')) checkAction(action, counted);
}

function checkElement(element: unknown, place: string, counted: Counted): void {
  if (typeof element === 'string' && place === 'inlines') return;
  if (!isObject(element)) return refuse(`${place} holds something that is no element`);
  const type = place === 'columns' ? 'Column' : element['type'];
  const needed = typeof type === 'string' ? ELEMENTS[type] : undefined;
  if (typeof type !== 'string' || needed === undefined)
    return refuse(`element ${JSON.stringify(type)} is not supported`);
  for (const property of needed) if (element[property] === undefined) refuse(`${type} needs ${property}`);
  if (type === 'Image') {
    counted.images += 1;
    if (typeof element['url'] !== 'string' || !element['url'].startsWith('https://')) refuse('images must be https');
  }
  if (element['backgroundImage'] !== undefined) refuse('backgroundImage is not supported');
  if (type.startsWith('Input.')) checkInputId(element['id'], counted);
  checkSelectAction(element);
  checkChildren(element, counted);
}

function checkInputId(id: unknown, counted: Counted): void {
  if (typeof id !== 'string' || id === '') return refuse('an input needs an id');
  if (counted.ids.has(id)) refuse(`two inputs have the id ${id}`);
  counted.ids.add(id);
}

function checkAction(action: unknown, counted: Counted): void {
  if (!isObject(action)) return refuse('actions holds something that is no action');
  const type = action['type'];
  const needed = typeof type === 'string' ? ACTIONS[type] : undefined;
  if (typeof type !== 'string' || needed === undefined)
    return refuse(`action ${JSON.stringify(type)} is not supported`);
  for (const property of needed) if (action[property] === undefined) refuse(`${type} needs ${property}`);
  if (type === 'Action.OpenUrl' && !isWebAddress(action['url'])) refuse('url must be an absolute web address');
  counted.buttons += 1;
  const card = action['card'];
  if (type !== 'Action.ShowCard') return;
  if (!isObject(card)) return refuse('Action.ShowCard needs a card');
  checkCard({ version: '1.3', ...card });
}

/** A press on a picture or a container may open an address, and nothing else. */
function checkSelectAction(element: Record<string, unknown>): void {
  const action = element['selectAction'];
  if (action === undefined) return;
  if (!isObject(action) || action['type'] !== 'Action.OpenUrl')
    return refuse('selectAction may only be Action.OpenUrl');
  if (!isWebAddress(action['url'])) refuse('url must be an absolute web address');
}

function listAt(parent: Record<string, unknown>, property: string): readonly unknown[] {
  const list = parent[property];
  if (list === undefined) return [];
  if (!Array.isArray(list)) return refuse(`${property} must be an array`);
  return list;
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^(https?|mailto|tel|sip|webexteams):/i.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(reason: string): never {
  throw badMessage(`Unable to process the card: ${reason}.`);
}
