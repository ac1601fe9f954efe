import { createId, fillCopy, withActor } from '@kakehashi/database';
import { personCopy } from '@kakehashi/subgraph';
import type { SubgraphTest } from '@kakehashi/subgraph/testing';

/** That a party takes part in a project, by their places among those that are made. */
export interface MadeTie {
  readonly party: number;
  readonly project: number;
  /** First day, and first day after, as days of January 2020; null where unknown. */
  readonly from?: number | null;
  readonly to?: number | null;
}

/** A person by to whom they are shown, or an organisation. */
export type MadeParty = 'PUBLIC' | 'MEMBERS' | 'PRIVATE' | 'ORGANISATION';

/** A day of January 2020. */
export const day = (number: number): string => `2020-01-${String(number).padStart(2, '0')}`;

/** Writes parties of which nobody has heard, and in which projects they take part; returns their ids in the same order, which is that of the ids. */
export async function makeTies(
  { database }: SubgraphTest,
  kinds: readonly MadeParty[],
  ties: readonly MadeTie[],
): Promise<string[]> {
  const parties = kinds.map(() => createId()).sort();
  const projects = [...new Set(ties.map(({ project }) => project))].map((project) => [project, createId()] as const);
  const projectOf = new Map(projects);
  await fillCopy(
    database,
    personCopy,
    kinds.flatMap((kind, at) => (kind === 'ORGANISATION' ? [] : [{ id: parties[at] ?? '', visibility: kind }])),
  );
  const rows = ties.map(({ party, project, from, to }) => ({
    id: createId(),
    project_id: projectOf.get(project),
    [kinds[party] === 'ORGANISATION' ? 'organisation_id' : 'person_id']: parties[party],
    starts_on: from == null ? null : day(from),
    ends_before: to == null ? null : day(to),
  }));
  await withActor(database, { actor: 'import:test' }, (manager) =>
    manager.query(
      `INSERT INTO participation (id, project_id, organisation_id, person_id, starts_on, ends_before, role, position, provenance)
       SELECT id, project_id, organisation_id, person_id, starts_on, ends_before, 'PARTNER', 0, '{}'
       FROM jsonb_to_recordset($1::jsonb)
         AS given(id uuid, project_id uuid, organisation_id uuid, person_id uuid, starts_on date, ends_before date)`,
      [JSON.stringify(rows)],
    ),
  );
  return parties;
}
