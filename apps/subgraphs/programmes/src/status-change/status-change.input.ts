import { linkedByKey } from '@kakehashi/database';
import { type ListLink, linkedPeriodFields, listField } from '@kakehashi/subgraph';
import type { StatusSubject } from './status-change.entity';

/**
 * The filter by history of a list of things that have one.
 *
 * @param enumeration the enum of its statuses
 * @param name the enum's GraphQL name
 */
export function statusHistoryLink(kind: StatusSubject, enumeration: object, name: string): ListLink {
  return {
    description: 'One of the statuses that it has or had. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      status: listField.enumeration(enumeration, name, 'linked.status', 'The status.'),
      ...linkedPeriodFields,
    },
    through: linkedByKey('status_change', 'subject_id', { condition: `linked.subject_kind = '${kind}'` }),
  };
}
