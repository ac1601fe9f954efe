import { performAction } from '@kakehashi/database';
import { Transaction, type WorkerParts } from '@kakehashi/subgraph';
import { failWebhook } from '../webhook/fail-webhook';
import type { SecretSeal } from '../webhook/secret-seal';
import { openSecrets } from '../webhook/webhook-secret';
import { type WebhookSettings, webhookSettingsIn } from '../webhook/webhook-settings';
import { type Attempt, beginAttempt, recordOutcome, restWebhook } from './message-attempt';
import { postMessage } from './post-message';
import { signMessage } from './signed-message';

/** Others get their turn after so many. */
const MOST_IN_A_ROW = 50;

const GONE = 410;

/** The messages of one webhook, sent one after the other until none is due or one fails. */
export class WebhookLine {
  private readonly settings: WebhookSettings;

  constructor(
    private readonly parts: WorkerParts,
    private readonly seal: SecretSeal,
    private readonly webhookId: string,
    private readonly signal: AbortSignal,
  ) {
    this.settings = webhookSettingsIn(parts.settings);
  }

  /** Never rejects: what goes wrong here is logged, and the webhook rests. */
  async send(): Promise<void> {
    const { database, log } = this.parts;
    const { webhookId } = this;
    try {
      const secrets = await openSecrets(database, this.seal, webhookId);
      for (let count = 0; count < MOST_IN_A_ROW && !this.signal.aborted; count += 1) {
        const attempt = await beginAttempt(database, webhookId);
        if (attempt === null || !(await this.deliver(attempt, secrets))) return;
      }
    } catch (error) {
      log.error({ webhookId, err: error }, 'a webhook can not be sent to');
      await restWebhook(database, webhookId, this.settings).catch(() => undefined);
    }
  }

  /** @returns whether it was delivered */
  private async deliver(attempt: Attempt, secrets: readonly string[]): Promise<boolean> {
    const { database, log } = this.parts;
    const { webhookId, told, attempts } = attempt;
    const outcome = await postMessage(new URL(attempt.url), signMessage(told, secrets, new Date()), {
      timeoutMs: this.settings.WEBHOOK_TIMEOUT_MS,
      isLoopbackOpen: this.settings.WEBHOOK_LOOPBACK,
      signal: this.signal,
    });
    // What was broken off because the process ends is no fault of the webhook.
    if (this.signal.aborted && outcome.fault !== undefined) return false;
    await recordOutcome(database, attempt, outcome, this.settings);
    if (outcome.fault === undefined) return true;
    log.warn({ webhookId, notificationId: told.id, attempts, ...outcome }, 'a webhook was not reached');
    if (outcome.status === GONE) await this.disable();
    return false;
  }

  private async disable(): Promise<void> {
    await performAction(this.parts.database, { actor: 'clock:webhooks' }, async (manager) => {
      await failWebhook(new Transaction(manager), this.webhookId);
      return this.webhookId;
    });
  }
}
