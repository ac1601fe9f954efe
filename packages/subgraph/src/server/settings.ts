import { configFileSettings, milliseconds, portNumber, postgresUrl, setting, z } from '@kakehashi/config';
import { tracingSettings } from '@kakehashi/tracing';
import { eventSettings } from '../events/event-settings';
import { signatureSettings } from '../identity/signature-settings';

/** The settings of every subgraph. */
export const subgraphSettings = {
  DATABASE_URL: setting({
    schema: postgresUrl(),
    description: "Address of this subgraph's own database: `postgres://user:password@host:port/database`.",
    isSecret: true,
  }),
  PORT: setting({
    schema: portNumber().optional(),
    description: 'Port to listen on. Without it, the port that the subgraph declares in its package.json.',
  }),
  HOST: setting({
    schema: z.string().min(1).default('127.0.0.1'),
    description: 'Address to listen on. Only the gateway may reach it; in a container it is `0.0.0.0`.',
  }),
  DATABASE_POOL_SIZE: setting({
    schema: z.coerce.number().int().min(1).max(200).default(10),
    description: 'Most database connections of this process.',
  }),
  DATABASE_STATEMENT_TIMEOUT_MS: setting({
    schema: milliseconds().default(15_000),
    description: 'Longest time of one SQL statement of a request, in milliseconds; then it is ended.',
  }),
  ...tracingSettings,
  ...signatureSettings,
  ...eventSettings,
  LOG_LEVEL: setting({
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    description: 'Least important log lines that are written.',
  }),
  ...configFileSettings,
};
