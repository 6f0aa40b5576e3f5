import type { CardJson } from './card.ts';

/**
 * The pieces of Adaptive Cards 1.3 that every Webex client draws, and no others. Texts given here are ours; people's
 * words go through `escapeCardText` first.
 */
export type Element = { readonly type: string; readonly [key: string]: unknown };
export type Action = { readonly type: string; readonly [key: string]: unknown };

export function card(body: readonly (Element | undefined)[], actions: readonly (Action | undefined)[] = []): CardJson {
  const shown = actions.filter((action) => action !== undefined);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    body: body.filter((element) => element !== undefined),
    ...(shown.length > 0 ? { actions: shown } : {}),
  };
}

/** What happened, small and accented, above the title. */
export function kicker(text: string): Element {
  return { type: 'TextBlock', text, size: 'Small', color: 'Accent', weight: 'Bolder', wrap: true };
}

export function title(text: string): Element {
  return { type: 'TextBlock', text, size: 'Large', weight: 'Bolder', wrap: true, spacing: 'Small' };
}

export function heading(text: string): Element {
  return { type: 'TextBlock', text, weight: 'Bolder', wrap: true, spacing: 'Medium' };
}

export function text(words: string, look: { readonly [key: string]: unknown } = {}): Element {
  return { type: 'TextBlock', text: words, wrap: true, ...look };
}

export function subtle(words: string): Element {
  return { type: 'TextBlock', text: words, wrap: true, isSubtle: true, size: 'Small' };
}

/** A narrow label, and what it is about: the rows under a card's title. */
export function row(label: string, value: string, look: { readonly [key: string]: unknown } = {}): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      {
        type: 'Column',
        width: '72px',
        items: [{ type: 'TextBlock', text: label === '' ? ' ' : label, isSubtle: true, wrap: true }],
      },
      { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: value, wrap: true, ...look }] },
    ],
  };
}

/** Names and values side by side, as many as there are. */
export function facts(rows: readonly (readonly [name: string, value: string])[]): Element {
  return { type: 'FactSet', facts: rows.map(([name, value]) => ({ title: name, value })) };
}

/** A row of a list: time in a narrow column, then what. */
export function listRow(when: string, what: string, detail: string): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: '104px', items: [{ type: 'TextBlock', text: when, wrap: true, isSubtle: true }] },
      {
        type: 'Column',
        width: 'stretch',
        items: [
          { type: 'TextBlock', text: what, weight: 'Bolder', wrap: true },
          ...(detail === ''
            ? []
            : [{ type: 'TextBlock', text: detail, isSubtle: true, size: 'Small', spacing: 'None', wrap: true }]),
        ],
      },
    ],
  };
}

interface InputFacts {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly required?: string;
}

function input(
  type: string,
  facts: Omit<InputFacts, 'label'> & { readonly label?: string },
  more: { readonly [key: string]: unknown },
): Element {
  return {
    type,
    id: facts.id,
    ...(facts.label === undefined ? {} : { label: facts.label }),
    ...(facts.value === undefined ? {} : { value: facts.value }),
    ...(facts.required === undefined ? {} : { isRequired: true, errorMessage: facts.required }),
    ...more,
  };
}

/** `required` is what the client says when it is left empty. */
export function textInput(
  facts: InputFacts & { readonly placeholder?: string; readonly multiline?: boolean; readonly maxLength?: number },
): Element {
  return input('Input.Text', facts, {
    ...(facts.placeholder === undefined ? {} : { placeholder: facts.placeholder }),
    ...(facts.multiline === true ? { isMultiline: true } : {}),
    ...(facts.maxLength === undefined ? {} : { maxLength: facts.maxLength }),
  });
}

/** Value `YYYY-MM-DD`. */
export function dateInput(facts: InputFacts): Element {
  return input('Input.Date', facts, {});
}

/** Value `HH:MM`. */
export function timeInput(facts: InputFacts): Element {
  return input('Input.Time', facts, {});
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export function choiceInput(
  facts: InputFacts & { readonly choices: readonly Choice[]; readonly many?: boolean },
): Element {
  return input('Input.ChoiceSet', facts, {
    style: facts.many === true ? 'expanded' : 'compact',
    isMultiSelect: facts.many === true,
    // Clients cut a choice at one line otherwise.
    wrap: true,
    choices: facts.choices,
  });
}

/** Value "true" or "false". Its words stand beside the box; a label above it would say them twice. */
export function toggle({ label, ...rest }: InputFacts): Element {
  return input('Input.Toggle', rest, { title: label, wrap: true, valueOn: 'true', valueOff: 'false' });
}

/** A button that presses `action`, the name under which a feature declares it. */
export function submit(words: string, action: string, style?: 'positive' | 'destructive'): Action {
  return { type: 'Action.Submit', title: words, data: { action }, ...(style === undefined ? {} : { style }) };
}

/** Presses that must not demand the card's inputs first (Undo beside a half-filled form). */
export function submitAlone(words: string, action: string, style?: 'positive' | 'destructive'): Action {
  return { ...submit(words, action, style), associatedInputs: 'none' };
}

/** Whether a card may open it; plain http: only on this machine, for the sandbox. */
export function mayOpen(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost'));
}

/** Opens an address of Webex's own, or ours; anything but https (or the demo's loopback http) is our bug. */
export function openUrl(words: string, url: string): Action {
  if (!mayOpen(url)) throw new Error('A card may open https: addresses only');
  return { type: 'Action.OpenUrl', title: words, url };
}

/** A button that opens more of the card in place. */
export function showCard(words: string, body: readonly Element[], actions: readonly Action[]): Action {
  return { type: 'Action.ShowCard', title: words, card: { type: 'AdaptiveCard', body, actions } };
}
