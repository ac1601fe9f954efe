import 'reflect-metadata';

export { type BulkLoad, BulkLoader } from './commands/bulk-loader';
export { type LoaderDefinition, SubgraphContext } from './context';
export { DatedArguments, datedSql, ValidAt } from './dated/dated-arguments';
export { type DatedRows, datedRowsByKey } from './dated/dated-rows';
export { endedBy, heldOn } from './dated/held-on';
export { nameColumns, periodColumns, titleColumns } from './entity/derived-columns';
export { NamedEntity } from './entity/named.entity';
export { RecordedEntity } from './entity/recorded.entity';
export { TitledEntity } from './entity/titled.entity';
export { defineList, type List, type ListOptions } from './list/define-list';
export type { ListArguments } from './list/list-arguments';
export {
  type ListField,
  type ListLink,
  listField,
  namedFields,
  periodFields,
  recordedFields,
  titledFields,
} from './list/list-field';
export { rowByKey, rowsByKey, valueByKey } from './loader';
export { defineReference, type EntityReference, type Representation } from './reference';
export { runSubgraph } from './run-subgraph';
export { buildFederatedSchema, printFederatedSchema, type SchemaParts } from './schema';
export { createServer, type ServerParts } from './server/create-server';
export { subgraphSettings } from './server/settings';
export { findSingle, type SingleKey } from './single';
export type { StreamAnswer, StreamHandler, StreamRequest } from './streams/definition-streams';
export type { ImportFile, SubgraphDefinition } from './subgraph-definition';
