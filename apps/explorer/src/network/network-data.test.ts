import type { Column } from '../table/columns';
import { networkData, suggestNetwork } from './network-data';

const column = (id: string, kind: Column['kind'] = 'text'): Column => ({
  id,
  kind,
  isList: false,
  canOpen: false,
  typeName: undefined,
  description: undefined,
});

describe('Network', () => {
  const columns = [column('id', 'id'), column('title'), column('parts.funder.displayName'), column('parts.currency')];
  const rows = [
    ['1', 'A', 'JST', 'JPY'],
    ['1', 'A', 'JST', 'JPY'],
    ['1', 'A', 'NAFOSTED', 'VND'],
    ['2', 'B', 'JST', 'JPY'],
    ['3', 'C', null, null],
  ].map((cells) => Object.fromEntries(columns.map(({ id }, index) => [id, cells[index]])));

  it('links names of different things', () => {
    expect(suggestNetwork(columns, rows)).toEqual({ from: 'title', to: 'parts.funder.displayName' });
    expect(suggestNetwork([column('a'), column('b')], [{ a: '1', b: '2' }])).toBeUndefined();
  });

  it('counts rows of each link and the neighbours of each node', () => {
    const { nodes, links, missing, cut } = networkData({ from: 'title', to: 'parts.funder.displayName' }, rows);
    expect(links).toEqual([
      { from: 'A', to: 'JST', rows: 2 },
      { from: 'A', to: 'NAFOSTED', rows: 1 },
      { from: 'B', to: 'JST', rows: 1 },
    ]);
    expect(nodes.map(({ name, degree, side }) => [name, degree, side])).toEqual([
      ['A', 2, 'from'],
      ['JST', 2, 'to'],
      ['NAFOSTED', 1, 'to'],
      ['B', 1, 'from'],
    ]);
    expect([missing, cut]).toEqual([1, 0]);
  });

  it('keeps the nodes with most links where there are too many', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ a: 'hub', b: `n${index}` }));
    const { nodes, links, cut } = networkData({ from: 'a', to: 'b' }, many);
    expect([nodes.length, nodes[0]?.name, links.length, cut]).toEqual([150, 'hub', 149, 51]);
  });
});
