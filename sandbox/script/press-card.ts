/** A button of a card, as somebody presses it: its own data, and what the inputs around it hold. */
export interface Press {
  readonly data: Readonly<Record<string, unknown>>;
  /** Ids of the inputs that go along, with what they hold when nobody touches them. */
  readonly inputs: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

/** Finds the submit button with this title in a card, inside its opened parts too. */
export function findButton(
  card: unknown,
  title: string,
  around: Readonly<Record<string, string>> = {},
): Press | undefined {
  if (!isObject(card)) return undefined;
  const inputs = { ...around, ...inputsOf(card) };
  for (const action of actionsOf(card)) {
    if (action['type'] === 'Action.Submit' && action['title'] === title) {
      const data = action['data'];
      return { data: isObject(data) ? data : {}, inputs };
    }
    const inner = action['type'] === 'Action.ShowCard' ? findButton(action['card'], title, inputs) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Titles of everything that can be pressed, in order. */
export function buttonsOf(card: unknown): string[] {
  if (!isObject(card)) return [];
  return actionsOf(card).flatMap((action) => [
    ...(typeof action['title'] === 'string' ? [action['title']] : []),
    ...buttonsOf(action['card']),
  ]);
}

/** The words of a card, line by line. */
export function wordsOf(element: unknown): string[] {
  if (Array.isArray(element)) return element.flatMap(wordsOf);
  if (!isObject(element)) return typeof element === 'string' ? [element] : [];
  const own = ['text', 'label', 'title', 'value'].flatMap((name) => {
    const word = element[name];
    return typeof word === 'string' ? [word] : [];
  });
  const children = ['body', 'items', 'columns', 'inlines', 'facts', 'choices', 'actions', 'card'];
  return [...own, ...children.flatMap((name) => wordsOf(element[name]))];
}

/** Buttons at the foot of the card and in its body. */
function actionsOf(card: Json): Json[] {
  const nested = childrenOf(card).flatMap(actionsOf);
  return [...nested, ...listAt(card, 'actions')];
}

function inputsOf(element: Json): Record<string, string> {
  const own: Record<string, string> = {};
  const { id, type, value } = element;
  if (typeof id === 'string' && typeof type === 'string' && type.startsWith('Input.')) {
    const off = typeof element['valueOff'] === 'string' ? element['valueOff'] : 'false';
    own[id] =
      typeof value === 'string' || typeof value === 'number' ? String(value) : type === 'Input.Toggle' ? off : '';
  }
  return Object.assign(own, ...childrenOf(element).map(inputsOf)) as Record<string, string>;
}

function childrenOf(element: Json): Json[] {
  return ['body', 'items', 'columns'].flatMap((name) => listAt(element, name));
}

function listAt(element: Json, name: string): Json[] {
  const list = element[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
