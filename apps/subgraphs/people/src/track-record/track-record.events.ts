import { createId, upsertRows } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { TrackRecord } from './track-record.entity';
import type { TrackRecordKind } from './track-record.enum';

/** What is noted here about the work of people that the programmes subgraph tells of. */
export const trackRecordEvents = {
  'outcome.recorded': (manager, { payload: { outcomeId, personIds } }) =>
    note(manager, 'OUTCOME', outcomeId, personIds),

  'commission.ended': async (manager, { payload: { commissionId, personId, status } }) => {
    if (status !== 'ACCEPTED' || personId === undefined) return;
    await note(manager, 'ACCEPTED_COMMISSION', commissionId, [personId]);
  },
} satisfies EventHandlers;

async function note(
  manager: EntityManager,
  kind: TrackRecordKind,
  subjectId: string,
  personIds: readonly string[],
): Promise<void> {
  const rows = personIds.map((personId) => ({ id: createId(), person_id: personId, kind, subject_id: subjectId }));
  await upsertRows(manager, TrackRecord, rows, { key: ['person_id', 'kind', 'subject_id'] });
}
