import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { sharedPath } from '../support/shared.ts';
import type { Arrived } from './local-webex.ts';

/** Webex's own description of its API, as far as these tests look into it. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Example>> }>>;
}

interface Example {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface Described {
  /** What in a request is not as described; empty when all is well. */
  readonly problems: readonly string[];
  readonly status: number;
  /** The description's own example of the answer. */
  readonly example: unknown;
}

const FILES = ['webex-meeting.json', 'webex-messaging.json'] as const;

/** Holds requests against the description, and answers with its examples. */
export function readDescription(): (arrived: Arrived) => Described {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const compiled = new Map<string, ValidateFunction>();
  const described = FILES.map((file) => {
    const text = readFileSync(sharedPath('reference', 'webex-openapi', file), 'utf8');
    const description = JSON.parse(text) as Description;
    ajv.addSchema({ ...description, $id: file });
    return { file, description };
  });

  function validate(pointer: string): ValidateFunction {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
    compiled.set(pointer, known);
    return known;
  }

  return (arrived) => {
    for (const { file, description } of described) {
      const path = bestPath(Object.keys(description.paths), arrived.path);
      const operation = path === undefined ? undefined : description.paths[path]?.[arrived.method.toLowerCase()];
      if (path === undefined || operation === undefined) continue;
      const pointer = `${file}#/paths/${escaped(path)}/${arrived.method.toLowerCase()}/requestBody/content`;
      return {
        problems: [...queryProblems(operation, arrived), ...bodyProblems(operation, arrived, pointer, validate)],
        ...answerOf(operation),
      };
    }
    return { problems: [`${arrived.method} ${arrived.path} is not described`], status: 404, example: {} };
  };
}

/** The described path of an address: words before placeholders. */
export function bestPath(paths: readonly string[], address: string): string | undefined {
  const fitting = paths.filter((path) => {
    const words = path.split('/');
    const parts = address.split('/');
    return words.length === parts.length && words.every((word, index) => word.startsWith('{') || word === parts[index]);
  });
  return fitting.toSorted((one, other) => one.split('{').length - other.split('{').length)[0];
}

function queryProblems(operation: Operation, arrived: Arrived): readonly string[] {
  const known = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const names = new Set(known.map(({ name }) => name));
  const unknown = [...arrived.query.keys()].filter((name) => !names.has(name));
  const missing = known.filter(({ name, required }) => required === true && !arrived.query.has(name));
  return [
    ...unknown.map((name) => `query ${name} is not described`),
    ...missing.map(({ name }) => `query ${name} is missing`),
  ];
}

function bodyProblems(
  operation: Operation,
  arrived: Arrived,
  pointer: string,
  validate: (pointer: string) => ValidateFunction,
): readonly string[] {
  if (arrived.json === undefined) return [];
  const sent = arrived.headers['content-type']?.split(';')[0] ?? '';
  const type = Object.keys(operation.requestBody?.content ?? {}).find((name) => name.startsWith(sent));
  if (type === undefined) return [`a body of ${sent} is not described`];
  const check = validate(`${pointer}/${escaped(type)}/schema`);
  check(arrived.json);
  return (check.errors ?? []).map(({ instancePath, message }) => `body${instancePath} ${message ?? ''}`);
}

function answerOf(operation: Operation): { status: number; example: unknown } {
  const [status = '500', answer] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  const [content] = Object.values(answer?.content ?? {});
  const [first] = Object.values(content?.examples ?? {});
  return { status: Number(status), example: content?.example ?? first?.value };
}

/** A JSON pointer's own escapes, and those of an address. */
export function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
