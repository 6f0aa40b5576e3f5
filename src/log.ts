import { pino, type DestinationStream, type Logger } from 'pino';
import { requestScope } from './ports/request-scope.ts';

/** Floor 6's own small room: structured logs without content. */
export type Log = Logger;

/** Tokens in any shape they travel in; whatever looks like one never reaches a log line. */
const SECRETS =
  /\b(Bearer\s+)[\w.~+/=-]+|\b((?:access|refresh)_token["'\\=:\s]+)[\w.~+/=-]+|\b(client_secret["'\\=:\s]+)[^\s&"']+/gi;

/** @param sink where lines go; standard output when left out */
export function createLog(level: string, sink?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      // One id from the notification to the reply.
      mixin: () => ({ request: requestScope() }),
      serializers: { error: serializeError },
      hooks: {
        streamWrite: (line: string) => line.replace(SECRETS, '$1$2$3[removed]'),
      },
    },
    sink,
  );
}

/** Name, message, stack and the facts of a refusal; never the request or its headers, which other errors drag along. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { name } = error;
  const { message, stack } = QUOTES.has(name) ? withoutQuotes(error) : error;
  const facts =
    'status' in error && 'trackingId' in error ? { status: error.status, trackingId: error.trackingId } : {};
  return {
    name,
    message,
    stack,
    ...facts,
    ...(error.cause instanceof Error ? { cause: serializeError(error.cause) } : {}),
  };
}

/** Errors whose messages quote what could not be read: somebody's words, a card's inputs, a body. */
const QUOTES: ReadonlySet<string> = new Set(['RangeError', 'SyntaxError', 'URIError', 'ZodError']);

/** Where it happened tells enough to find the fault. */
function withoutQuotes({ stack = '' }: Error): { message: string; stack: string } {
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return { message: '(not logged: it quotes what was read)', stack: frames.join('\n') };
}
