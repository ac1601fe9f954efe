import { rowByKey } from '@kakehashi/subgraph';
import { visibleToRecipient } from '../recipient/visible-to-recipient';
import { Notification } from './notification.entity';

/** Notification by id. */
export const notificationById = rowByKey<Notification>({
  entity: Notification,
  column: 'id',
  visible: visibleToRecipient,
});
