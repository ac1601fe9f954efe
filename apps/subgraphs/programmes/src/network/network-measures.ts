import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness';
import closeness from 'graphology-metrics/centrality/closeness';
import pageRank from 'graphology-metrics/centrality/pagerank';

/** Two nodes that are joined, the more weight the closer. */
export interface MeasuredEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** How a node stands in its network. */
export interface NodeMeasures {
  /** How many others it is joined to. */
  readonly degree: number;
  /** The weights of its edges added up. */
  readonly strength: number;
  /** Share of the shortest paths between two others that lead through it, 0 to 1. */
  readonly betweenness: number;
  /** How near all others are, 0 to 1, by Wasserman and Faust where not all can be reached. */
  readonly closeness: number;
  /** Share of the time that a random walk along the edges, by their weights, spends on it; over all nodes 1. */
  readonly pageRank: number;
  /** Number of its community, from 1, the largest first. */
  readonly community: number;
}

const WEIGHT = { getEdgeWeight: 'weight' } as const;
/** More rounds than any network of some hundred nodes needs to settle. */
const ROUNDS = { maxIterations: 10_000, tolerance: 1e-9 };

/** Measures every node of a network. The same network gives the same measures, in whatever order it is told. */
export function measureNetwork(
  nodes: readonly string[],
  edges: readonly MeasuredEdge[],
): ReadonlyMap<string, NodeMeasures> {
  if (nodes.length === 0) return new Map();
  const graph = new Graph<object, { weight: number }>({ type: 'undirected', multi: false });
  for (const node of [...nodes].sort()) graph.addNode(node);
  const ends = ({ from, to }: MeasuredEdge) => (from < to ? [from, to] : [to, from]).join(' ');
  const ordered = [...edges].sort((one, other) => (ends(one) < ends(other) ? -1 : 1));
  for (const { from, to, weight } of ordered) graph.addUndirectedEdge(from, to, { weight });
  const between = betweenness(graph, { getEdgeWeight: null });
  const near = closeness(graph, { wassermanFaust: true });
  const rank = pageRank(graph, { ...WEIGHT, ...ROUNDS });
  const community = communitiesOf(graph);
  return new Map(
    graph.mapNodes((node) => [
      node,
      {
        degree: graph.degree(node),
        strength: graph.reduceEdges(node, (sum, _edge, { weight }) => sum + weight, 0),
        betweenness: between[node] || 0,
        closeness: near[node] || 0,
        pageRank: rank[node] || 0,
        community: community.get(node) ?? 0,
      },
    ]),
  );
}

/** Communities by the method of Louvain, numbered by size, of equals by their first node. It takes nodes in their order and nothing by chance. */
function communitiesOf(graph: Graph<object, { weight: number }>): ReadonlyMap<string, number> {
  const found = graph.size === 0 ? {} : louvain(graph, { ...WEIGHT, randomWalk: false });
  const members = new Map<string | number, string[]>();
  graph.forEachNode((node) => {
    const key = found[node] ?? node;
    members.set(key, [...(members.get(key) ?? []), node]);
  });
  const ordered = [...members.values()].sort(
    (one, other) => other.length - one.length || ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1),
  );
  return new Map(ordered.flatMap((nodes, at) => nodes.map((node): [string, number] => [node, at + 1])));
}
