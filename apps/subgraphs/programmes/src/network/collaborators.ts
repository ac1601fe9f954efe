import type { SubgraphContext } from '@kakehashi/subgraph';
import { Collaborator } from './collaborator.value';

/** Tells parties by their ids, those that are persons as such. */
export async function collaborators(
  { database }: SubgraphContext,
  ids: readonly string[],
): Promise<(id: string) => Collaborator> {
  const rows: { party_id: string }[] = await database.query(
    `SELECT DISTINCT party_id FROM derived.tie WHERE party_id = ANY($1::uuid[]) AND is_person`,
    [[...new Set(ids)]],
  );
  const people = new Set(rows.map(({ party_id }) => party_id));
  return (id) => new Collaborator(id, people.has(id));
}
