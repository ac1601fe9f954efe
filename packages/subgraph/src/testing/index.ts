export { faultsOfLists } from './every-list';
export { faultsOfPast } from './every-past';
export { MigrationTest } from './migration-test';
export { findTellingQuestions, type PrivacyFindings, type PrivacyTest } from './privacy/find-telling-questions';
export type { HiddenThing } from './privacy/hidden-thing';
export type { SubgraphClient, TestAnswer } from './subgraph-client';
export { SubgraphTest } from './subgraph-test';
export type { TestCaller } from './test-gateway';
