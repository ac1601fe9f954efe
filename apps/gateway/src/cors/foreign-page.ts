import type { IncomingHttpHeaders } from 'node:http';
import type { Origins } from './cors-settings';

/**
 * Whether a browser says that a page of another site sends the request, and not one of an allowed origin.
 *
 * A link to an export must work by GET and without headers, so this stands in for the header that GraphQL by GET needs.
 * Browsers set `sec-fetch-site` themselves and no page can change it; programs do not send it.
 *
 * See https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function isFromForeignPage(
  { 'sec-fetch-site': site, origin }: IncomingHttpHeaders,
  allowed: Origins = [],
): boolean {
  const isForeign = site === 'cross-site' || site === 'same-site';
  return isForeign && !(origin !== undefined && (allowed === '*' || allowed.includes(origin)));
}
