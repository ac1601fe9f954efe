import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Opens the key by which secrets of webhooks are sealed; it is made when it is missing. Webhooks may be on this machine.
 *
 * @returns what a subgraph that sends webhooks has set
 */
export function openWebhookKey(dataFolder: string): Readonly<Record<string, string>> {
  const folder = join(dataFolder, 'webhook-key');
  const file = join(folder, 'keys');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  }
  return { WEBHOOK_KEY_FILE: file, WEBHOOK_LOOPBACK: 'true' };
}
