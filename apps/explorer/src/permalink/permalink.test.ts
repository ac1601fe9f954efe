import { type Linked, readFragment, writeFragment } from './permalink';

const LINKED: Linked = {
  question: { query: '# Đại học, 東京 🎌\n{ a }', variables: { name: '橋本', n: [1, null] } },
  view: 'chart',
  table: { source: 'a.nodes', opened: ['b'], sort: [{ id: 'c', desc: true }], filters: [], hidden: ['d'] },
  chart: { kind: 'bar', x: 'c', y: null },
};

describe('Permalink', () => {
  it('restores question, view, table and chart', async () => {
    const fragment = await writeFragment(LINKED);
    expect(fragment).toMatch(/^#1\.[\w-]+$/);
    expect(await readFragment(fragment)).toEqual(LINKED);
  });

  it('takes nothing along but that', async () => {
    const secret = { headers: '{"authorization": "Bearer s3cret"}', token: 's3cret' };
    const careless = { ...LINKED, ...secret, question: { ...LINKED.question, ...secret } };
    expect(await readFragment(await writeFragment(careless))).toEqual(LINKED);
  });

  it.each(['', '#', '#1.', '#1.AAAA', '#2.abc', '#1.%%%'])('reads nothing out of %j', async (fragment) => {
    expect(await readFragment(fragment)).toBeUndefined();
  });
});
