import { type GraphQLType, getNamedType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { RowSelection } from './row-selection';
import { type SelectionScope, selectedFields } from './selected-fields';

/** A column of a table that rows are laid out in. */
export interface ExportColumn {
  /** The keys to its value joined by dots, such as `name.first`. */
  readonly header: string;
  readonly path: readonly string[];
}

/**
 * The columns of rows, in the order of the selection: a column for each leaf, and for each list, whatever it is a list of.
 * Fields that only some of the possible types have are columns of all rows.
 */
export function exportColumns(scope: SelectionScope, { type, selection }: RowSelection): ExportColumn[] {
  return columnsBelow(scope, type.name, [selection], []);
}

function columnsBelow(
  scope: SelectionScope,
  typeName: string,
  selectionSets: Parameters<typeof selectedFields>[2],
  path: readonly string[],
): ExportColumn[] {
  return selectedFields(scope, typeName, selectionSets).flatMap(({ key, definition, selectionSets: below }) => {
    const here = [...path, key];
    const type = getNamedType(definition.type);
    if (isLeafType(type) || isList(definition.type)) return [{ header: here.join('.'), path: here }];
    return columnsBelow(scope, type.name, below, here);
  });
}

function isList(type: GraphQLType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A row's value of a column; null where something on the way to it is null. */
export function valueAt(row: unknown, { path }: ExportColumn): unknown {
  return (
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], row) ?? null
  );
}
