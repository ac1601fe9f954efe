export { freePort } from '@kakehashi/embedded-postgres';
export { describeTogether } from './describe-together';
export { type LaunchedAddresses, LaunchedSystem, type LaunchOptions, type SubgraphCost } from './launched-system';
export { createEmptyFolder } from './run-folder';
export type { TemplateOptions } from './template-database';
export { createTestFolder, type FolderOptions } from './template-folder';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database';
export { startTestServer, stopTestServer } from './test-server';
export { type ReceivedSpan, TraceCollector } from './trace-collector';
