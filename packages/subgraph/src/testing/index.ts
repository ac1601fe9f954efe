export { faultsOfLists } from './every-list';
export { MigrationTest } from './migration-test';
export { SubgraphTest, type TestAnswer } from './subgraph-test';
