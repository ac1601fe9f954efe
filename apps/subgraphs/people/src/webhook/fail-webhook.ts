import { createId } from '@kakehashi/database';
import { type Transaction, takeStep } from '@kakehashi/subgraph';
import { writeNotifications } from '../notification/write-notifications';
import { Webhook } from './webhook.entity';
import { webhookWorkflow } from './webhook.workflow';

/**
 * Disables a webhook that fails, and tells its owner.
 *
 * @returns false when it is not enabled any more
 */
export async function failWebhook(transaction: Transaction, id: string): Promise<boolean> {
  const webhook = await transaction.lock<Webhook>(Webhook, id);
  if (webhook?.status !== 'ENABLED') return false;
  await takeStep(transaction, webhookWorkflow, 'fail', webhook);
  await writeNotifications(
    transaction.manager,
    { eventId: createId(), occurredAt: transaction.now, note: `webhook.failed ${id}` },
    {
      kind: 'WEBHOOK_FAILED',
      subject: { type: 'Webhook', id },
      persons: webhook.personId === null ? [] : [webhook.personId],
      organisations: webhook.organisationId === null ? [] : [webhook.organisationId],
    },
  );
  return true;
}
