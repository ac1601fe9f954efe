export { runDue } from '../clock/run-due';
export { faultsOfLists } from './every-list';
export { faultsOfPast } from './every-past';
export { type Attempt, faultsOfPermissions, type Preparation } from './every-permission';
export { faultsOfWorkflows } from './every-workflow';
export { MigrationTest } from './migration-test';
export type { SubgraphClient, TestAnswer } from './subgraph-client';
export { SubgraphTest } from './subgraph-test';
export type { TestCaller } from './test-gateway';
