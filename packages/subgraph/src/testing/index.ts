export { faultsOfLists } from './every-list';
export { faultsOfPast } from './every-past';
export { MigrationTest } from './migration-test';
export { SubgraphTest, type TestAnswer } from './subgraph-test';
