import 'reflect-metadata';

export { createDataSource, type DatabaseOptions, type EntityClass } from './data-source';
export { groupBy } from './group-by';
export { createId, isId } from './identifier';
export type { ExactKey, ListDefinition, ListField, ListLink, OrderTerm, ParentLink } from './list/list-definition';
export { countRows, countRowsOfParents, type Page, type PageRequest, readPage, readPages } from './list/page';
export type { Where } from './list/where';
export { findSchemaDrift, migrate } from './migrate';
export { type RowReader, rowReader } from './row';
export { type RowsByKeyOptions, readRowsByKey } from './rows-by-key';
export { refoldDocuments } from './search/refold';
export { analyseTable, prepareSearchTables } from './search/search-table';
export { recordStatements } from './statement-log';
export { type UpsertCount, type UpsertOptions, type UpsertRow, upsertRows } from './upsert';
