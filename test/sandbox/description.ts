import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { bestPath, escaped } from '../webex/openapi.ts';
import { sharedPath } from '../support/shared.ts';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const FILES = ['webex-meeting.json', 'webex-messaging.json'] as const;

/**
 * Holds answers of the simulated Webex against Webex's own description (read from beside the repository): types, what
 * must be there, and that nothing is there which Webex does not describe.
 */
export function readAnswers(): (method: string, path: string, status: number, body: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const compiled = new Map<string, ValidateFunction>();
  const files = FILES.map((file) => {
    const description = JSON.parse(readFileSync(sharedPath('reference', 'webex-openapi', file), 'utf8')) as Description;
    ajv.addSchema({ ...description, $id: file });
    return { file, description };
  });

  return (method, address, status, body) => {
    const verb = method.toLowerCase();
    for (const { file, description } of files) {
      const path = bestPath(Object.keys(description.paths), address);
      const operation = path === undefined ? undefined : description.paths[path]?.[verb];
      if (path === undefined || operation === undefined) continue;
      const response = operation.responses[String(status)];
      if (response === undefined) return [`${status} is not described`];
      const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
      if (type === undefined || content?.schema === undefined) return [];
      const pointer = ['paths', path, verb, 'responses', String(status), 'content', type, 'schema'];
      const $ref = `${file}#/${pointer.map(escaped).join('/')}`;
      const validate = compiled.get($ref) ?? ajv.compile({ $ref });
      compiled.set($ref, validate);
      validate(body);
      const wrong = (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
      );
      return [...wrong, ...undescribed(description, content.schema, body, '')];
    }
    return [`${method} ${address} is not described`];
  };
}

function undescribed(description: Description, given: Schema, value: unknown, at: string): string[] {
  const name = given.$ref?.split('/').at(-1);
  const schema = name === undefined ? given : (description.components.schemas[name] ?? {});
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items === undefined) return [];
    return value.flatMap((each, index) => undescribed(description, items, each, `${at}/${index}`));
  }
  const { properties } = schema;
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const known = properties[field];
    if (known === undefined) return [`${at}/${field}: is not described`];
    return undescribed(description, known, inner, `${at}/${field}`);
  });
}
