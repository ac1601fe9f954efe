import { mostFrequent } from '../chart/currency';
import { cellText } from './cell-text';
import { type Column, ENTRY, OF_VALUE, type Row } from './columns';
import { comparisonOf, isMissing } from './compare';
import { addDecimals } from './decimal';
import { isNumeric } from './value-kind';

/** What a pivot is made of: a row for each value of one column, a column for each of another. */
export interface PivotChoice {
  readonly rows: string;
  readonly columns: string;
  /** Id of the column whose values are added up; null counts rows. */
  readonly value: string | null;
}

/** Values that are still columns side by side. */
const MOST_COLUMNS = 60;

export interface Pivot {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Currency of the values; undefined where they are no money. */
  readonly unit: string | undefined;
  /** Rows left out because they are in other currencies. */
  readonly otherUnits: number;
  /** Cells that are empty because what falls there can not be added up, such as averages. */
  readonly refused: number;
  /** Columns left out because there are too many, the last. */
  readonly cut: number;
}

/** How {@link pivotOf} adds up. */
export interface Adding {
  readonly language: string;
  /** Whether several rows of one cell may be added up. */
  readonly mayAdd: boolean;
  /** Id of the column that tells the currency of the values; undefined where they are no money. */
  readonly currency: string | undefined;
}

/** Columns whose values can be rows and columns of a pivot: names, codes, years that stand alone in their cells. */
export function pivotColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ isList, canOpen, kind }) => !isList && !canOpen && kind !== 'json' && !isNumeric(kind));
}

/** The best guess at a pivot: two dimensions of statistics, else two columns of few names; undefined without two. */
export function suggestPivot(columns: readonly Column[], rows: readonly Row[]): PivotChoice | undefined {
  const distinct = (id: string) => new Set(rows.map((row) => row[id])).size;
  const few = pivotColumns(columns).filter(({ id }) => distinct(id) > 1 && distinct(id) <= MOST_COLUMNS);
  const [first] = [...few].sort((one, other) => worth(other) - worth(one));
  const second = few.find(({ id, dimension }) => id !== first?.id && (!dimension || dimension !== first?.dimension));
  if (!first || !second) return undefined;
  const amount = columns.find(({ dimension, kind, isList }) => !dimension && !isList && isNumeric(kind));
  const isOfStatistics = first.dimension !== undefined;
  return { rows: first.id, columns: second.id, value: isOfStatistics ? (amount?.id ?? null) : null };
}

function worth({ id, dimension, kind }: Column): number {
  return (
    (dimension ? 4 : 0) + (/label$|name$/i.test(id) ? 2 : 0) + (kind === 'enum' ? 1 : 0) - (kind === 'period' ? 1 : 0)
  );
}

/** Makes a table of rows × columns; what has no value in one of the two is in none. */
export function pivotOf(
  all: readonly Row[],
  columns: readonly Column[],
  choice: PivotChoice,
  { language, mayAdd, currency }: Adding,
): Pivot | undefined {
  const find = (id: string | null) => columns.find((column) => column.id === id);
  const [down, across, value] = [find(choice.rows), find(choice.columns), find(choice.value)];
  if (!down || !across || (choice.value !== null && !value)) return undefined;
  const placed = all.filter((row) => !isMissing(row[down.id]) && !isMissing(row[across.id]));
  const [unit] = currency && value ? mostFrequent(placed.map((row) => row[currency])) : [];
  const rows = placed.filter(
    (row) => !currency || unit === undefined || isMissing(row[currency]) || row[currency] === unit,
  );
  const heads = namesOf(rows, across, language);
  const cells = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const line = cells.get(cellText(row[down.id])) ?? new Map<string, Row[]>();
    cells.set(cellText(row[down.id]), line);
    const name = cellText(row[across.id]);
    line.set(name, [...(line.get(name) ?? []), row]);
  }
  let refused = 0;
  const cellOf = (held: readonly Row[]): unknown => {
    if (!value) return held.length;
    const valued = held.filter((row) => !isMissing(row[value.id]));
    if (valued.length > 1 && !mayAdd) {
      refused += 1;
      return undefined;
    }
    if (valued.length < 2) return valued[0]?.[value.id];
    return addDecimals(valued.map((row) => String(row[value.id])));
  };
  const idOf = (head: string) => `${OF_VALUE}${head}${unit ? ` (${unit})` : ''}`;
  const kept = heads.slice(0, MOST_COLUMNS);
  const lines = namesOf(rows, down, language).map((name, entry): Row => {
    const line = cells.get(name);
    const told = kept.map((head) => [idOf(head), line?.has(head) ? cellOf(line.get(head) ?? []) : undefined]);
    return { [ENTRY]: entry, [down.id]: name, ...Object.fromEntries(told) };
  });
  const made = kept.map(
    (head): Column => ({
      ...{ id: idOf(head), kind: value?.kind ?? 'integer', isList: false, canOpen: false },
      ...{ typeName: value?.typeName, description: value?.description },
    }),
  );
  return {
    columns: [down, ...made],
    rows: lines,
    unit,
    otherUnits: placed.length - rows.length,
    refused,
    cut: heads.length - kept.length,
  };
}

/** The different values of a column as texts, in its order. */
function namesOf(rows: readonly Row[], column: Column, language: string): readonly string[] {
  const values = new Map(rows.map((row) => [cellText(row[column.id]), row[column.id]]));
  const compare = comparisonOf(column, language);
  return [...values].sort(([, one], [, other]) => compare(one, other)).map(([name]) => name);
}
