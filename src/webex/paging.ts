import { WebexUnreachable } from '../ports/failure.ts';

/**
 * The next page's path below the API's base, out of a `Link` header; nothing on the last page.
 * The link is followed as it is, but only on the API's own host: the token travels with it.
 * @param link the header, `<https://…>; rel="next"`, possibly with other relations beside it
 */
export function nextPath(link: string | undefined, apiUrl: URL): string | undefined {
  const target = link === undefined ? undefined : relNext(link);
  if (target === undefined) return undefined;
  const url = URL.canParse(target, apiUrl.href) ? new URL(target, apiUrl) : undefined;
  const base = apiUrl.pathname.replace(/\/$/, '');
  if (url === undefined || url.origin !== apiUrl.origin || !url.pathname.startsWith(`${base}/`)) {
    throw new WebexUnreachable('the link to the next page leads away from the API');
  }
  return url.pathname.slice(base.length) + url.search;
}

function relNext(link: string): string | undefined {
  for (const [, target, parameters] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*"?(?:[^",;]*\s)?next(?:\s[^",;]*)?"?\s*(?:[;,]|$)/i.test(parameters ?? '')) return target;
  }
  return undefined;
}
