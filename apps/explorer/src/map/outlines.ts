import type { Language } from '../languages/language';
import type { AreaLevel, Division } from './map-choice';

/** The outlines of an area. */
export interface Outline {
  readonly type: 'Feature';
  /** `name` is its code of ISO 3166, empty for what has none. */
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** North-western and south-eastern corner, each longitude and latitude in degrees. */
export type Frame = readonly [readonly [number, number], readonly [number, number]];

/** Outlines that are drawn together. */
export interface Sheet {
  /** Name by which ECharts knows it. */
  readonly map: string;
  readonly features: readonly Outline[];
  /** What is in sight at first; undefined goes by what is shown. */
  readonly frame?: Frame;
}

/** Outlines of areas, with what they are called. */
export interface Outlines {
  /** Drawn beside each other. */
  readonly sheets: readonly Sheet[];
  /** The area by which a code counts. */
  readonly areaOf: (code: string) => string;
  /** An area's name; the code itself where that is none. */
  readonly nameOf: (code: string, language: Language) => string;
}

const loaded = new Map<string, Promise<Outlines>>();

/** The outlines of a level, loaded when they are first shown; the same promise whenever they are asked for again. */
export function loadOutlines(level: AreaLevel, division: Division): Promise<Outlines> {
  const key = level === 'country' ? level : `${level} ${division}`;
  const found = loaded.get(key) ?? (level === 'country' ? loadCountries() : loadProvinces(division));
  loaded.set(key, found);
  // What did not come is asked for again the next time.
  found.catch(() => loaded.delete(key));
  return found;
}

async function loadCountries(): Promise<Outlines> {
  return (await import('./country-outlines')).countryOutlines();
}

async function loadProvinces(division: Division): Promise<Outlines> {
  return (await import('./province-outlines')).provinceOutlines(division);
}

/** The frame of areas, with some room; undefined where that is the world. */
export function frameOf(all: readonly Outline[], names: readonly string[]): Frame | undefined {
  const corners = all
    .filter(({ properties }) => names.includes(properties.name))
    .flatMap(({ geometry }) => cornersOf(geometry.coordinates));
  if (corners.length === 0) return undefined;
  const [west, east] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [south, north] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  if (east - west > 180) return undefined;
  const room = Math.max(4, (east - west) / 8);
  return [
    [west - room, Math.min(85, north + room)],
    [east + room, Math.max(-60, south - room)],
  ];
}

/** The corners of each ring; of nested lists of points the outermost two of each. */
function cornersOf(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return [];
  const [first] = coordinates;
  if (!Array.isArray(first) || typeof first[0] !== 'number') return coordinates.flatMap(cornersOf);
  const points = coordinates as [number, number][];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}
