import type { Column, Row } from '../table/columns';
import { isMissing } from '../table/compare';

/** Vietnam's provinces since 1 July 2025, of which there are 34, or the 63 until then. */
export const DIVISIONS = ['since2025', 'until2025'] as const;

export type Division = (typeof DIVISIONS)[number];

/** What a map shows. */
export interface MapChoice {
  /** Id of the column that holds countries or provinces. */
  readonly area: string;
  /** Default is today's. */
  readonly division?: Division;
}

/** What the areas of a column are. */
export type AreaLevel = 'country' | 'province';

const CODES: Readonly<Record<AreaLevel, RegExp>> = { country: /^[A-Z]{2}$/, province: /^[A-Z]{2}-[A-Z0-9]{1,3}$/ };
const NAMES: Readonly<Record<AreaLevel, RegExp>> = {
  country: /country/i,
  province: /subdivision|province|prefecture/i,
};

/** What a column's areas are: by its type in the schema, else by its name with nothing but codes in it; else undefined. */
export function areaLevelOf(column: Column, rows: readonly Row[]): AreaLevel | undefined {
  const { id, typeName, canOpen, isList } = column;
  if (canOpen || isList) return undefined;
  if (typeName === 'CountryCode') return 'country';
  return (['province', 'country'] as const).find(
    (level) => NAMES[level].test(id) && holdsCodes(id, CODES[level], rows),
  );
}

/** The columns that a map can show, countries before provinces. */
export function areaColumns(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const levels = columns.map((column) => areaLevelOf(column, rows));
  return (['country', 'province'] as const).flatMap((level) => columns.filter((_, index) => levels[index] === level));
}

function holdsCodes(id: string, codes: RegExp, rows: readonly Row[]): boolean {
  const held = rows.map((row) => row[id]).filter((value) => !isMissing(value));
  return held.length > 0 && held.every((value) => typeof value === 'string' && codes.test(value));
}
