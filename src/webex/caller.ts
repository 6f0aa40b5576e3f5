import type { AskToken } from '../ports/grants.ts';
import { GrantLost, WebexRefusal, WebexUnreachable } from '../ports/failure.ts';
import { z } from 'zod';
import type { WebexAnswer, WebexCall } from './call.ts';
import type { WebexClient } from './client.ts';
import { readBody } from './errors.ts';
import { nextPath } from './paging.ts';

/** Webex as somebody: calls that find their token themselves. All resources of this folder are built on it. */
export interface Caller {
  request(call: WebexCall): Promise<WebexAnswer>;
  /** The items of a list, page by page, for who may stop early. */
  pages(call: WebexCall): AsyncIterable<readonly unknown[]>;
  /** All items of all pages of a list. */
  all(call: WebexCall): Promise<readonly unknown[]>;
}

/** More pages than any list of a person has; a list that goes on for ever is cut with an error, never silently. */
const MOST_PAGES = 200;

/**
 * As a person, whose token may need renewal: asked for at each call, and once more when Webex refuses it (401).
 * @throws GrantLost when the renewed token is refused too, or is the same one
 */
export function callerFor(client: WebexClient, askToken: AskToken): Caller {
  return withPaging(client.apiUrl, async (call) => {
    const token = await askToken();
    try {
      return await client.request({ ...call, token });
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
    }
    const renewed = await askToken({ refused: token });
    if (renewed === token) throw new GrantLost();
    try {
      return await client.request({ ...call, token: renewed });
    } catch (error) {
      throw isUnauthorized(error) ? new GrantLost() : error;
    }
  });
}

/** One token speaks for all spaces: as many calls at once as there are conversations going on. */
const BOT_AT_ONCE = 64;

/** As the bot, whose token never changes: a refused one (401) is a WebexRefusal for the operator. */
export function callerWith(client: WebexClient, token: string): Caller {
  return withPaging(client.apiUrl, (call) => client.request({ ...call, token, atOnce: BOT_AT_ONCE }));
}

function withPaging(apiUrl: URL, request: Caller['request']): Caller {
  async function* pages(call: WebexCall): AsyncGenerator<readonly unknown[], void> {
    let page = await request(call);
    for (let count = 1; ; count += 1) {
      yield listItems(page.body);
      const next = nextPath(page.link, apiUrl);
      if (next === undefined) return;
      if (count === MOST_PAGES) throw new WebexUnreachable(`a list of more than ${MOST_PAGES} pages`);
      const { query: _, ...rest } = call;
      page = await request({ ...rest, path: withMax(next, call) });
    }
  }
  async function all(call: WebexCall): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    for await (const page of pages(call)) items.push(...page);
    return items;
  }
  return { request, pages, all };
}

/** Webex has been seen to write `max=null` into its next links, which it then refuses. */
function withMax(next: string, call: WebexCall): string {
  return next.replace(/(?<=[?&])max=null(?=&|$)/, `max=${call.query?.['max'] ?? 100}`);
}

/** The items of one page. */
export function listItems(body: unknown): readonly unknown[] {
  return readBody(listBody, body, 'a list').items;
}

const listBody = z.object({ items: z.array(z.unknown()) });

function isUnauthorized(error: unknown): boolean {
  return error instanceof WebexRefusal && error.status === 401;
}
