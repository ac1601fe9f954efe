import { answeredNetwork } from './answered-network';

const party = (id: string, displayName: string) => ({ id, person: { displayName }, organisation: null });

describe('answeredNetwork', () => {
  it('draws edges by name and weight, nodes by community', () => {
    const [lan, sato, other] = [party('1111', 'Lan'), party('2222', 'Sato'), party('3333', 'Lan')];
    const network = {
      nodes: [lan, sato, other].map((one, at) => ({ party: one, community: at === 2 ? 2 : 1 })),
      edges: [{ from: lan, to: sato, weight: 1.5 }],
      leftOut: { nodes: 7 },
    };
    expect(answeredNetwork({ collaborationNetwork: network })).toEqual({
      nodes: [
        { name: 'Lan (1111)', degree: 1, side: 'both', community: 1 },
        { name: 'Sato', degree: 1, side: 'both', community: 1 },
        { name: 'Lan (3333)', degree: 0, side: 'both', community: 2 },
      ],
      links: [{ from: 'Lan (1111)', to: 'Sato', rows: 1.5 }],
      missing: 0,
      cut: 7,
      isWeighted: true,
    });
  });

  it('draws the hops of paths, each once, and funders by how many awards they share', () => {
    const hop = (from: string, to: string) => ({ from: party(from, `n${from}`), to: party(to, `n${to}`) });
    const paths = [{ hops: [hop('1', '2'), hop('2', '3')] }, { hops: [hop('1', '2')] }];
    expect(answeredNetwork({ found: { paths } })?.links.map(({ from, to }) => from + to)).toEqual(['n1n2', 'n2n3']);
    const edges = [{ from: { displayName: 'JST' }, to: { displayName: 'NAFOSTED' }, awardCount: 4 }];
    expect(answeredNetwork({ coFunding: { edges } })?.links).toEqual([{ from: 'JST', to: 'NAFOSTED', rows: 4 }]);
  });

  it('finds none in a list, whose edges have no ends', () => {
    expect(answeredNetwork({ people: { edges: [{ node: { id: '1' } }], nodes: [] } })).toBeUndefined();
    expect(answeredNetwork(null)).toBeUndefined();
  });
});
