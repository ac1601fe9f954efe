import { createId, fillCopy, withActor } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../subgraph-definition';
import { personCopy } from '../../visibility/person-copy';
import { SubgraphTest } from '../subgraph-test';

/** Rows that name a person in a column: a condition in SQL. */
export type NamingRows = readonly [table: string, column: string, rows: string];

/** Whom rows name from when on. */
interface NamedPerson {
  /** Undefined for somebody else in each row, so that one is in many is not told either. */
  readonly person: string | undefined;
  readonly recordedAt: Date;
}

/**
 * Starts a subgraph twice over the same sample. In `there`, a private person of another subgraph stands in the place of those
 * whom rows name: a part in everything; in `absent`, somebody else in each.
 *
 * @returns both, with the person's id
 * @throws RangeError for a table without such rows
 */
export async function startNamingPrivatePerson(
  definition: SubgraphDefinition,
  named: readonly NamingRows[],
): Promise<{ there: SubgraphTest; absent: SubgraphTest; person: string }> {
  const [there, absent] = [await SubgraphTest.start(definition), await SubgraphTest.start(definition)];
  const person = createId();
  const recordedAt = new Date();
  await nameInRows(there.database, named, { person, recordedAt });
  await nameInRows(absent.database, named, { person: undefined, recordedAt });
  return { there, absent, person };
}

async function nameInRows(
  database: DataSource,
  named: readonly NamingRows[],
  { person, recordedAt }: NamedPerson,
): Promise<void> {
  const value = person === undefined ? 'gen_random_uuid()' : `'${person}'`;
  const ids = new Set<string>();
  await withActor(database, { actor: 'import:test', recordedAt }, async (manager) => {
    for (const [table, column, rows] of named) {
      const [written] = await manager.query(
        `UPDATE ${table} SET ${column} = ${value} WHERE ${rows} RETURNING ${column} AS id`,
      );
      if (written.length === 0) throw new RangeError(`No row of ${table} names anybody.`);
      for (const { id } of written) ids.add(id);
    }
  });
  // Public for a moment: what was counted of them then must not stay.
  for (const visibility of ['PUBLIC', 'PRIVATE']) {
    await fillCopy(
      database,
      personCopy,
      [...ids].map((id) => ({ id, visibility })),
    );
  }
}
