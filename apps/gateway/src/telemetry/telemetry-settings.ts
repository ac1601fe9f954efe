import { count, milliseconds, portNumber, type Settings, setting, z } from '@kakehashi/config';
import { tracingSettings } from '@kakehashi/tracing';

/** What can be set about how the gateway is watched. All of it is off by default. */
export const telemetrySettings = {
  ADMIN_PORT: setting({
    schema: portNumber().optional(),
    description:
      'TCP port for whoever runs the gateway: metrics at `/metrics`, use of fields at `/usage`; 0 takes a free one. Unset, nothing listens and nothing is measured.',
  }),
  ADMIN_HOST: setting({
    schema: z.string().default('127.0.0.1'),
    description: 'Address that `ADMIN_PORT` listens on. Nobody is asked who he is there: keep it from the public.',
  }),
  METRICS_NAMES: setting({
    schema: count().default(200),
    description:
      'How many operation names, client names and client versions metrics and `/usage` tell apart, of each; further ones are `other`.',
  }),
  ...tracingSettings,
  USAGE_FILE: setting({
    schema: z.string().optional(),
    description:
      'File to which it is added, as JSON Lines, how often each client used each field; a restart goes on with it. Unset, use is not counted.',
  }),
  USAGE_FLUSH_MS: setting({
    schema: milliseconds().default(600_000),
    description: 'How often lines are added to `USAGE_FILE`, in milliseconds; also at the end.',
  }),
  DEBUG_TOKEN: setting({
    schema: z.string().min(16, 'must have 16 characters or more').optional(),
    isSecret: true,
    description:
      'Who sends it as header `x-kakehashi-debug` gets query plan and times of subgraphs in `extensions.debug`. Unset, nobody does.',
  }),
  DEBUG_SCOPE: setting({
    schema: z.string().min(1).optional(),
    description:
      'Callers with this scope get the same when they send `x-kakehashi-debug: plan`, as the explorer does; `*` is everybody. Unset, none does.',
  }),
};

/** The settings of how the gateway is watched, checked. */
export type TelemetrySettings = Settings<typeof telemetrySettings>;
