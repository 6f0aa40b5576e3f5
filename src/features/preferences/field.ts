import { choiceInput, textInput, toggle, type Element } from '../../card/elements.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { count } from '../../domain/spoken-time.ts';
import type { SettingName } from '../../language/setting.ts';
import type { GroupName, Groups, Held } from './groups.ts';

export type Inputs = Readonly<Record<string, string>>;

/** One preference: how it is told, taken, checked, shown in a card and brought back. */
export interface Field {
  readonly name: SettingName;
  readonly group: GroupName;
  readonly label: string;
  /** What Webex takes, in words: told when something else was said. */
  readonly rule: string;
  /** The value in words; secrets masked. */
  say(held: Held): string;
  /** The group with the value in it, or what is wrong with the value. Values come from words, inputs and undo entries. */
  accept(value: unknown, held: Held): Result<Held, Problem>;
  /** The value that brings `before` back. */
  inverse(before: Held, after: Held): unknown;
  elements(held: Held): readonly Element[];
  /** What the input stands at, to tell later what was filled in; nothing secret. */
  shown(held: Held): string;
  /** The value asked for by a card's inputs; nothing where it was left as it stood. */
  filledIn(inputs: Inputs, shown: string): unknown;
}

/** A place in a group. */
export interface Lens<Value> {
  readonly group: GroupName;
  read(held: Held): Value | undefined;
  write(held: Held, value: Value): Held;
}

export function lensOf<Name extends GroupName, Value>(
  group: Name,
  get: (held: Groups[Name]) => Value,
  put: (held: Groups[Name], value: Value) => Groups[Name],
): Lens<Value> {
  const groupOf = (held: Held): Groups[Name] | undefined => held[group];
  return {
    group,
    read(held) {
      const there = groupOf(held);
      return there === undefined ? undefined : get(there);
    },
    write(held, value) {
      const there = groupOf(held);
      return there === undefined ? held : { ...held, [group]: put(there, value) };
    },
  };
}

/** The place of one of Webex's own fields. */
export function keyOf<Name extends Exclude<GroupName, 'video'>, Key extends keyof Groups[Name]>(
  group: Name,
  key: Key,
): Lens<Groups[Name][Key]> {
  return lensOf(
    group,
    (held) => held[key],
    (held, value) => ({ ...held, [key]: value }),
  );
}

export interface FieldFacts<Value> {
  readonly name: SettingName;
  readonly label: string;
  readonly lens: Lens<Value>;
}

/** What all fields with one input have in common. */
export function plainField<Value>(
  { name, label, lens }: FieldFacts<Value>,
  own: {
    readonly rule: string | ((held: Held) => string);
    readonly say: (value: Value) => string;
    readonly check: (value: unknown, held: Held) => Value | undefined;
    readonly element: (value: Value) => Element;
    readonly text: (value: Value) => string;
    readonly parse: (text: string) => unknown;
  },
): Field {
  const ruleFor = (held: Held): string => (typeof own.rule === 'string' ? own.rule : own.rule(held));
  const from = <Out>(held: Held, tell: (value: Value) => Out, nothing: Out): Out => {
    const value = lens.read(held);
    return value === undefined ? nothing : tell(value);
  };
  return {
    name,
    label,
    group: lens.group,
    rule: ruleFor({}),
    say: (held) => from(held, own.say, 'none'),
    accept(value, held) {
      const checked = own.check(value, held);
      if (checked === undefined) return fail({ kind: 'value-refused', field: label, allowed: ruleFor(held) });
      return ok(lens.write(held, checked));
    },
    inverse: (before) => lens.read(before),
    elements: (held) => from(held, (value) => [own.element(value)], []),
    shown: (held) => from(held, own.text, ''),
    filledIn(inputs, shown) {
      const input = inputs[name];
      return input === undefined || input.trim() === shown ? undefined : own.parse(input.trim());
    },
  };
}

export function switchField(facts: FieldFacts<boolean>): Field {
  return plainField(facts, {
    rule: 'on or off',
    say: (on) => (on ? 'on' : 'off'),
    check: (value) => (typeof value === 'boolean' ? value : undefined),
    element: (on) => toggle({ id: facts.name, label: facts.label, value: String(on) }),
    text: String,
    parse: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
  });
}

export function minutesField(facts: FieldFacts<number>, allowed: readonly number[]): Field {
  return plainField(facts, {
    rule: `${allowed.join(', ')} minutes`,
    say: (minutes) => count(minutes, 'minute'),
    check: (value) => allowed.find((minutes) => minutes === value),
    element: (minutes) =>
      choiceInput({
        id: facts.name,
        label: facts.label,
        value: String(minutes),
        choices: allowed.map((one) => ({ title: count(one, 'minute'), value: String(one) })),
      }),
    text: String,
    parse: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : text),
  });
}

/** One of Webex's own words, each told in plain ones. */
export function choiceField<Word extends string>(
  facts: FieldFacts<Word>,
  words: readonly (readonly [word: Word, told: string])[],
): Field {
  return plainField(facts, {
    rule: words.map(([, told]) => told).join(', '),
    say: (word) => words.find(([one]) => one === word)?.[1] ?? word,
    check: (value) => words.find(([word, told]) => word === value || told === value)?.[0],
    element: (word) =>
      choiceInput({
        id: facts.name,
        label: facts.label,
        value: word,
        choices: words.map(([value, title]) => ({ value, title })),
      }),
    text: String,
    parse: (text) => text,
  });
}

export function textField(
  facts: FieldFacts<string>,
  { longest, shortest }: { longest: number; shortest: number },
): Field {
  return plainField(facts, {
    rule: shortest > 0 ? `${shortest} to ${longest} characters` : `up to ${longest} characters`,
    say: (text) => (text === '' ? 'none' : text),
    check: (value) =>
      typeof value === 'string' && value.trim().length >= shortest && value.trim().length <= longest
        ? value.trim()
        : undefined,
    element: (text) =>
      textInput({
        id: facts.name,
        label: facts.label,
        value: text,
        maxLength: longest,
        ...(shortest > 0 ? { required: `Write ${shortest} to ${longest} characters` } : {}),
      }),
    text: String,
    parse: (text) => text,
  });
}

/** What Webex makes itself: shown, never changed. */
export function fixedField({ name, label, lens }: FieldFacts<string>): Field {
  return {
    name,
    label,
    group: lens.group,
    rule: 'what Webex gave it',
    say: (held) => lens.read(held) ?? 'none',
    accept: () => fail({ kind: 'read-only', field: label }),
    inverse: () => undefined,
    elements: () => [],
    shown: () => '',
    filledIn: () => undefined,
  };
}
