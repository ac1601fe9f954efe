export { faultsOfLists } from './every-list';
export { faultsOfPast } from './every-past';
export { SubgraphTest, type TestAnswer } from './subgraph-test';
