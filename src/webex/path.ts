import { WebexRefusal } from '../ports/failure.ts';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A path below the API's base, each value encoded: path`/meetings/${id}`.
 * A value that would change the path's shape (empty, `.`, `..`) names nothing Webex could know: a 404 without a call.
 */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((built, part, index) => {
    const value = values[index - 1] ?? '';
    if (value === '' || value === '.' || value === '..') {
      throw new WebexRefusal({ status: 404, description: 'No such id' });
    }
    return built + encodeURIComponent(value) + part;
  });
}

/** `?a=1&b=2`, values encoded, absent ones left out; nothing when all are absent. */
export function queryText(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
