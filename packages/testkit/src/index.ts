export { freePort } from '@kakehashi/embedded-postgres';
export { type LaunchedAddresses, LaunchedSystem, type LaunchOptions, type SubgraphCost } from './launched-system';
export type { TemplateOptions } from './template-database';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database';
export { startTestServer, stopTestServer } from './test-server';
export { type ReceivedSpan, TraceCollector } from './trace-collector';
