import type { IncomingHttpHeaders } from 'node:http';

/** What a client calls itself. It is not checked: it serves to tell clients apart, not to trust them. */
export interface ClientSoftware {
  readonly name?: string;
  readonly version?: string;
}

/** Printable ASCII, short enough for a log line and a metric. */
const WELL_FORMED = /^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/;

/** Reads `apollographql-client-name` and `-version`; one that is not 1 to 64 printable ASCII characters is left out. */
export function clientSoftwareOf(headers: IncomingHttpHeaders): ClientSoftware {
  const { 'apollographql-client-name': name, 'apollographql-client-version': version } = headers;
  return { ...(isWellFormed(name) && { name }), ...(isWellFormed(version) && { version }) };
}

function isWellFormed(value: string | string[] | undefined): value is string {
  return typeof value === 'string' && WELL_FORMED.test(value);
}
