import { defineWorkflow } from '@kakehashi/subgraph';
import { Webhook } from './webhook.entity';
import { WebhookStatus } from './webhook.enum';

/** Whether a webhook is sent to. */
export const webhookWorkflow = defineWorkflow({
  subject: Webhook,
  states: WebhookStatus,
  initial: 'ENABLED',
  steps: {
    disableWebhook: { from: ['ENABLED', 'FAILED'], to: 'DISABLED' },
    enableWebhook: { from: ['DISABLED', 'FAILED'], to: 'ENABLED' },
    fail: { from: ['ENABLED'], to: 'FAILED', by: 'it fails for days, or answers that it is gone' },
  },
});
