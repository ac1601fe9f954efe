/**
 * Makes `src/map/generated/provinces.json`, the outlines of Vietnam's and Japan's provinces, out of Natural Earth's
 * “Admin 1 – States, Provinces” 1 : 10,000,000 as GeoJSON (public domain). It is run by hand, when Natural Earth changes:
 *
 *   node build/provinces.mjs ne_10m_admin_1_states_provinces.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, quantile, simplify } from 'topojson-simplify';

const COUNTRIES = ['VN', 'JP'];

/** Points of the outlines that are kept, of one: an eye sees no difference on a screen. */
const KEPT = 0.5;

/** Steps that the whole width and height are divided into; about 300 m. */
const STEPS = 2e4;

/** Natural Earth names three provinces by the region that they stand in. */
const NAMES = {
  'VN-39': { vi: 'Đồng Nai', ja: 'ドンナイ省', en: 'Đồng Nai' },
  'VN-53': { vi: 'Bắc Kạn', ja: 'バッカン省', en: 'Bắc Kạn' },
  'VN-66': { vi: 'Hưng Yên', ja: 'フンイエン省', en: 'Hưng Yên' },
};

const [, , source] = process.argv;
if (!source) throw new Error('Say where the GeoJSON file is.');
const features = JSON.parse(readFileSync(source, 'utf8'))
  .features.filter(({ properties }) => COUNTRIES.includes(properties.iso_a2))
  .map(({ geometry, properties: { iso_3166_2: code, name_vi, name_ja, name_en } }) => ({
    type: 'Feature',
    id: code,
    properties: NAMES[code] ?? { vi: name_vi, ja: name_ja, en: name_en },
    geometry,
  }))
  .sort((one, other) => (one.id < other.id ? -1 : 1));
const weighed = presimplify(topology({ provinces: { type: 'FeatureCollection', features } }));
const least = quantile(weighed, KEPT);
const simple = filter(simplify(weighed, least), filterAttachedWeight(weighed, least));
const text = JSON.stringify(quantize(simple, STEPS));
writeFileSync(new URL('../src/map/generated/provinces.json', import.meta.url), `${text}\n`);
