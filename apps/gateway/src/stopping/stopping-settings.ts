import { milliseconds, setting, z } from '@kakehashi/config';

/** What can be set about how the gateway stops. */
export const stoppingSettings = {
  DRAIN_DELAY_MS: setting({
    schema: z.coerce.number().int().min(0).default(0),
    description:
      'How long new connections are taken after SIGTERM, in milliseconds, while `/ready` answers 503 already; at least as long as a load balancer needs to see that.',
  }),
  DRAIN_MS: setting({
    schema: milliseconds().default(10_000),
    description:
      'How long running requests may take after SIGTERM and that delay, in milliseconds; then their connections are cut.',
  }),
};
