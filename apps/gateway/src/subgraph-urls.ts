import { z } from '@kakehashi/config';

/** Subgraph name → address. */
export type SubgraphUrls = Readonly<Record<string, string>>;

/**
 * `name=URL` pairs separated by commas, or a JSON object of them, as addresses of subgraphs; a later pair replaces an earlier
 * one of the same name.
 */
export const subgraphUrls = () =>
  z.string().transform((text, context): SubgraphUrls => {
    const urls: Record<string, string> = {};
    for (const [name, url, given] of text.trimStart().startsWith('{') ? pairsOfJson(text) : pairsOfText(text)) {
      if (name !== undefined && url !== undefined && isHttpUrl(url)) urls[name] = url;
      else context.addIssue(`must be name=http://host:port/path, but one is ${JSON.stringify(given)}`);
    }
    return urls;
  });

/** Name and address, each undefined where there is none, and the text that they were read from. */
type Pair = readonly [name: string | undefined, url: string | undefined, given: string];

function pairsOfText(text: string): Pair[] {
  return text.split(',').map((part) => {
    const [, name, url] = /^([^=\s]+)=(.+)$/.exec(part.trim()) ?? [];
    return [name, url, part.trim()];
  });
}

function pairsOfJson(text: string): Pair[] {
  try {
    return Object.entries(JSON.parse(text)).map(([name, url]) => [name, String(url), `${name}=${url}`]);
  } catch {
    return [[undefined, undefined, text]];
  }
}

/** Whether a text is an absolute http or https address. */
export function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
