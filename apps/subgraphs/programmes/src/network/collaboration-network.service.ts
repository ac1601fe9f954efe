import { tellLeftOut } from '@kakehashi/shared-types';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { CollaborationNetwork } from './collaboration-network.value';
import { Collaborator } from './collaborator.value';
import { type NetworkArguments, partyId, within } from './network-arguments';
import { measureNetwork, type NodeMeasures } from './network-measures';
import { type Party, TieGraph } from './tie-graph';
import { TieNetwork } from './tie-network';

const MOST_DEPTH = 3;
const MOST_NODES = 500;
const MOST_EDGES = 2_000;

/** What is asked. */
export interface NetworkAsked extends NetworkArguments {
  readonly of: string;
  readonly depth: number;
  readonly mostNodes: number;
  readonly mostEdges: number;
}

/** A party and its hops from the middle. */
type Placed = Party & { readonly distance: number };

/**
 * Who works with whom around a party, in the graph that whoever asks may see.
 *
 * @returns null when it is nobody of whom they may be told
 * @throws BAD_USER_INPUT for a malformed id, or a number that is out of range
 */
export async function findNetwork(context: SubgraphContext, asked: NetworkAsked): Promise<CollaborationNetwork | null> {
  const of = partyId('of', asked.of);
  within('depth', asked.depth, 1, MOST_DEPTH);
  within('mostNodes', asked.mostNodes, 2, MOST_NODES);
  within('mostEdges', asked.mostEdges, 1, MOST_EDGES);
  const scope = { validAt: asked.validAt, kinds: asked.kinds };
  const seen = { ...scope, asker: context.asker };
  const graph = new TieGraph(context.database, seen);
  const [middle] = await graph.told([of]);
  if (middle === undefined) return null;
  const network = new TieNetwork(context.database, seen);
  const { placed, leftOut, searchedDepth } = await around(network, middle, asked);
  const ids = placed.map(({ id }) => id);
  const edges = await network.among(ids, asked.mostEdges);
  const measures = measureNetwork(ids, edges.first);
  const parties = new Map(placed.map(({ id, isPerson }) => [id, new Collaborator(id, isPerson)]));
  const partyOf = (id: string) => parties.get(id) as Collaborator;
  return {
    nodes: placed.map(({ id, distance }) => ({ party: partyOf(id), distance, ...(measures.get(id) as NodeMeasures) })),
    edges: edges.first.map((edge) => ({
      ...edge,
      from: partyOf(edge.from),
      to: partyOf(edge.to),
      pair: { from: edge.from, to: edge.to, scope },
    })),
    communityCount: Math.max(...[...measures.values()].map(({ community }) => community)),
    searchedDepth,
    leftOut: tellLeftOut(leftOut, edges.count - edges.first.length),
  };
}

/** The parties around one, hop by hop, until as many are found as may be told. */
async function around(network: TieNetwork, middle: Party, { depth, mostNodes }: NetworkAsked) {
  const placed: Placed[] = [{ ...middle, distance: 0 }];
  let level: readonly Party[] = placed;
  let leftOut = 0;
  let searchedDepth = 0;
  while (searchedDepth < depth && leftOut === 0 && level.length > 0) {
    const ids = (parties: readonly Party[]) => parties.map(({ id }) => id);
    const { first, count } = await network.beside(ids(level), ids(placed), mostNodes - placed.length);
    searchedDepth += 1;
    placed.push(...first.map((party) => ({ ...party, distance: searchedDepth })));
    leftOut = count - first.length;
    level = first;
  }
  return { placed, leftOut, searchedDepth };
}
