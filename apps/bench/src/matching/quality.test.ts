import { makeWorld } from './made-world';
import { measure } from './measures';
import { qualityIn } from './quality';

describe('measure', () => {
  const all = [3, 2, 1, 0, 0, 0];

  it('gives 1 to the best order and less to any other', () => {
    expect(measure([3, 2, 1, 0], all)).toEqual({ precisionAt5: 1, recallAt20: 1, ndcgAt20: 1 });
    expect(measure([2, 3, 1, 0], all).ndcgAt20).toBeLessThan(1);
    expect(measure([0, 0, 0, 3], all)).toMatchObject({ precisionAt5: 0.5, recallAt20: 0.5 });
    expect(measure([], all)).toEqual({ precisionAt5: 0, recallAt20: 0, ndcgAt20: 0 });
  });
});

describe('Matching', () => {
  it('finds the right people far better than counting topics or comparing texts', async () => {
    const found = await qualityIn([makeWorld(5, 800, 20)]);
    const ndcg = (name: string) => found.get(name)?.ndcgAt20 ?? Number.NaN;
    expect(ndcg('matching')).toBeGreaterThan(0.85);
    for (const baseline of ['exact topic count, our exclusions', 'text similarity, our exclusions']) {
      expect(ndcg('matching') / ndcg(baseline)).toBeGreaterThan(1.25);
    }
  });
});
