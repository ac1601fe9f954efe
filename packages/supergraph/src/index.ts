export { type Composition, CompositionError, composeSupergraph } from './compose-supergraph';
export { type EntityOwnership, type Ownership, readOwnership } from './ownership';
export { printOwnershipTable } from './ownership-table';
export { readSubgraphSchemas, SubgraphFolderError, type SubgraphSchema } from './subgraph-schemas';
