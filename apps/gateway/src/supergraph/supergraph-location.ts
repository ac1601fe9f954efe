import { z } from '@kakehashi/config';
import { isHttpUrl } from '../subgraph-urls';

/** A path, or an http(s) address without user and password, which would end up in logs. */
export const supergraphLocation = () =>
  z.string().superRefine((text, context) => {
    if (!isHttpUrl(text)) return;
    const { username, password } = new URL(text);
    if (username || password) context.addIssue('must not hold a user or password; set SUPERGRAPH_HEADERS');
  });

/** A JSON object of header names and their values; no fault shows a value. */
export const supergraphHeaders = () =>
  z.string().transform((text, context): Readonly<Record<string, string>> => {
    try {
      const headers: unknown = JSON.parse(text);
      // Throws for what can be no header.
      return Object.fromEntries(new Headers(headersOf.parse(headers)));
    } catch {
      context.addIssue('must be a JSON object of header names and their values');
      return {};
    }
  });

const headersOf = z.record(z.string(), z.string());
