import type { EntityManager } from 'typeorm';
import { ErasedPeople1760370000002 } from './erased-people.migration';

/** Notes that the data of a person of another subgraph was erased. */
export async function noteErasedPerson(manager: EntityManager, person: string): Promise<void> {
  await manager.query('INSERT INTO erased_person (id) VALUES ($1) ON CONFLICT DO NOTHING', [person]);
}

/** Whether it was noted; false where nobody notes it, as {@link ErasedPeople1760370000002} is missing. */
export async function isErasedPerson(manager: EntityManager, person: string): Promise<boolean> {
  if (!manager.connection.migrations.some((migration) => migration instanceof ErasedPeople1760370000002)) return false;
  const rows = await manager.query('SELECT FROM erased_person WHERE id = $1', [person]);
  return rows.length === 1;
}
