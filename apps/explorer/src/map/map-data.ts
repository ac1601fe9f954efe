import type { Column, Row } from '../table/columns';
import { isMissing } from '../table/compare';

/** What a map shows. */
export interface MapData {
  /** ISO 3166-1 alpha-2 → rows of that country, the most first. */
  readonly countries: readonly { readonly code: string; readonly rows: number }[];
  /** Where rows are exactly, where the answer tells. */
  readonly points: readonly { readonly longitude: number; readonly latitude: number }[];
  /** Rows without a country. */
  readonly missing: number;
}

/** The columns that hold countries: by their type in the schema, else by their name with nothing but codes in them. */
export function countryColumns(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const holdsCodes = ({ id }: Column) => {
    const held = rows.map((row) => row[id]).filter((value) => !isMissing(value));
    return held.length > 0 && held.every((value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value));
  };
  return columns
    .filter(({ canOpen, isList }) => !canOpen && !isList)
    .filter((column) => column.typeName === 'CountryCode' || (/country/i.test(column.id) && holdsCodes(column)));
}

/** Counts rows by country, and finds the places beside it. */
export function mapData(country: string, columns: readonly Column[], rows: readonly Row[]): MapData {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const code = row[country];
    if (typeof code === 'string' && code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const countries = [...counts].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
  const beside = country.includes('.') ? country.slice(0, country.lastIndexOf('.') + 1) : '';
  const [latitude, longitude] = [`${beside}latitude`, `${beside}longitude`];
  const hasPlaces = [latitude, longitude].every((id) => columns.some((column) => column.id === id));
  const places = hasPlaces ? rows.filter((row) => !isMissing(row[latitude]) && !isMissing(row[longitude])) : [];
  return {
    countries,
    points: places.map((row) => ({ latitude: Number(row[latitude]), longitude: Number(row[longitude]) })),
    missing: rows.filter((row) => isMissing(row[country])).length,
  };
}
