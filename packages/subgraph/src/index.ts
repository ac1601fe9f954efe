import 'reflect-metadata';

export { Act } from './action/act';
export { dayIn } from './action/day-in';
export {
  type Action,
  type ChangeOptions,
  type CreateOptions,
  defineChange,
  defineCreate,
} from './action/define-action';
export { defineWorkflow, type Step, type Workflow } from './action/define-workflow';
export { type ExternalIdInput, storedExternalIds } from './action/external-id.input';
export { given, type InputField, type InputFields, type InputOf, optional } from './action/input-field';
export { canonicalTag, type LocalizedTextInput, storedTexts } from './action/localized-text.input';
export { type MoneyInput, storedMoney } from './action/money.input';
export { type PeriodInput, periodInputColumns } from './action/period.input';
export { ANYBODY, either, isOneself, isOwnOrganisation, isTied, type Relation } from './action/relation';
export { enterState, takeStep } from './action/take-step';
export { Transaction } from './action/transaction';
export { contextKnownAt, KnownAt } from './changes/known-at.argument';
export { Clock } from './clock/clock';
export type { ClockTask } from './clock/clock-task';
export {
  type BulkLoad,
  BulkLoader,
  type BulkTable,
  type CopyLoad,
  type PastLoad,
  type PastVersion,
} from './commands/bulk-loader';
export { type LoaderDefinition, SubgraphContext } from './context';
export { createOrganisationCopyTable, createTopicCopyTable } from './copies/copied-tables';
export { defineCopy } from './copies/define-copy';
export { behindSeconds } from './copies/ready-copies';
export type { ToldOriginal } from './copies/told-original';
export { DatedArguments, datedSql, ValidAt } from './dated/dated-arguments';
export { type DatedRows, datedRowsByKey } from './dated/dated-rows';
export { endedBy, heldOn } from './dated/held-on';
export { nameColumns, periodColumns, titleColumns } from './entity/derived-columns';
export { createExternalIdTable, dropExternalIdTable, externalIdLink } from './entity/external-id-table';
export { createListOrderIndexes, dropListOrderIndexes, type ListOrderOptions } from './entity/list-order-indexes';
export { NamedEntity } from './entity/named.entity';
export { RecordedEntity } from './entity/recorded.entity';
export { CREATE_SORT_TEXT } from './entity/sort-text';
export { TEXTS_VALID_AT, textsOnDay } from './entity/text-on-day';
export { TitledEntity } from './entity/titled.entity';
export { type ConsumedEvent, combineHandlers, type EventHandler, type EventHandlers } from './events/event-handlers';
export { type HeldType, held } from './holdings/held-type';
export type { Caller } from './identity/caller';
export { type ConnectionClass, createConnectionType } from './list/connection';
export { defineList, type List, type ListOptions, type ListParent } from './list/define-list';
export type { ListArguments } from './list/list-arguments';
export {
  type ListField,
  type ListLink,
  linkedPeriodFields,
  listField,
  namedFields,
  periodFields,
  recordedFields,
  titledFields,
} from './list/list-field';
export { createRankedConnection } from './list/ranked-connection';
export { type RankedPage, type RankedRequest, rankedPage } from './list/ranked-page';
export { type ComponentOfScore, createScoreComponent } from './list/score-component';
export { batchByKey, type LoadOptions, rowByKey, rowsByKey, valueByKey } from './loader';
export { LocaleArgument } from './locale.argument';
export { Authenticated, RelationTo, RequiresPolicy, RequiresScopes } from './permission/access-decorators';
export { defineReference, type EntityReference, type Representation } from './reference';
export { runSubgraph } from './run-subgraph';
export { buildFederatedSchema, type SchemaParts } from './schema';
export { createServer, type ServerParts } from './server/create-server';
export { subgraphSettings } from './server/settings';
export { findSingle, type SingleKey } from './single';
export { type DefinedStatistics, defineStatistics, type StatisticsValues } from './statistics/define-statistics';
export { type ToldFigures, tellFigures } from './statistics/figures';
export { numberValues } from './statistics/number-values';
export { inOrderOfKeys } from './statistics/order-of-keys';
export { selectsField } from './statistics/selects-field';
export { StatisticsCoverage } from './statistics/statistics-coverage.value';
export { byField, byPeriods, type StatisticsDimension } from './statistics/statistics-dimension';
export { createStatisticsKey, type StatisticsKey } from './statistics/statistics-key';
export { StatisticsMeasure } from './statistics/statistics-measure.enum';
export { StatisticsReader } from './statistics/statistics-reader';
export { checkDimensions, checkGroups, MOST_GROUPS, type StatisticsArguments } from './statistics/statistics-request';
export type { StatusChange } from './status/status-change.entity';
export { createStatusChangeIndexes, createStatusChangeTable } from './status/status-change-table';
export { defineStatusHistory, type StatusHistory } from './status/status-history';
export type { StreamAnswer, StreamHandler, StreamRequest } from './streams/definition-streams';
export type { ImportFile, SubgraphDefinition } from './subgraph-definition';
export type { Asker, Audience } from './visibility/asker';
export { isPersonTold, ofBorrowedPerson, toldPersonColumns } from './visibility/borrowed-person';
export { PersonCopy1760410000000, personCopy } from './visibility/person-copy';
export { conditionFor, VISIBLE_TO, type VisibleRule, visibleByChoice } from './visibility/visible-rule';
export type { OwnSettings, Worker, WorkerFactory, WorkerParts } from './workers/worker';
