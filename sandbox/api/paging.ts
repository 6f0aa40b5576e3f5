import { nextLink } from './operation.ts';

/** One page of a list, and the `Link` to the next. `offset` is opaque to callers. */
export function pageOf<Item>(
  all: readonly Item[],
  query: { readonly max: number; readonly offset?: string | undefined },
  address: URL,
): { items: readonly Item[]; headers: Readonly<Record<string, string>> } {
  const from = Number(query.offset ?? 0);
  const end = from + query.max;
  const headers = end < all.length ? nextLink(address, { offset: String(end) }) : {};
  return { items: all.slice(from, end), headers };
}
