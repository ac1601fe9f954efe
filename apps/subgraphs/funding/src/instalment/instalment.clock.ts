import { type ClockTask, takeStep } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { recipientsOf } from '../award/award-told';
import { Instalment } from './instalment.entity';
import { instalmentWorkflow } from './instalment.workflow';

/** Makes the instalments of active awards due whose day has come and whose milestone is reached. */
export const dueInstalments: ClockTask = {
  name: 'due-instalments',
  everySeconds: 30,
  async due(database, now) {
    const found = await findDue(database, now, '');
    return found.map(({ id }) => id);
  },
  async run(transaction, id) {
    const instalment = await transaction.lock<Instalment>(Instalment, id);
    const [due] = await findDue(transaction.manager, transaction.now, 'AND i.id = $2', id);
    if (instalment === null || !due) return false;
    await takeStep(transaction, instalmentWorkflow, 'fallDue', instalment);
    await transaction.emit('instalment.due', id, {
      instalmentId: id,
      awardId: due.awardId,
      funderOrganisationIds: due.funder === null ? [] : [due.funder],
      recipientOrganisationIds: await recipientsOf(transaction, due.awardId),
      amountMinorUnits: instalment.amountMinorUnits,
      currency: instalment.currency,
      dueOn: instalment.dueOn,
    });
    return true;
  },
};

interface DueInstalment {
  readonly id: string;
  readonly awardId: string;
  readonly funder: string | null;
}

/** The first bound on `due_on` is for the index: no time zone is a whole day ahead of UTC. */
function findDue(database: EntityManager, now: Date, condition: string, ...ids: string[]): Promise<DueInstalment[]> {
  return database.query(
    `SELECT i.id, c.award_id AS "awardId", c.funder_organisation_id AS funder
     FROM instalment i
     JOIN award_commitment c ON c.id = i.commitment_id
     JOIN award w ON w.id = c.award_id AND w.status = 'ACTIVE'
     LEFT JOIN call ON call.id = w.call_id
     LEFT JOIN milestone m ON m.id = i.milestone_id
     WHERE i.status = 'PLANNED'
       AND i.due_on <= ($1::timestamptz AT TIME ZONE 'UTC')::date + 1
       AND i.due_on <= ($1::timestamptz AT TIME ZONE coalesce(call.time_zone, 'UTC'))::date
       AND (i.milestone_id IS NULL OR m.status = 'ACHIEVED') ${condition}
     ORDER BY i.due_on, i.id LIMIT 1000`,
    [now, ...ids],
  );
}
