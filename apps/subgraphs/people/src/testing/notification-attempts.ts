import { createId } from '@kakehashi/database';
import type { Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { tellEvent } from './told-event';

/** Tells an organisation that an application was handed in, and returns the notification's id. */
export async function toldOrganisation(test: SubgraphTest, organisation: string): Promise<string> {
  const eventId = await tellEvent(test.database, 'application.submitted', {
    applicationId: createId(),
    callId: createId(),
    leadOrganisationId: createId(),
    funderOrganisationIds: [organisation],
  });
  const [{ id }] = await test.database.query('SELECT id FROM notification WHERE event_id = $1', [eventId]);
  return id;
}

/** An attempt on a webhook with that status. */
const ofWebhook =
  (status = 'ENABLED', more: object = {}): Preparation =>
  async (test) => {
    const organisation = createId();
    const { webhook } = await test
      .as({ scopes: ['write:notifications'], organisation })
      .act('registerWebhook', { organisation, url: 'https://example.org/hook' }, 'webhook { id }');
    await test.database.query('UPDATE webhook SET status = $2 WHERE id = $1', [webhook.id, status]);
    return { input: { id: webhook.id, ...more }, tie: { organisation } };
  };

/** How each action on notifications and subscriptions, and with webhooks is tried. */
export const notificationAttempts: Readonly<Record<string, Preparation>> = {
  markNotificationsRead: async (test) => {
    const organisation = createId();
    return { input: { id: await toldOrganisation(test, organisation), withEarlier: true }, tie: { organisation } };
  },
  subscribe: async () => {
    const organisation = createId();
    return { input: { organisation, kinds: ['CALL_OPENED'] }, tie: { organisation } };
  },
  unsubscribe: async (test) => {
    const organisation = createId();
    const { notificationSubscription } = await test
      .as({ scopes: ['write:notifications'], organisation })
      .act('subscribe', { organisation, kinds: ['CALL_OPENED'] }, 'notificationSubscription { id }');
    return { input: { id: notificationSubscription.id }, tie: { organisation } };
  },
  registerWebhook: async () => {
    const organisation = createId();
    return { input: { organisation, url: 'https://example.org/hook' }, tie: { organisation } };
  },
  rotateWebhookSecret: ofWebhook(),
  disableWebhook: ofWebhook(),
  enableWebhook: ofWebhook('DISABLED'),
  replayWebhook: ofWebhook('ENABLED', { after: '2026-01-01T00:00:00Z' }),
};
