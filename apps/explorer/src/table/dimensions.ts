import type { SelectedField } from '../schema/selected-fields';
import type { ValueKind } from './value-kind';

/**
 * Statistics tell of each group a list of keys, one for each dimension. Such a list stands in columns beside each other, one for
 * each dimension; opened out, it would make several rows of one group.
 *
 * @returns the key of a key's dimension; undefined where a list is no such thing
 */
export function dimensionKey({ selections }: SelectedField): string | undefined {
  const isTold = selections.some(({ name }) => name === 'value' || name === 'label');
  return isTold ? selections.find(({ name }) => name === 'dimension')?.key : undefined;
}

/** The dimensions that keys are of, in their order. */
export function dimensionsIn(keys: readonly unknown[], dimension: string): readonly string[] {
  return [...new Set(keys.map((key) => String((key as Record<string, unknown> | null)?.[dimension])))];
}

/** How the values of a dimension are compared: years and months by the calendar. */
export function kindOfDimension(name: string): ValueKind {
  return /(^|_)(YEAR|MONTH)$/.test(name) ? 'period' : 'text';
}

/** The cells of a group's keys: `<id>.<dimension>.<field>`; a label that is not told is the value. */
export function cellsOfKeys(
  keys: unknown,
  id: string,
  field: SelectedField,
  dimension: string,
): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const value = field.selections.find(({ name }) => name === 'value')?.key;
  for (const key of Array.isArray(keys) ? (keys as Record<string, unknown>[]) : []) {
    for (const { key: told, name } of field.selections) {
      const isUntold = name === 'label' && key[told] == null && value !== undefined;
      if (told !== dimension) cells[`${id}.${key[dimension]}.${told}`] = isUntold ? key[value] : key[told];
    }
  }
  return cells;
}
