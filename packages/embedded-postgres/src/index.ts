export { chooseDataFolder } from './data-folder';
export { EmbeddedPostgresError } from './embedded-postgres-error';
export { freePort, isPortFree } from './free-port';
export { probeEmbeddedPostgres } from './probe';
export { describeProcess, isAlive, type ProcessDescription, waitUntilGone } from './running-process';
export type { ServerExit } from './server-process';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start';
