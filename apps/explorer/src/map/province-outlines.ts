import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Language } from '../languages/language';
import atlas from './generated/provinces.json';
import type { Division } from './map-choice';
import { provinceOfToday } from './merged-provinces';
import type { Frame, Outline, Outlines } from './outlines';

type Names = Readonly<Record<Language, string>>;
type Province = (Polygon<Names> | MultiPolygon<Names>) & { readonly id: string; readonly properties: Names };

/** What is in sight of each country; Japan's without the islands far out in the Pacific. */
const FRAMES: Readonly<Record<string, Frame>> = {
  VN: [
    [102, 23.6],
    [109.8, 8.3],
  ],
  JP: [
    [123.5, 45.8],
    [146.2, 24],
  ],
};

/** Natural Earth has the name until Huế became a city. */
const RENAMED: Readonly<Record<string, Names>> = { 'VN-26': { vi: 'Huế', ja: 'フエ', en: 'Huế' } };

/**
 * The provinces of Vietnam and Japan by ISO 3166-2, after Natural Earth (public domain, 1 : 10,000,000, simplified by
 * `build/provinces.mjs`). It has Vietnam's 63 until 2025; today's are put together out of them, and a code of before counts
 * where its land is today.
 */
export function provinceOutlines(division: Division): Outlines {
  const topology = atlas as unknown as Topology;
  const provinces = (atlas.objects.provinces as unknown as { geometries: Province[] }).geometries;
  const areaOf = division === 'since2025' ? provinceOfToday : (code: string) => code;
  const codes = [...new Set(provinces.map(({ id }) => areaOf(id)))];
  const outlines = codes.map((name): Outline => {
    const parts = provinces.filter(({ id }) => areaOf(id) === name);
    return { type: 'Feature', properties: { name }, geometry: merge(topology, parts) as Outline['geometry'] };
  });
  const names = new Map(provinces.map(({ id, properties }) => [id, properties]));
  const namesOf = (code: string) => (division === 'since2025' ? RENAMED[code] : undefined) ?? names.get(code);
  return {
    sheets: Object.entries(FRAMES).map(([country, frame]) => ({
      map: `${country} ${division}`,
      features: outlines.filter(({ properties: { name } }) => name.startsWith(`${country}-`)),
      frame,
    })),
    areaOf,
    nameOf: (code, language) => namesOf(code)?.[language] ?? code,
  };
}
