import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describeFault, describeHint } from './describe-fault';
import type { SubgraphSchema } from './subgraph-schemas';

/** A supergraph and what composition remarks about it. */
export interface Composition {
  /** Federation 2 supergraph SDL, ending in one line break; the same subgraphs always give the same text. */
  readonly supergraph: string;
  /** Remarks that do not hinder composition, one readable line each. */
  readonly hints: readonly string[];
}

/** The subgraphs do not fit together; the message tells every fault. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';

  constructor(readonly faults: readonly string[]) {
    super(
      `The subgraphs do not compose; ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
}

/**
 * Composes subgraph schemas into one supergraph.
 *
 * @throws CompositionError that tells every fault with its code and the subgraphs' lines
 */
export function composeSupergraph(subgraphs: readonly SubgraphSchema[]): Composition {
  const byName = [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const services = byName.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { errors, supergraphSdl, hints } = composeServices(services);
  if (errors) throw new CompositionError(errors.map(describeFault));
  return { supergraph: `${supergraphSdl.trimEnd()}\n`, hints: hints.map(describeHint) };
}
