export { freePort } from '@kakehashi/embedded-postgres';
export type { TemplateOptions } from './template-database';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database';
export { startTestServer, stopTestServer } from './test-server';
