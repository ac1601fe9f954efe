import { type ListLink, listField } from '@kakehashi/subgraph';
import type { StatusSubject } from './status-change.entity';

/**
 * The filter by history of a list of things that have one.
 *
 * @param enumeration the enum of its statuses
 * @param name the enum's GraphQL name
 */
export function statusHistoryLink(kind: StatusSubject, enumeration: object, name: string): ListLink {
  return {
    description: 'A status that it has or had: all of these hold of the same one.',
    fields: {
      status: listField.enumeration(enumeration, name, 's.status', 'The status.'),
      periodFrom: listField.date('s.period_from', 'The day on which it came to the status.', { isNullable: true }),
      periodTo: listField.date('s.period_to', 'First day after the status; null while it lasts.', {
        isNullable: true,
      }),
    },
    through: (condition) =>
      `EXISTS (SELECT 1 FROM status_change s WHERE s.subject_id = t.id AND s.subject_kind = '${kind}' AND ${condition})`,
  };
}
