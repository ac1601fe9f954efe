import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser says that a page of another site sends the request.
 *
 * A link to an export must work by GET and without headers, so this stands in for the header that GraphQL by GET needs.
 * Browsers set `sec-fetch-site` themselves and no page can change it; programs do not send it.
 *
 * See https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function isFromForeignPage({ 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return site === 'cross-site' || site === 'same-site';
}
