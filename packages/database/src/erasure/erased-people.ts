import type { EntityManager } from 'typeorm';

/** Notes that the data of a person was erased. */
export async function noteErasedPerson(manager: EntityManager, person: string): Promise<void> {
  await manager.query('INSERT INTO erased_person (id) VALUES ($1) ON CONFLICT DO NOTHING', [person]);
}

/** Whether it was noted. */
export async function isErasedPerson(manager: EntityManager, person: string): Promise<boolean> {
  const rows = await manager.query('SELECT FROM erased_person WHERE id = $1', [person]);
  return rows.length === 1;
}
