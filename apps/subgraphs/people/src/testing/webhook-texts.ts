import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder with a file of keys for the secrets of webhooks; whoever asks for it removes it. */
export function makeWebhookKeys(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'webhook-keys-'));
  const file = join(folder, 'keys');
  writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  return { folder, file };
}

/** Texts of the settings of webhooks for tests: of this machine, and in a hurry. */
export function webhookTexts(file: string): Readonly<Record<string, string>> {
  return {
    WEBHOOK_KEY_FILE: file,
    WEBHOOK_LOOPBACK: 'true',
    WEBHOOK_TIMEOUT_MS: '400',
    WEBHOOK_ATTEMPTS: '3',
    WEBHOOK_RETRY_FIRST_MS: '20',
    WEBHOOK_RETRY_LONGEST_MS: '100',
  };
}
