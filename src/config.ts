import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { isZone } from './domain/when.ts';

/** Everything the operator decides, read once from the environment. `.env.example` tells each variable. */
export interface Config {
  readonly port: number;
  /** Where Webex and browsers reach us; no slash at the end. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly tokenKeys: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly defaultTimezone: string;
  /** Who may talk to the bot; empty lists let everybody in. */
  readonly gate: {
    readonly domains: readonly string[];
    readonly people: readonly string[];
    readonly spaces: readonly string[];
    readonly requestsPerMinute: number;
  };
  readonly webex: {
    readonly apiUrl: string;
    readonly botToken: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
}

type Env = Readonly<Record<string, string | undefined>>;

/** Secrets may stand in files, as container platforms hand them out: `WEBEX_BOT_TOKEN_FILE=/run/secrets/token`. */
const SECRETS = ['WEBEX_BOT_TOKEN', 'WEBEX_CLIENT_SECRET', 'TOKEN_KEYS', 'DATABASE_URL'] as const;

const needed = (what: string): z.ZodType<string> =>
  z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`);

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

const Environment = z.object({
  PORT: z.coerce.number({ error: 'is no port number' }).int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is no http(s) address' }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().startsWith('postgres', 'is no postgres:// address').optional(),
  TOKEN_KEYS: needed("keys that encrypt people's tokens, as id:base64 of 32 bytes"),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEFAULT_TIMEZONE: z.string().refine(isZone, 'is no IANA time zone, such as Europe/London').default('UTC'),
  ALLOWED_DOMAINS: list,
  ALLOWED_PEOPLE: list,
  ALLOWED_SPACES: list,
  REQUESTS_PER_MINUTE: z.coerce.number({ error: 'is no number' }).int().min(1).max(10_000).default(60),
  WEBEX_API_URL: z.url({ error: 'is no address' }).default('https://webexapis.com/v1'),
  WEBEX_BOT_TOKEN: needed("the bot's access token"),
  WEBEX_CLIENT_ID: needed("the integration's client id"),
  WEBEX_CLIENT_SECRET: needed("the integration's client secret"),
});

/** Raised with every fault listed at once; values are never part of it. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

/** @throws ConfigFaults */
export function parseConfig(env: Env): Config {
  const parsed = Environment.safeParse(withFiles(withoutBlanks(env)));
  if (!parsed.success)
    throw new ConfigFaults(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const told = parsed.data;
  return {
    port: told.PORT,
    publicUrl: told.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: told.DATA_DIR,
    databaseUrl: told.DATABASE_URL,
    tokenKeys: told.TOKEN_KEYS,
    logLevel: told.LOG_LEVEL,
    defaultTimezone: told.DEFAULT_TIMEZONE,
    gate: {
      domains: told.ALLOWED_DOMAINS.map((domain) => domain.toLowerCase()),
      people: told.ALLOWED_PEOPLE.map((address) => address.toLowerCase()),
      spaces: told.ALLOWED_SPACES,
      requestsPerMinute: told.REQUESTS_PER_MINUTE,
    },
    webex: {
      apiUrl: told.WEBEX_API_URL.replace(/\/+$/, ''),
      botToken: told.WEBEX_BOT_TOKEN,
      clientId: told.WEBEX_CLIENT_ID,
      clientSecret: told.WEBEX_CLIENT_SECRET,
    },
  };
}

/** `NAME=` in an env file means "not set". */
function withoutBlanks(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

function withFiles(env: Env): Env {
  const faults: string[] = [];
  const read = SECRETS.flatMap((name) => {
    const file = env[`${name}_FILE`];
    if (file === undefined) return [];
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      faults.push(`${name}_FILE cannot be read (${String(error.code)})`);
      return [];
    }
  });
  if (faults.length > 0) throw new ConfigFaults(faults);
  return { ...env, ...Object.fromEntries(read) };
}
