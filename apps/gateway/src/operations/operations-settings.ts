import { count, flag, type Settings, setting, z } from '@kakehashi/config';

/** What can be set about operations: how they are kept ready, and which are taken. */
export const operationsSettings = {
  WARM_PLANS: setting({
    schema: z.coerce.number().int().min(0).default(100),
    description:
      'How many of the most used operations are planned for a new supergraph before it is served; 0 plans none. With `PLAN_EXECUTOR=fast`.',
  }),
  MAX_PLAN_PATHS: setting({
    schema: count().default(200),
    description:
      'Most ways over subgraphs to one field that planning looks at; an operation with more is refused with `OPERATION_NOT_PLANNED`.',
  }),
  MAX_EVALUATED_PLANS: setting({
    schema: count().default(1_000),
    description: 'Most plans of which the best is chosen; with fewer, planning is sooner done and a plan may be worse.',
  }),
  PERSISTED_OPERATIONS: setting({
    schema: flag().default(true),
    description:
      'Whether a client that has sent an operation with its hash may then send the hash alone. Never with `TRUSTED_DOCUMENTS_MODE=enforce`.',
  }),
  TRUSTED_DOCUMENTS: setting({
    schema: z.string().optional(),
    description:
      'Manifest of the operations that clients are known to send, or a folder of such files; looked at every `RELOAD_POLL_MS`.',
  }),
  TRUSTED_DOCUMENTS_MODE: setting({
    schema: z.enum(['off', 'log', 'enforce']).default('log'),
    description:
      'What becomes of operations that are not among `TRUSTED_DOCUMENTS`: served (`off`), served and logged once (`log`), refused with `DOCUMENT_NOT_TRUSTED` (`enforce`).',
  }),
};

/** The settings of operations, checked. */
export type OperationsSettings = Settings<typeof operationsSettings>;
