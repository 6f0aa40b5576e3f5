import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { sharedPath } from './shared.ts';

/** Webex's own description of its Meetings API, which lies beside the repository. */
const DESCRIPTION = sharedPath('reference/webex-openapi/webex-meeting.json');

/** False where the description is absent: tests that need it skip, saying so. */
export const webexIsDescribed: boolean = existsSync(DESCRIPTION);

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Response>> }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Loaded {
  readonly description: Description;
  readonly ajv: Ajv;
  readonly compiled: Map<string, ValidateFunction>;
}

let loaded: Loaded | undefined;

function load(): Loaded {
  if (loaded !== undefined) return loaded;
  const description = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(description, 'webex.json');
  loaded = { description, ajv, compiled: new Map() };
  return loaded;
}

/**
 * Holds a 200 answer against Webex's description.
 * @param operation for example `GET /recordings/{recordingId}`
 * @param excused paths where the description itself is wrong, for example `/telephony/links`
 * @returns one line per fault: what does not fit, and fields that Webex does not describe
 */
export function faultsAgainstWebex(operation: string, body: unknown, excused: readonly string[] = []): string[] {
  const { description, ajv, compiled } = load();
  const [method = '', path = ''] = operation.split(' ');
  const content = description.paths[path]?.[method.toLowerCase()]?.responses['200']?.content ?? {};
  const [type, described] = Object.entries(content)[0] ?? [];
  const schema = described?.schema;
  if (type === undefined || schema === undefined) return [`Webex describes no answer of ${operation}.`];
  const pointer = ['paths', path, method.toLowerCase(), 'responses', '200', 'content', type, 'schema'];
  const $ref = `webex.json#/${pointer.map(escape).join('/')}`;
  const validate = compiled.get($ref) ?? ajv.compile({ $ref });
  compiled.set($ref, validate);
  validate(body);
  const faults = [...(validate.errors ?? []).map(sayFault), ...undescribed(description, schema, body, '')];
  return faults.filter((fault) => !excused.some((path) => fault.includes(path)));
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function sayFault({ instancePath, message }: ErrorObject): string {
  return `${instancePath === '' ? 'body' : instancePath}: ${message ?? 'wrong'}`;
}

function undescribed(description: Description, given: Schema, value: unknown, at: string): string[] {
  const schema = resolve(description, given);
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? []
      : value.flatMap((each, index) => undescribed(description, items, each, `${at}/${index}`));
  }
  const { properties } = schema;
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = properties[name];
    return known === undefined
      ? [`${at}/${name}: not described`]
      : undescribed(description, known, inner, `${at}/${name}`);
  });
}

function resolve(description: Description, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (description.components.schemas[name] ?? {});
}
