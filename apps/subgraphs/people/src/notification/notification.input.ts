import { defineList, listField, recordedFields } from '@kakehashi/subgraph';
import { visibleToRecipient } from '../recipient/visible-to-recipient';
import { Notification } from './notification.entity';
import { NotificationKind } from './notification.enum';

/** The list of notifications: what it can be filtered and ordered by. */
export const notificationList = defineList({
  name: 'Notification',
  type: Notification,
  visible: visibleToRecipient,
  fields: {
    ...recordedFields,
    kind: listField.enumeration(NotificationKind, 'NotificationKind', 't.kind', 'What has happened.'),
    isRead: listField.boolean('(t.read_at IS NOT NULL)', 'Whether it was marked read.', { isNullable: false }),
    person: listField.id('t.person_id', 'Id of the person who is told.'),
    organisation: listField.id('t.organisation_id', 'Id of the organisation that is told.'),
    subject: listField.id('t.subject_id', 'Id of what it is about.', { isFacet: false }),
  },
  defaultOrder: [{ field: 'createdAt', direction: 'DESC' }],
});
