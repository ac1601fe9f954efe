import fc from 'fast-check';
import { type MeasuredEdge, measureNetwork } from './network-measures';

const edge = (ends: string, weight = 1): MeasuredEdge => ({ from: ends.charAt(0), to: ends.charAt(1), weight });

describe('measureNetwork', () => {
  it('tells a bridge between two groups, and the groups', () => {
    const groups = ['ab', 'bc', 'ca', 'xy', 'yz', 'zx'].map((ends) => edge(ends));
    const measures = measureNetwork([...'abcxyzm'], [...groups, edge('am', 0.2), edge('mx', 0.1)]);
    const between = [...measures].sort(([, one], [, other]) => other.betweenness - one.betweenness);
    expect(between.slice(0, 3).map(([node]) => node)).toEqual(['m', 'a', 'x'].sort((p, q) => byBetween(p, q)));
    const community = (nodes: string) => [...nodes].map((node) => measures.get(node)?.community);
    expect(community('abcm')).toEqual([1, 1, 1, 1]);
    expect(community('xyz')).toEqual([2, 2, 2]);
    expect(measures.get('m')).toMatchObject({ degree: 2, strength: expect.closeTo(0.3) });
    function byBetween(one: string, other: string) {
      return (measures.get(other)?.betweenness ?? 0) - (measures.get(one)?.betweenness ?? 0);
    }
  });

  it('counts shortest paths through the middle of a line, and how near all are', () => {
    const measures = measureNetwork([...'abc'], [edge('ab'), edge('bc')]);
    expect(measures.get('b')).toMatchObject({ betweenness: 1, closeness: 1 });
    expect(measures.get('a')).toMatchObject({ betweenness: 0, closeness: expect.closeTo(2 / 3) });
  });

  it('measures who stands alone', () => {
    const alone = { degree: 0, strength: 0, betweenness: 0, closeness: 0, community: 1 };
    expect(measureNetwork(['a'], []).get('a')).toMatchObject(alone);
    expect(measureNetwork([], []).size).toBe(0);
  });

  it('is the same in whatever order a network is told, its ranks adding up to 1', () => {
    const nodes = [...'abcdefgh'];
    const pairs = nodes.flatMap((one) => nodes.filter((other) => one < other).map((other) => one + other));
    const chosen = fc.uniqueArray(fc.constantFrom(...pairs), { maxLength: 16 });
    fc.assert(
      fc.property(chosen, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (ends, weights) => {
        const edges = ends.map((pair) => edge(pair, weights.next().value));
        const measures = measureNetwork(nodes, edges);
        const turned = edges.map(({ from, to, weight }) => ({ from: to, to: from, weight })).reverse();
        expect(measureNetwork([...nodes].reverse(), turned)).toEqual(measures);
        const ranks = [...measures.values()].reduce((sum, { pageRank }) => sum + pageRank, 0);
        expect(ranks).toBeCloseTo(1, 5);
      }),
      { numRuns: 50 },
    );
  });
});
