/** Where a stream begins at the gateway: `/streams/<subgraph>/<rest>`. */
const STREAMS = /^\/streams\/([^/?#]+)\/([^?#]+)(\?[^#]*)?/;

/** What a path at the gateway asks for. */
export interface StreamPath {
  readonly subgraph: string;
  /** Path and query at the subgraph. */
  readonly path: string;
}

/**
 * Reads `/streams/<subgraph>/<rest>` into the subgraph's name and its `/streams/<rest>`.
 *
 * @returns null for a path that leads out of `/streams/`, by `..` say: only streams are open to the world
 */
export function readStreamPath(url: string): StreamPath | null {
  const [, subgraph, rest, query = ''] = STREAMS.exec(url) ?? [];
  if (subgraph === undefined || rest === undefined) return null;
  const { pathname } = new URL(`http://subgraph/streams/${rest}`);
  return pathname.startsWith('/streams/') ? { subgraph, path: `${pathname}${query}` } : null;
}
