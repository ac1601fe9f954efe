export { SubgraphTest, type TestAnswer } from './subgraph-test';
