import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';
import type { Language } from '../languages/language';
import type { Outline, Outlines } from './outlines';

const ALPHA_2 = new Map(codes.map(([alpha2 = '', , numeric = '']) => [numeric, alpha2]));

/** The countries of the world by ISO 3166-1 alpha-2, after Natural Earth (public domain), in the scale 1 : 50,000,000. */
export function countryOutlines(): Outlines {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries);
  const world = features.map(
    ({ id, geometry }): Outline => ({
      type: 'Feature',
      properties: { name: ALPHA_2.get(String(id)) ?? '' },
      geometry: geometry as Outline['geometry'],
    }),
  );
  return {
    sheets: [{ map: 'world', features: world }],
    areaOf: (code) => code,
    nameOf: countryName,
  };
}

/** A country's name; the code itself where that is none. */
function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
