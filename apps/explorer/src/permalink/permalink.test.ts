import { type Linked, readFragment, writeFragment } from './permalink';

const LINKED: Linked = {
  question: { query: '# Đại học, 東京 🎌\n{ a }', variables: { name: '橋本', n: [1, null] } },
  view: 'chart',
  table: {
    source: 'a.nodes',
    opened: ['b'],
    sort: [{ id: 'c', desc: true }],
    filters: [],
    hidden: ['d'],
    pivot: { rows: 'b', columns: 'c', value: null },
  },
  chart: { kind: 'bar', x: 'c', y: null, by: 'd', unit: 'JPY' },
  network: { from: 'a', to: 'b' },
  map: { area: 'at.subdivisionCode', division: 'until2025' },
};

describe('Permalink', () => {
  it('restores question, view, table, and what chart, network and map show', async () => {
    const fragment = await writeFragment(LINKED);
    expect(fragment).toMatch(/^#1\.[\w-]+$/);
    expect(await readFragment(fragment)).toEqual(LINKED);
  });

  it('takes nothing along but that', async () => {
    const secret = { headers: '{"authorization": "Bearer s3cret"}', token: 's3cret' };
    const careless = { ...LINKED, ...secret, question: { ...LINKED.question, ...secret } };
    expect(await readFragment(await writeFragment(careless))).toEqual(LINKED);
  });

  it('opens links of before network, map and pivot were in them', async () => {
    const old = { question: { query: '{ a }', variables: {} }, view: 'table', table: { opened: ['b'], hidden: [] } };
    expect(await readFragment(await writeFragment(old))).toEqual(old);
  });

  it('leaves out what has not the shape that it must have', async () => {
    const odd = {
      ...LINKED,
      table: { source: 1, opened: 'b', sort: [{ id: 'c' }], filters: [null], hidden: ['d'], pivot: { rows: 1 } },
      chart: { kind: 'cake', x: 'c', y: null },
      network: { from: 'a' },
      map: { area: 'b', division: 'never' },
    };
    const fragment = await writeFragment(odd as never);
    const { chart: _chart, network: _network, ...rest } = LINKED;
    expect(await readFragment(fragment)).toEqual({ ...rest, table: { hidden: ['d'] }, map: { area: 'b' } });
  });

  it.each(['', '#', '#1.', '#1.AAAA', '#2.abc', '#1.%%%'])('reads nothing out of %j', async (fragment) => {
    expect(await readFragment(fragment)).toBeUndefined();
  });
});
