import { type ListLink, listField } from '@kakehashi/subgraph';

/**
 * The filter by history of a list of things that have one.
 *
 * @param owner the listed table, whose statuses stand in `<owner>_status_change`
 * @param enumeration the enum of its statuses
 * @param name the enum's GraphQL name
 */
export function statusHistoryLink(owner: string, enumeration: object, name: string): ListLink {
  return {
    description: 'A status that it has or had: all of these hold of the same one.',
    fields: {
      status: listField.enumeration(enumeration, name, 'past.status', 'The status.'),
      periodFrom: listField.date('past.period_from', 'The day on which it came to the status.', { isNullable: true }),
      periodTo: listField.date('past.period_to', 'First day after the status; null while it lasts.', {
        isNullable: true,
      }),
    },
    through: (condition) =>
      `EXISTS (SELECT 1 FROM ${owner}_status_change past WHERE past.${owner}_id = t.id AND ${condition})`,
  };
}
