import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { badRequest } from '../webex/refusal.ts';
import type { Webex } from '../webex/state.ts';
import type { Caller } from '../webex/tokens.ts';

/** A call that was let in and understood. */
export interface Call<Query, Body> {
  readonly webex: Webex;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly headers: IncomingHttpHeaders;
  /** The full address of the call, for the `Link` header. */
  readonly address: URL;
}

export interface Answer {
  /** 200 when absent. */
  readonly status?: number;
  /** JSON, or raw bytes with their own content type; nothing for 204. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Description<Query, Body> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /v1, in express's notation. */
  readonly path: string;
  /** All that a person's token must hold. */
  readonly scopes: readonly string[];
  /** True where a bot token is let in. */
  readonly bots: boolean;
  /** None: every query parameter is unknown, and refused. */
  readonly query?: z.ZodType<Query>;
  /** None: no body is read. */
  readonly body?: z.ZodType<Body>;
  /** Media types of the body beside application/json. */
  readonly alsoTakes?: readonly string[];
  /** True where the body may be left out. */
  readonly bodyIsOptional?: boolean;
  readonly handle: (call: Call<Query, Body>) => Answer | Promise<Answer>;
}

/** One operation of the API, ready to be mounted: what it takes was checked before `run` is asked. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly scopes: readonly string[];
  readonly bots: boolean;
  readonly takes: readonly string[];
  readonly run: (call: Call<unknown, unknown>) => Answer | Promise<Answer>;
}

const NOTHING = z.strictObject({});

/** Describes an operation. Unknown fields and wrong types are refused with 400, each named. */
export function operation<Query = Record<string, never>, Body = undefined>(
  description: Description<Query, Body>,
): Operation {
  const { body: bodySchema, handle } = description;
  const querySchema: z.ZodType = description.query ?? NOTHING;
  return {
    method: description.method,
    path: description.path,
    scopes: description.scopes,
    bots: description.bots,
    takes: bodySchema === undefined ? [] : ['application/json', ...(description.alsoTakes ?? [])],
    run: (call) => {
      const query = check(querySchema, call.query) as Query;
      const given = call.body === undefined && description.bodyIsOptional === true ? {} : call.body;
      const body = (bodySchema === undefined ? undefined : check(bodySchema, given)) as Body;
      return handle({ ...call, query, body });
    },
  };
}

/** Parses, or refuses with one description per fault. @throws Refusal 400 */
export function check<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw badRequest(...result.error.issues.flatMap(describe));
}

function describe(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `'${path === '' ? key : `${path}.${key}`}' is not recognized.`);
  }
  return [`'${path === '' ? 'body' : path}': ${issue.message}`];
}

/** A whole number in a query; over `most` it is clamped, as Webex does. */
export function countUpTo(most: number, usual: number): z.ZodType<number> {
  return z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a positive number')
    .transform((text) => Math.min(Number(text), most))
    .default(usual);
}

/** `true` or `false` in a query. */
export const flag: z.ZodType<boolean> = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The `Link` header of a page that has a next one. */
export function nextLink(address: URL, change: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const next = new URL(address);
  for (const [name, value] of Object.entries(change)) next.searchParams.set(name, value);
  return { link: `<${next.href}>; rel="next"` };
}
