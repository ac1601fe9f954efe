export {
  copiedAffiliation,
  copiedAward,
  copiedCommission,
  copiedOrganisation,
  copiedOutcome,
  copiedPerson,
  copiedTopic,
} from './copied-rows';
export type { Demonstration, DemonstrationEntity, DemonstrationOptions, Facts, SampleRows } from './dataset';
export { demonstration } from './demonstration/demonstration';
export { facts } from './facts/facts';
export { onDay } from './periods';
export type * from './rows';
export { sampleId } from './sample-id';
export { type RowsOfEntity, sampleRows } from './sample-rows';
export type { Source } from './sources';
export type * from './values';
export * from './vocabulary';
