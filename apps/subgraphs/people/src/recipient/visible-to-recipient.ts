import { isId, type VisibleRows } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import type { Asker } from '@kakehashi/subgraph';

/** Who sees what belongs to a recipient: the person, who acts for the organisation, and stewards. Whatever reads it goes by it. */
export function visibleToRecipient({ audience, person, organisation }: Asker): VisibleRows {
  if (audience === 'STEWARDS') return { groups: ['TRUE'] };
  const [first = 'FALSE', ...others] = [
    ...(person === undefined ? [] : [`t.person_id = '${person}'`]),
    ...(organisation === undefined ? [] : [`t.organisation_id = '${organisation}'`]),
  ];
  return { groups: [first, ...others] };
}

/**
 * Ids of the recipients whose things are asked for: those that the asker is, or the one that they name.
 *
 * @throws BAD_USER_INPUT for what is no id
 */
export function askedRecipients({ person, organisation }: Asker, of: string | null | undefined): string[] {
  if (of == null) return [person, organisation].filter((id) => id !== undefined);
  if (!isId(of)) throw badUserInput('of', 'must be an id (a UUID)', of);
  return [of.toLowerCase()];
}
