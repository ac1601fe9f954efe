import { fillCopy, withActor } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import { personCopy } from '../../visibility/person-copy';

/** Rows that name a person in a column: a condition in SQL. */
export type NamingRows = readonly [table: string, column: string, rows: string];

/** Whom rows name from when on. */
export interface NamedPerson {
  /** Undefined for somebody else in each row, so that one is in many is not told either. */
  readonly person: string | undefined;
  readonly recordedAt: Date;
}

/**
 * Puts a private person of another subgraph in the place of those whom rows name: a part in everything.
 *
 * @throws RangeError for a table without such rows
 */
export async function namePrivatePerson(
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
