import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';

/** The outlines of a country. */
export interface Outline {
  readonly type: 'Feature';
  /** `name` is its ISO 3166-1 alpha-2 code, empty for what has none. */
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const ALPHA_2 = new Map(codes.map(([alpha2 = '', , numeric = '']) => [numeric, alpha2]));

/** The countries of the world, by Natural Earth (public domain), in the scale 1 : 50,000,000. */
export function outlines(): { readonly type: 'FeatureCollection'; readonly features: readonly Outline[] } {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries);
  return {
    type: 'FeatureCollection',
    features: features.map(({ id, geometry }) => ({
      type: 'Feature',
      properties: { name: ALPHA_2.get(String(id)) ?? '' },
      geometry: geometry as Outline['geometry'],
    })),
  };
}

/** South-western and north-eastern corner of countries, in degrees, with some room; undefined where that is the world. */
export function frameOf(
  all: readonly Outline[],
  names: readonly string[],
): [[number, number], [number, number]] | undefined {
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
