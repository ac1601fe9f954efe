/** What can come of somebody's work: a commission that was accepted, or an outcome. */
export type TrackRecordKind = 'ACCEPTED_COMMISSION' | 'OUTCOME';
