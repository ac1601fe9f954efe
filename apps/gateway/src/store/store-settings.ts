import { count, milliseconds, type Settings, setting, z } from '@kakehashi/config';

/** What can be set about what the gateway remembers between requests. */
export const storeSettings = {
  REDIS_URL: setting({
    schema: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL' }).optional(),
    description:
      'Redis in which gateways share what they remember and what each client has spent: `redis://user:password@host:port/0`. Unset, each process has its own memory.',
    isSecret: true,
  }),
  REDIS_DEADLINE_MS: setting({
    schema: milliseconds().default(100),
    description: 'How long Redis may take for one command, in milliseconds; then the gateway goes on without it.',
  }),
  STORE_BYTES: setting({
    schema: count().default(64 * 1024 * 1024),
    description:
      'Most bytes that each store takes in this process’s memory, by which it also stands in for a Redis that is away.',
  }),
};

/** The settings of what the gateway remembers, checked. */
export type StoreSettings = Settings<typeof storeSettings>;
