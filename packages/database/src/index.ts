import 'reflect-metadata';

export { type ActionResult, type ActionRun, performAction } from './action/perform-action';
export { KeyReusedError, type Receipt } from './action/receipt';
export { deleteOthers, deleteRow, insertRow, knownIds, lockRow, updateRow } from './action/write-row';
export {
  type ClaimProvenance,
  type ClaimRule,
  type ClaimStatement,
  claimColumns,
  isSameValue,
} from './claim/claim';
export { Claim } from './claim/claim.entity';
export { type DisputedField, type Encounter, recordDisagreements } from './claim/record-disagreements';
export { applyPage, type ReadPage } from './copies/apply-page';
export { type Copy, createCopyTable } from './copies/copy';
export { type CopyCursor, type CopyFreshness, readCopyCursor, readFreshness } from './copies/copy-cursor';
export { fillCopy } from './copies/fill-copy';
export type { CopiedRow, Original, OriginalPage } from './copies/original';
export { hasMark, type OriginalRequest, readOriginalChanges, readOriginalRows } from './copies/read-original';
export { restartCopy } from './copies/restart-copy';
export { noteKeptCounts } from './counts/counted-lists';
export { dropCountsThrough } from './counts/install-counts';
export { createDataSource, type DatabaseOptions, type EntityClass } from './data-source';
export { type BoundRows, findBoundRows, type IdsEver } from './erasure/bound-rows';
export { eraseRows } from './erasure/erase-rows';
export { type ErasedValues, eraseValues } from './erasure/erase-values';
export { isErasedPerson, noteErasedPerson } from './erasure/erased-people';
export { ERASED_USER, whileErasing } from './erasure/while-erasing';
export { groupBy } from './group-by';
export {
  createRetrievalIndex,
  dropRetrievalIndex,
  type Retrieval,
  readLastChange,
  readRetrievals,
} from './holdings/held-instants';
export { countRowsWithValue } from './holdings/rows-with-value';
export { houseMigrations } from './house-migrations';
export { createId, isId } from './identifier';
export { carryJournal } from './journal/carry-journal';
export { findTablesWithoutJournal } from './journal/install-journal';
export type { JournalEntry } from './journal/journal-entry';
export {
  type EntityHistory,
  type HistoryRequest,
  type JournalPage,
  lastJournalPosition,
  lastRecordedAt,
  readHistories,
  readJournalPage,
} from './journal/journal-page';
export { type JournalType, type JournalTypeOptions, journalTypes } from './journal/journal-type';
export { rowsKnownWhere } from './journal/rows-known-where';
export { settledBefore } from './journal/settled-before';
export { type Writer, withActor } from './journal/with-actor';
export { type CursorValues, decodeCursor, encodeCursor, listSignature } from './list/cursor';
export type { FacetBucket, FacetRequest } from './list/facet';
export { type FacetName, findFacet } from './list/facet-name';
export type {
  CountGroups,
  ExactKey,
  ListCounts,
  ListDefinition,
  ListField,
  ListLink,
  OrderTerm,
  ParentLink,
  VisibleThrough,
} from './list/list-definition';
export type { OrderExpression } from './list/order';
export { countRows, countRowsOfParents, type Page, type PageRequest, readPage, readPages } from './list/page';
export { Parameters } from './list/parameters';
export { type FacetCounts, type Facets, readFacets, readFacetsOfParents } from './list/read-facets';
export {
  type LinkedRows,
  type LinkPath,
  type LinkStep,
  linkedBy,
  linkedByKey,
  linkedByPath,
  type Through,
} from './list/through';
export { isToldSql, type ToldBy, type ToldTo, tellTo } from './list/told-value';
export { compileWhere, type Where } from './list/where';
export { findSchemaDrift, migrate } from './migrate';
export { applyEvents, type EventOutcome } from './outbox/apply-events';
export { type EmittedEvent, emitEvent } from './outbox/emit-event';
export { type EventCursor, type EventSubscription, readEventCursor, readEventCursors } from './outbox/event-cursor';
export { type EventFault, readEventFaults, recordEventFault, skipEvent } from './outbox/event-fault';
export type { OutboxEvent } from './outbox/outbox-event';
export { type EventsRequest, hasTold, lastEventPosition, readEvents } from './outbox/read-events';
export { type RowReader, rowReader, type ToldColumns } from './row';
export { type RowsByKeyOptions, readRowsByKey } from './rows-by-key';
export { analyseTable } from './search/analyse-table';
export { recordStatements, type WatchStatement } from './statement-log';
export { statementShape } from './statement-shape';
export { divideHalfEven } from './statistics/divide-half-even';
export { holdStatistics, readHeldStatistics } from './statistics/held/held-lists';
export type { HeldStatistics } from './statistics/held/needed-sources';
export type { Results, ResultsRequest } from './statistics/held/tell-results';
export { type KeyedDimension, linkJoinsSql } from './statistics/link-joins-sql';
export { NO_FIGURES } from './statistics/no-figures';
export { readHeldResults } from './statistics/read-results';
export {
  type NameText,
  readStatistics,
  type Statistics,
  type StatisticsCoverage,
  type StatisticsFigures,
  type StatisticsGroup,
} from './statistics/read-statistics';
export { convertedSql } from './statistics/rounding-sql';
export type {
  Conversion,
  MeasuredMoney,
  NamedDimension,
  RowResults,
  StatisticsDimension,
  StatisticsRequest,
} from './statistics/statistics-definition';
export { takeTurn } from './turn';
export { type UpsertCount, type UpsertOptions, type UpsertRow, upsertRows } from './upsert';
export { type VisibleRows, visibleSql } from './visible-rows';
