import {
  type ColumnDef,
  functionalUpdate,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type Table,
  type Updater,
  useReactTable,
} from '@tanstack/react-table';
import { parse } from 'graphql';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { change, useWorkbench, workbench } from '../app/workbench';
import { selectedFields } from '../schema/selected-fields';
import { type Column, columnsOf, type Row } from './columns';
import { comparisonOf, isMissing } from './compare';
import { readFilter } from './filter';
import { rowsOf } from './rows';
import { entriesOf, type TableSource, tableSources } from './table-source';

/** The answer as a table, shared by the views and by what takes it away. */
export interface ResultTable {
  /** What could be the rows; the first is the best guess. */
  readonly sources: readonly TableSource[];
  readonly source: TableSource | undefined;
  readonly columns: readonly Column[];
  /** Entries as the API answers them. */
  readonly entries: readonly unknown[];
  /** All rows, in the order of the answer. */
  readonly all: readonly Row[];
  /** Rows that are shown, filtered and sorted. */
  readonly shown: readonly Row[];
  /** Columns that are shown. */
  readonly visible: readonly Column[];
  readonly table: Table<Row>;
}

const ResultTableContext = createContext<ResultTable | undefined>(undefined);

/** Entries that are looked at to tell types where there is no schema. */
const SAMPLE = 50;

/** The answer as a table. Below {@link ResultTableProvider} only. */
export function useResultTable(): ResultTable {
  const table = useContext(ResultTableContext);
  if (!table) throw new Error('useResultTable must be used below ResultTableProvider.');
  return table;
}

/** Makes the answer a table, once for all who show it. */
export function ResultTableProvider({ children }: { readonly children: ReactNode }) {
  const answer = useWorkbench((state) => state.answer);
  const schema = useWorkbench((state) => state.schema);
  const layout = useWorkbench((state) => state.layout);
  const language = useWorkbench((state) => state.language);
  const data = answer?.body.data;
  const question = answer?.question;
  const sources = useMemo(() => {
    if (!question || !data) return [];
    const root = selectedFields(parse(question.query), schema, question.operationName);
    return root ? tableSources(root, data) : [];
  }, [question, data, schema]);
  const source = sources.find(({ id }) => id === layout.source && id !== '') ?? sources[0];
  const opened = useMemo(() => new Set(layout.opened), [layout.opened]);
  const { entries, columns, all } = useMemo(() => {
    if (!source) return { entries: [], columns: [], all: [] };
    const found = entriesOf(source, data);
    const sample = found.slice(0, SAMPLE);
    return { entries: found, columns: columnsOf(source.row, opened, sample), all: rowsOf(found, source.row, opened) };
  }, [source, data, opened]);
  const definitions = useMemo(() => columns.map((column) => definitionOf(column, language)), [columns, language]);
  const visibility = useMemo(() => Object.fromEntries(layout.hidden.map((id) => [id, false])), [layout.hidden]);
  const { sorting, columnFilters } = useMemo(() => {
    const isKnown = ({ id }: { readonly id: string }) => columns.some((column) => column.id === id);
    return { sorting: layout.sort.filter(isKnown), columnFilters: layout.filters.filter(isKnown) };
  }, [columns, layout.sort, layout.filters]);
  const table = useReactTable<Row>({
    data: all as Row[],
    columns: definitions,
    state: { sorting, columnFilters, columnVisibility: visibility },
    // Nothing here has pages; resetting them would render again for ever.
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
    onSortingChange: (update) => changeLayout('sort', update),
    onColumnFiltersChange: (update) => changeLayout('filters', update),
  });
  const model = table.getRowModel().rows;
  const shown = useMemo(() => model.map(({ original }) => original), [model]);
  const visible = useMemo(() => columns.filter(({ id }) => !layout.hidden.includes(id)), [columns, layout.hidden]);
  const value = { sources, source, columns, entries, all, shown, visible, table };
  return <ResultTableContext value={value}>{children}</ResultTableContext>;
}

function definitionOf(column: Column, language: string): ColumnDef<Row> {
  const compare = comparisonOf(column, language);
  return {
    id: column.id,
    // What is missing is undefined, which stands last in either direction.
    accessorFn: (row) => (isMissing(row[column.id]) ? undefined : row[column.id]),
    sortUndefined: 'last',
    sortDescFirst: false,
    sortingFn: (one, other, id) => compare(one.getValue(id), other.getValue(id)),
    filterFn: Object.assign(
      (row: { getValue: (id: string) => unknown }, id: string, filter: unknown) => {
        return typeof filter === 'function' ? filter(row.getValue(id)) : true;
      },
      {
        resolveFilterValue: (typed: unknown) => readFilter(String(typed), column),
        autoRemove: (typed: unknown) => typed === undefined || typed === '',
      },
    ),
  };
}

function changeLayout<K extends 'sort' | 'filters', S>(key: K, update: Updater<S>): void {
  const { layout } = workbench();
  const before = [...layout[key]] as S;
  change({ layout: { ...layout, [key]: functionalUpdate(update, before) } });
}
