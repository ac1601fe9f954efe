import {
  type ColumnDef,
  functionalUpdate,
  getCoreRowModel,
  type Table,
  type Updater,
  useReactTable,
} from '@tanstack/react-table';
import { parse } from 'graphql';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { change, useWorkbench, workbench } from '../app/workbench';
import { selectedFields } from '../schema/selected-fields';
import { type Column, columnsOf, type Row } from './columns';
import type { Pivot } from './pivot';
import { type LongTable, pivotTable } from './pivot-table';
import { rowsOf } from './rows';
import { entriesOf, type TableSource, tableSources, totalBeside } from './table-source';
import { useArranged } from './use-arranged';

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
  /** Whether the rows are still being filtered and sorted. */
  readonly isArranging: boolean;
  /** Columns that are shown. */
  readonly visible: readonly Column[];
  /** The table before it was made into rows × columns. */
  readonly long: LongTable;
  /** How it was; undefined where it was not. */
  readonly pivot: Pivot | undefined;
  /** What the answer tells of all rows together, for statistics; undefined where it does not. */
  readonly wholeOf: (id: string) => unknown;
  readonly table: Table<Row>;
}

const ResultTableContext = createContext<ResultTable | undefined>(undefined);

const NO_ROWS: Row[] = [];

const NOTHING: LongTable = { columns: [], rows: [] };

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
  const { entries, long } = useMemo(() => {
    if (!source) return { entries: [], long: NOTHING };
    const found = entriesOf(source, data);
    const sample = found.slice(0, SAMPLE);
    return {
      entries: found,
      long: { columns: columnsOf(source.row, opened, sample), rows: rowsOf(found, source.row, opened) },
    };
  }, [source, data, opened]);
  const wholeOf = useCallback((id: string) => (source ? totalBeside(source, data, id) : undefined), [source, data]);
  const pivot = useMemo(() => {
    const { pivot: choice, opened: lists } = layout;
    return choice && pivotTable(long, choice, { language, opened: lists, wholeOf });
  }, [long, layout, language, wholeOf]);
  const { columns, rows: all } = pivot ?? long;
  const arrangement = useMemo(() => {
    const isKnown = ({ id }: { readonly id: string }) => columns.some((column) => column.id === id);
    return { sort: layout.sort.filter(isKnown), filters: layout.filters.filter(isKnown), language };
  }, [columns, layout.sort, layout.filters, language]);
  const { shown, isArranging } = useArranged(all, columns, arrangement);
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useReactTable<Row>({
    data: NO_ROWS,
    columns: definitions,
    state: { sorting: [...arrangement.sort], columnFilters: [...arrangement.filters] },
    // The rows are arranged beside it; it knows what is typed and pressed in the heads of columns.
    manualSorting: true,
    manualFiltering: true,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    onSortingChange: (update) => changeLayout('sort', update),
    onColumnFiltersChange: (update) => changeLayout('filters', update),
  });
  const visible = useMemo(() => columns.filter(({ id }) => !layout.hidden.includes(id)), [columns, layout.hidden]);
  const value = { sources, source, columns, entries, all, shown, isArranging, visible, table, long, pivot, wholeOf };
  return <ResultTableContext value={value}>{children}</ResultTableContext>;
}

const isNothing = (typed: unknown) => typed === undefined || typed === '';

function definitionOf({ id }: Column): ColumnDef<Row> {
  return {
    id,
    accessorFn: (row) => row[id],
    sortDescFirst: false,
    filterFn: Object.assign(() => true, { autoRemove: isNothing }),
  };
}

function changeLayout<K extends 'sort' | 'filters', S>(key: K, update: Updater<S>): void {
  const { layout } = workbench();
  const before = [...layout[key]] as S;
  change({ layout: { ...layout, [key]: functionalUpdate(update, before) } });
}
