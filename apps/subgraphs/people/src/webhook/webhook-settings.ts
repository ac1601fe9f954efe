import { readFileSync } from 'node:fs';
import { count, flag, milliseconds, type Settings, setting, z } from '@kakehashi/config';
import type { OwnSettings } from '@kakehashi/subgraph';

const KEY_BYTES = 32;

/** The keys in a file, one a line in base64; empty lines do not count. */
const keyFile = () =>
  z
    .string()
    .transform((file, context): readonly Buffer[] => {
      try {
        const lines = readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '');
        const keys = lines.map((line) => Buffer.from(line.trim(), 'base64'));
        if (keys.length > 0 && keys.every(({ length }) => length === KEY_BYTES)) return keys;
        context.addIssue(`must name a file with keys of ${KEY_BYTES} bytes, one a line in base64`);
      } catch (fault) {
        context.addIssue(`must name a file that can be read: ${(fault as Error).message}`);
      }
      return z.NEVER;
    })
    .optional();

/** What can be set about webhooks. */
export const webhookSettings = {
  WEBHOOK_KEY_FILE: setting({
    schema: keyFile(),
    description:
      'File with the keys by which the secrets of webhooks are sealed, each 32 bytes in base64, one a line. The first seals, each of them opens. Without it there are no webhooks.',
  }),
  WEBHOOK_LOOPBACK: setting({
    schema: flag().default(false),
    description:
      'Whether webhooks may be at loopback addresses of this machine, also by `http`; for development and tests only.',
  }),
  WEBHOOK_CONCURRENCY: setting({
    schema: count().default(8),
    description: 'To how many webhooks is sent at the same time; to one, one after the other.',
  }),
  WEBHOOK_TIMEOUT_MS: setting({
    schema: milliseconds().default(15_000),
    description: 'Longest time of one attempt, in milliseconds.',
  }),
  WEBHOOK_ATTEMPTS: setting({
    schema: count().default(12),
    description: 'Most attempts to send one notification to one webhook; then it is given up, until it is replayed.',
  }),
  WEBHOOK_RETRY_FIRST_MS: setting({
    schema: milliseconds().default(5_000),
    description: 'Pause after the first attempt that failed, in milliseconds; each further one is four times as long.',
  }),
  WEBHOOK_RETRY_LONGEST_MS: setting({
    schema: milliseconds().default(43_200_000),
    description: 'Longest pause between two attempts, in milliseconds.',
  }),
  WEBHOOK_FAILING_DAYS: setting({
    schema: count().default(5),
    description: 'After how many days in which every attempt failed a webhook is disabled and its owner told.',
  }),
};

/** The settings of webhooks, checked. */
export type WebhookSettings = Settings<typeof webhookSettings>;

/** The settings of webhooks among those of the subgraph. */
export function webhookSettingsIn(settings: OwnSettings): WebhookSettings {
  return settings as WebhookSettings;
}
