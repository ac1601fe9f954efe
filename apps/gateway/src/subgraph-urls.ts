import { z } from '@kakehashi/config';

/** Subgraph name → address. */
export type SubgraphUrls = Readonly<Record<string, string>>;

/** `name=URL` pairs separated by commas, as addresses of subgraphs; a later pair replaces an earlier one of the same name. */
export const subgraphUrls = () =>
  z.string().transform((text, context): SubgraphUrls => {
    const urls: Record<string, string> = {};
    for (const pair of text.split(',').map((part) => part.trim())) {
      const [, name, url] = /^([^=\s]+)=(.+)$/.exec(pair) ?? [];
      if (name === undefined || url === undefined || !isHttpUrl(url)) {
        context.addIssue(`must be name=http://host:port/path, but one is ${JSON.stringify(pair)}`);
        continue;
      }
      urls[name] = url;
    }
    return urls;
  });

/** Whether a text is an absolute http or https address. */
export function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
