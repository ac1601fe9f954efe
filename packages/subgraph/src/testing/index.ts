export { faultsOfLists } from './every-list';
export { faultsOfPast } from './every-past';
export { MigrationTest } from './migration-test';
export type { SubgraphClient, TestAnswer } from './subgraph-client';
export { SubgraphTest } from './subgraph-test';
export type { TestCaller } from './test-gateway';
