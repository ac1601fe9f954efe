import { count, setting } from '@kakehashi/config';

/** What can be set about the gateway's processes. */
export const workersSettings = {
  WORKERS: setting({
    schema: count().default(1),
    description:
      'How many processes serve, on one port; up to the number of processor cores. Limits, caches and connections to subgraphs are counted in each by itself.',
  }),
};
