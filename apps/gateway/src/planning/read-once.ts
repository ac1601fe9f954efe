import type { DocumentNode } from 'graphql';
import type { LoadedSupergraph } from './loaded-supergraph';

/** Reads something out of a supergraph once, and knows it for as long as that stays loaded: going back to it costs nothing. */
export function readOnce<Read>(read: (document: DocumentNode) => Read): (supergraph: LoadedSupergraph) => Read {
  const known = new WeakMap<LoadedSupergraph, Read>();
  return (supergraph) => {
    const found = known.get(supergraph) ?? read(supergraph.document);
    known.set(supergraph, found);
    return found;
  };
}
