import { type Settings, setting, z } from '@kakehashi/config';

/** What can be set about operations: how they are kept ready, and which are taken. */
export const operationsSettings = {
  WARM_PLANS: setting({
    schema: z.coerce.number().int().min(0).default(100),
    description:
      'How many of the most used operations are planned for a new supergraph before it is served; 0 plans none. With `PLAN_EXECUTOR=fast`.',
  }),
};

/** The settings of operations, checked. */
export type OperationsSettings = Settings<typeof operationsSettings>;
