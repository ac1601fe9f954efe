import type { WebhookSettings } from '../webhook/webhook-settings';

const FACTOR = 4;

/**
 * How long to wait after an attempt that failed, in milliseconds: four times as long after each, up to the longest; between
 * three quarters and all of that, by chance, so that those that failed together do not come again together.
 *
 * @param attempts how many have failed
 * @param chance 0 to 1
 */
export function retryPause(
  attempts: number,
  { WEBHOOK_RETRY_FIRST_MS: first, WEBHOOK_RETRY_LONGEST_MS: longest }: WebhookSettings,
  chance = Math.random(),
): number {
  return Math.round(Math.min(first * FACTOR ** (attempts - 1), longest) * (0.75 + chance / 4));
}
