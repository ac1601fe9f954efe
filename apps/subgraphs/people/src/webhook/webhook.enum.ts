import { defineEnum } from '@kakehashi/shared-types';

export const WebhookStatus = defineEnum('WebhookStatus', 'Whether notifications are sent to a webhook.', {
  ENABLED: 'They are sent.',
  DISABLED: 'They are not, because its owner has said so.',
  FAILED: 'They are not any more: it failed for days, or answered that it is gone (410).',
});
export type WebhookStatus = keyof typeof WebhookStatus;
