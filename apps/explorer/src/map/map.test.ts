import type { Column } from '../table/columns';
import { areaColumns, areaLevelOf } from './map-choice';
import { mapData } from './map-data';
import { frameOf, loadOutlines } from './outlines';

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
    column('at.subdivisionCode'),
    column('at.latitude', 'Float'),
    column('at.longitude', 'Float'),
    column('homeCountry'),
    column('countryName'),
  ];
  const rows = [
    ['VN', 'VN-HN', 21, 105.8, 'JP', 'Việt Nam'],
    ['VN', 'VN-28', null, 105, null, 'Việt Nam'],
    ['VN', 'VN-29', null, null, null, 'Việt Nam'],
    [null, null, null, null, 'JP', '日本'],
  ].map((cells) => Object.fromEntries(columns.map(({ id }, index) => [id, cells[index]])));

  it('finds countries by their type, countries and provinces by codes in what is called so', () => {
    const found = areaColumns(columns, rows);
    expect(found.map((one) => [one.id, areaLevelOf(one, rows)])).toEqual([
      ['at.countryCode', 'country'],
      ['homeCountry', 'country'],
      ['at.subdivisionCode', 'province'],
    ]);
  });

  it('counts rows by area, with the places beside it', () => {
    expect(mapData('at.countryCode', columns, rows)).toEqual({
      areas: [{ code: 'VN', rows: 3 }],
      points: [{ latitude: 21, longitude: 105.8 }],
      missing: 1,
    });
    expect(mapData('homeCountry', columns, rows).points).toEqual([]);
  });

  it('counts a province that has merged where its land is today', async () => {
    const { areaOf } = await loadOutlines('province', 'since2025');
    const { areas } = mapData('at.subdivisionCode', columns, rows, areaOf);
    expect(areas).toEqual([
      { code: 'VN-29', rows: 2 },
      { code: 'VN-HN', rows: 1 },
    ]);
  });

  it('has outlines of countries by code, and a frame around those that are shown', async () => {
    const { sheets, nameOf } = await loadOutlines('country', 'since2025');
    const [{ features } = { features: [] }] = sheets;
    const names = features.map(({ properties: { name } }) => name);
    expect(names).toEqual(expect.arrayContaining(['VN', 'JP', 'LA', 'KR', 'US']));
    const [[west = 0, north = 0], [east = 0, south = 0]] = frameOf(features, ['VN']) ?? [[], []];
    expect([west < 103 && west > 95, east > 109 && east < 120, north > 23, south < 9]).toEqual(Array(4).fill(true));
    expect(frameOf(features, ['US', 'RU'])).toBeUndefined();
    expect(frameOf(features, [])).toBeUndefined();
    expect([nameOf('VN', 'ja'), nameOf('x', 'ja')]).toEqual(['ベトナム', 'x']);
  });

  it.each([
    ['since2025', 34, 'Huế'],
    ['until2025', 63, 'Thừa Thiên Huế'],
  ] as const)('has the provinces of Vietnam %s, and the prefectures of Japan', async (division, vietnamese, hue) => {
    const { sheets, nameOf } = await loadOutlines('province', division);
    const codes = sheets.map(({ features }) => features.map(({ properties: { name } }) => name));
    expect(sheets.map(({ map }, index) => [map, codes[index]?.length, new Set(codes[index]).size])).toEqual([
      [`VN ${division}`, vietnamese, vietnamese],
      [`JP ${division}`, 47, 47],
    ]);
    expect([nameOf('VN-26', 'vi'), nameOf('VN-39', 'vi'), nameOf('JP-13', 'ja')]).toEqual([hue, 'Đồng Nai', '東京都']);
    const [[west = 0, north = 0], [east = 0, south = 0]] = frameOf(sheets[0]?.features ?? [], ['VN-SG']) ?? [[], []];
    expect([west > 100, east < 112, north < 17, south > 4]).toEqual(Array(4).fill(true));
  });
});
