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

/** How each action on notifications and subscriptions is tried. */
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
};
