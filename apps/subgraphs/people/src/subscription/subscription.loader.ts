import { rowsByKey } from '@kakehashi/subgraph';
import { visibleToRecipient } from '../recipient/visible-to-recipient';
import { NotificationSubscription } from './subscription.entity';

const shared = {
  entity: NotificationSubscription,
  visible: visibleToRecipient,
  condition: 't.ended_at IS NULL',
} as const;

/** What a person subscribes to, the oldest first. */
export const subscriptionsOfPerson = rowsByKey<NotificationSubscription>({ ...shared, column: 'person_id' });

/** What an organisation subscribes to, the oldest first. */
export const subscriptionsOfOrganisation = rowsByKey<NotificationSubscription>({
  ...shared,
  column: 'organisation_id',
});
