import type { Column } from '../table/columns';
import { countryColumns, mapData } from './map-data';
import { frameOf, outlines } from './outlines';

const column = (id: string, typeName = 'String'): Column => ({
  id,
  kind: 'text',
  isList: false,
  canOpen: false,
  typeName,
  description: undefined,
});

describe('Map', () => {
  const columns = [
    column('at.countryCode', 'CountryCode'),
    column('at.latitude', 'Float'),
    column('at.longitude', 'Float'),
    column('homeCountry'),
    column('countryName'),
  ];
  const rows = [
    { 'at.countryCode': 'VN', 'at.latitude': 21, 'at.longitude': 105.8, homeCountry: 'JP', countryName: 'Việt Nam' },
    { 'at.countryCode': 'VN', 'at.latitude': null, 'at.longitude': 105, homeCountry: null, countryName: 'Việt Nam' },
    { 'at.countryCode': null, homeCountry: 'JP', countryName: '日本' },
  ];

  it('finds countries by their type, and by codes in what is called country', () => {
    expect(countryColumns(columns, rows).map(({ id }) => id)).toEqual(['at.countryCode', 'homeCountry']);
  });

  it('counts rows by country, with the places beside it', () => {
    expect(mapData('at.countryCode', columns, rows)).toEqual({
      countries: [{ code: 'VN', rows: 2 }],
      points: [{ latitude: 21, longitude: 105.8 }],
      missing: 1,
    });
    expect(mapData('homeCountry', columns, rows).points).toEqual([]);
  });

  it('has outlines by code, and a frame around those that are shown', () => {
    const { features } = outlines();
    const names = features.map(({ properties: { name } }) => name);
    expect(names).toEqual(expect.arrayContaining(['VN', 'JP', 'LA', 'KR', 'US']));
    const [[west = 0, north = 0], [east = 0, south = 0]] = frameOf(features, ['VN']) ?? [[], []];
    expect([west < 103 && west > 95, east > 109 && east < 120, north > 23, south < 9]).toEqual(Array(4).fill(true));
    expect(frameOf(features, ['US', 'RU'])).toBeUndefined();
    expect(frameOf(features, [])).toBeUndefined();
  });
});
