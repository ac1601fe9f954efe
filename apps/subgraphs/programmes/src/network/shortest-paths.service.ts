import { badUserInput } from '@kakehashi/errors';
import type { SubgraphContext } from '@kakehashi/subgraph';
import { Collaborator } from './collaborator.value';
import { type NetworkArguments, partyId, within } from './network-arguments';
import { searchShortestPaths } from './search-shortest-paths';
import { CollaborationHop, CollaborationPath, type ShortestPaths } from './shortest-paths.value';
import { TieGraph } from './tie-graph';

/** More parties are not met in one search. */
const MOST_PARTIES = 100_000;
const MOST_HOPS = 6;
const MOST_PATHS = 50;

/** What is asked. */
export interface PathsAsked extends NetworkArguments {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
}

/**
 * The shortest paths between two parties, in the graph that whoever asks may see.
 *
 * @returns null when one of the two is nobody of whom they may be told
 * @throws BAD_USER_INPUT for a malformed id, a path from a party to itself, or a number that is out of range
 */
export async function findShortestPaths(context: SubgraphContext, asked: PathsAsked): Promise<ShortestPaths | null> {
  const [from, to] = [partyId('from', asked.from), partyId('to', asked.to)];
  if (from === to) throw badUserInput('to', 'must be another party than "from"', asked.to);
  const maxHops = within('maxHops', asked.maxHops, 1, MOST_HOPS);
  const most = within('first', asked.first, 1, MOST_PATHS);
  const scope = { validAt: asked.validAt, kinds: asked.kinds };
  const graph = new TieGraph(context.database, { ...scope, asker: context.asker });
  if ((await graph.told([from, to])).length < 2) return null;
  const found = await searchShortestPaths(graph, { from, to, maxHops, most, mostParties: MOST_PARTIES });
  const parties = await graph.told([...new Set(found.paths.flat())]);
  const partyOf = new Map(parties.map(({ id, isPerson }) => [id, new Collaborator(id, isPerson)]));
  const hopOf = (one: string, other: string) =>
    new CollaborationHop(partyOf.get(one) as Collaborator, partyOf.get(other) as Collaborator, {
      from: one,
      to: other,
      scope,
    });
  return {
    paths: found.paths.map(
      (path) => new CollaborationPath(path.slice(1).map((party, place) => hopOf(path[place] ?? '', party))),
    ),
    length: found.paths[0] ? found.paths[0].length - 1 : null,
    hasMore: found.hasMore,
    searchedHops: found.searchedHops,
    isComplete: found.isComplete,
  };
}
