import type { Column, Row } from '../table/columns';
import { isMissing } from '../table/compare';

/** What a map shows. */
export interface MapData {
  /** Code of a country or province → rows there, the most first. */
  readonly areas: readonly { readonly code: string; readonly rows: number }[];
  /** Where rows are exactly, where the answer tells. */
  readonly points: readonly { readonly longitude: number; readonly latitude: number }[];
  /** Rows without an area. */
  readonly missing: number;
}

/**
 * Counts rows by area, and finds the places beside it.
 *
 * @param area id of the column that holds codes
 * @param areaOf the area by which a code is counted; itself where nothing is said
 */
export function mapData(
  area: string,
  columns: readonly Column[],
  rows: readonly Row[],
  areaOf: (code: string) => string = (code) => code,
): MapData {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const code = row[area];
    if (typeof code !== 'string' || code === '') continue;
    counts.set(areaOf(code), (counts.get(areaOf(code)) ?? 0) + 1);
  }
  const areas = [...counts].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
  const beside = area.includes('.') ? area.slice(0, area.lastIndexOf('.') + 1) : '';
  const [latitude, longitude] = [`${beside}latitude`, `${beside}longitude`];
  const hasPlaces = [latitude, longitude].every((id) => columns.some((column) => column.id === id));
  const places = hasPlaces ? rows.filter((row) => !isMissing(row[latitude]) && !isMissing(row[longitude])) : [];
  return {
    areas,
    points: places.map((row) => ({ latitude: Number(row[latitude]), longitude: Number(row[longitude]) })),
    missing: rows.filter((row) => isMissing(row[area])).length,
  };
}
