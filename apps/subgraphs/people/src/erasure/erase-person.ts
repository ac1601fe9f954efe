import { Claim, ERASED_USER, eraseRows, eraseValues, noteErasedPerson, whileErasing } from '@kakehashi/database';
import type { Transaction } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { partsOfPerson } from '../person/parts-of-person';
import { Person } from '../person/person.entity';
import { erasedColumns } from './erased-person';
import type { ErasureGround } from './erasure.enum';

/**
 * Erases all that is stored of a person here, in rows, in the journal and in logs, and tells other subgraphs to do the same. Of
 * the person stays a row without data, under whose id others keep what law requires. See docs/decisions/0026-erasure.md.
 *
 * @returns false when there is no such person
 */
export async function erasePerson(transaction: Transaction, personId: string, ground: ErasureGround): Promise<boolean> {
  const { manager } = transaction;
  const person = await transaction.lock<Person>(Person, personId);
  if (person === null) return false;
  await whileErasing(manager, async () => {
    const ids = [personId];
    for (const { entity, column } of partsOfPerson(manager)) {
      ids.push(...(await eraseRows(manager, { entity, column, keys: [personId] })));
    }
    await eraseRows(manager, { entity: Claim, column: 'entity_id', keys: ids });
    await eraseValues(
      manager,
      { entity: Person, column: 'id', keys: [personId] },
      {
        values: erasedColumns(person.erasedAt ?? transaction.now, person.erasureGround ?? ground),
        along: { visibility: 'PRIVATE' },
        isAnonymous: true,
      },
    );
    await eraseFromLogs(manager, personId, ids);
  });
  await noteErasedPerson(manager, personId);
  await transaction.emit('person.visibility-changed', personId, { personId, visibility: 'PRIVATE' });
  await transaction.emit('person.erased', personId, { personId });
  return true;
}

/** Takes out of what tells of requests who sent them; what they were about is told by ids that lead nowhere now. */
async function eraseFromLogs(manager: EntityManager, personId: string, ids: readonly string[]): Promise<void> {
  await manager.query('DELETE FROM action_receipt WHERE entity_id = ANY($1::uuid[])', [ids]);
  await manager.query(
    `UPDATE audit.contact_reading SET reader = NULL, request_id = 'erased' WHERE reader_person_id = $1`,
    [personId],
  );
  await manager.query(
    `UPDATE outbox_event SET actor = CASE WHEN actor LIKE 'user:%' THEN $2 ELSE actor END,
       payload = CASE type WHEN 'affiliation.recorded' THEN payload || '{"from": null, "to": null}' ELSE payload END
     WHERE type IN ('affiliation.recorded', 'person.visibility-changed') AND subject_id = ANY($1::uuid[])`,
    [ids, ERASED_USER],
  );
}
