import { upsertRows } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import { TrackRecord } from './track-record.entity';

/** What is noted here about the work of people that the programmes subgraph tells of. */
export const trackRecordEvents = {
  'outcome.recorded': async (manager, { payload: { outcomeId, personIds } }) => {
    await upsertRows(
      manager,
      TrackRecord,
      personIds.map((personId) => ({ person_id: personId, kind: 'OUTCOME', subject_id: outcomeId })),
    );
  },

  'commission.ended': async (manager, { payload: { commissionId, personId, status } }) => {
    if (status !== 'ACCEPTED' || personId === undefined) return;
    await upsertRows(manager, TrackRecord, [
      { person_id: personId, kind: 'ACCEPTED_COMMISSION', subject_id: commissionId },
    ]);
  },
} satisfies EventHandlers;
