import { linkedByKey } from '@kakehashi/database';
import { type ListLink, linkedPeriodFields, listField } from '@kakehashi/subgraph';

/**
 * The filter by history of a list of things that have one.
 *
 * @param owner the listed table, whose statuses stand in `<owner>_status_change`
 * @param enumeration the enum of its statuses
 * @param name the enum's GraphQL name
 */
export function statusHistoryLink(owner: string, enumeration: object, name: string): ListLink {
  return {
    description: 'One of the statuses that it has or had. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      status: listField.enumeration(enumeration, name, 'linked.status', 'The status.'),
      ...linkedPeriodFields,
    },
    through: linkedByKey(`${owner}_status_change`, `${owner}_id`),
  };
}
