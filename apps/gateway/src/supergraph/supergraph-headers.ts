import { z } from '@kakehashi/config';

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
