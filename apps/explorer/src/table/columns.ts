import { getNamedType } from 'graphql';
import { isList, type SelectedField } from '../schema/selected-fields';
import { dimensionKey, dimensionsIn, kindOfDimension } from './dimensions';
import { kindOfType, kindOfValue, type ValueKind } from './value-kind';

/** A column of a table. */
export interface Column {
  /** Keys from the row, joined by dots: `organisation.displayName`. */
  readonly id: string;
  readonly kind: ValueKind;
  /** Whether each cell is a list of plain values. */
  readonly isList: boolean;
  /** Whether each cell is a list of objects, which can be opened out. */
  readonly canOpen: boolean;
  /** Name of the type in the schema; undefined without a schema. */
  readonly typeName: string | undefined;
  /** What the schema says of the field. */
  readonly description: string | undefined;
  /** The dimension of statistics by which rows are grouped here, such as `DECIDED_YEAR`; undefined for what is none. */
  readonly dimension?: string;
}

/** Key by which a row knows the entry that it is of; an opened list makes several rows of one entry. */
export const ENTRY = Symbol('entry');

/** A row: column's id → value as the API answers it. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly [ENTRY]?: number;
}

/** Names of fields that only lead to rows, and tell nothing by themselves. */
const CARRIERS = new Set(['nodes', 'edges', 'node', 'keys']);

/** Begins the id of a column that a pivot has made of a value. */
export const OF_VALUE = 'value:';

/**
 * The columns of rows, in the order of the selection: one for each plain field, however deep, and one for each list of
 * objects that is not opened out.
 *
 * @param opened ids of the lists that are opened out
 */
export function columnsOf(row: SelectedField, opened: ReadonlySet<string>, sample: readonly unknown[] = []): Column[] {
  return row.selections.flatMap((field) => below(field, '', opened, sample));
}

function below(
  field: SelectedField,
  prefix: string,
  opened: ReadonlySet<string>,
  sample: readonly unknown[],
): Column[] {
  const id = prefix === '' ? field.key : `${prefix}.${field.key}`;
  const values = sample.map((entry) => (entry as Record<string, unknown> | null | undefined)?.[field.key]);
  const holdsList = field.type ? isList(field.type) : values.some(Array.isArray);
  const told = { id, typeName: field.type && getNamedType(field.type).name, description: field.description };
  if (field.selections.length === 0) {
    const first = values.flat().find((value) => value != null);
    const kind = field.type ? kindOfType(field.type) : kindOfValue(first);
    return [{ ...told, kind, isList: holdsList, canOpen: false }];
  }
  const dimension = holdsList ? dimensionKey(field) : undefined;
  if (dimension !== undefined) {
    const told = field.selections.filter(({ key }) => key !== dimension);
    return dimensionsIn(values.flat(), dimension).flatMap((name) =>
      told.map(({ key, type, description }) => ({
        ...{ id: `${id}.${name}.${key}`, kind: kindOfDimension(name), isList: false, canOpen: false },
        ...{ typeName: type && getNamedType(type).name, description, dimension: name },
      })),
    );
  }
  if (holdsList && !opened.has(id)) return [{ ...told, kind: 'json', isList: false, canOpen: true }];
  return field.selections.flatMap((child) => below(child, id, opened, values.flat()));
}

/**
 * A column's id as a person reads it: the steps that say something, such as `affiliations`, `organisation`, `name`.
 */
export function stepsOf(id: string): readonly string[] {
  if (id.startsWith(OF_VALUE)) return [headOf(id)];
  const steps = id.split('.').filter((step) => !CARRIERS.has(step));
  return steps.length > 0 ? steps : [id];
}

/** A column's id as files have it: that of a pivot's column is the value that it was made of. */
export function headOf(id: string): string {
  return id.startsWith(OF_VALUE) ? id.slice(OF_VALUE.length) : id;
}
