import type { ListParent } from '@kakehashi/subgraph';
import type { Organisation } from './organisation.stub';

/** An organisation whose rows are listed: those that know it by its id, and those that know its ROR id only. */
export function byIdOrRor({ id, ror }: Organisation): ListParent {
  return { id, otherKey: ror };
}

/**
 * SQL condition that a row is of the organisation `p` of a list, see {@link byIdOrRor}.
 *
 * @param row name of the row
 * @param id its column with an id of ours
 * @param ror its column with a ROR id, which counts only without the other
 */
export function isOfOrganisation(row: string, id = 'organisation_id', ror = 'organisation_ror'): string {
  return `(${row}.${id} = p.id OR (${row}.${id} IS NULL AND ${row}.${ror} = p.other_key))`;
}
