export { type Composition, CompositionError, composeSupergraph } from './compose-supergraph';
export type { SubgraphSchema } from './subgraph-schemas';
