export { faultsOfLists } from './every-list';
export { SubgraphTest, type TestAnswer } from './subgraph-test';
