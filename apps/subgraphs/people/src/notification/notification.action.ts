import { type Action, defineChange, given, optional } from '@kakehashi/subgraph';
import { isRecipient } from '../recipient/recipient.relation';
import { Notification } from './notification.entity';

const markNotificationsRead = defineChange({
  name: 'markNotificationsRead',
  description: 'Marks a notification read, or it and all that the same recipient was told before it.',
  entity: Notification,
  scope: 'write:notifications',
  relation: isRecipient,
  isVisible: () => false,
  input: { withEarlier: optional(given.boolean('Whether all earlier ones are marked too. Default: not.')) },
  async run(act, { withEarlier }, { id, personId, organisationId, createdAt, readAt }) {
    if (withEarlier) {
      await act.manager.query(
        `UPDATE notification SET read_at = $1 WHERE read_at IS NULL AND (created_at, id) < ($2, $3)
           AND (person_id = $4 OR organisation_id = $5)`,
        [act.now, createdAt, id, personId, organisationId],
      );
    }
    return readAt === null ? { read_at: act.now } : {};
  },
});

/** What recipients do with what they are told. */
export const notificationActions: readonly Action[] = [markNotificationsRead];
