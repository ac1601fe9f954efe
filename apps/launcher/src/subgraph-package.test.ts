import { resolve } from 'node:path';
import { listSubgraphs } from './subgraph-package';

describe('listSubgraphs', () => {
  it('reads the subgraphs from their folders', () => {
    const root = resolve(__dirname, '../../..');
    const subgraphs = listSubgraphs(root);
    expect(subgraphs.map(({ name }) => name)).toEqual(['funding', 'organisations', 'people', 'programmes']);
    expect(subgraphs[0]?.program).toBe(resolve(root, 'apps/subgraphs/funding/dist/src/main.js'));
  });
});
