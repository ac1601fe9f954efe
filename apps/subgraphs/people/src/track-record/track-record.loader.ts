import { rowsByKey } from '@kakehashi/subgraph';
import { TrackRecord } from './track-record.entity';

/** What came of the work of a person, accepted commissions first. */
export const trackRecordOfPerson = rowsByKey<TrackRecord>({
  entity: TrackRecord,
  column: 'person_id',
  orderBy: 't.kind, t.subject_id',
});
