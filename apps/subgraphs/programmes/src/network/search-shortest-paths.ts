import type { TieGraph } from './tie-graph';

/** What a search found: the parties of each path, from the first to the last. */
export interface FoundPaths {
  /** The shortest paths, by the ids of their parties; empty when there is none as far as was looked. */
  readonly paths: readonly (readonly string[])[];
  /** Whether there are more of the same length than were asked for. */
  readonly hasMore: boolean;
  /** There is no path of so many hops or fewer, but for those that were found. */
  readonly searchedHops: number;
  /** False when the search ended early, because it had met too many parties. */
  readonly isComplete: boolean;
}

/** What to search. */
export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** The longest path that is looked for. */
  readonly maxHops: number;
  /** How many paths are told. */
  readonly most: number;
  /** A search ends when it has met more parties. */
  readonly mostParties: number;
}

/** The parties at each distance from one end. */
type Levels = string[][];

/** One end of a search. */
interface End {
  readonly levels: Levels;
  /** How many ties the parties of the last level have. */
  ties: number;
}

/**
 * Finds the shortest paths between two parties, from both ends at once: it widens the end that has fewer ties, and asks
 * before each step whether the two ends touch, so that the last hop is never walked.
 */
export async function searchShortestPaths(graph: TieGraph, request: PathRequest): Promise<FoundPaths> {
  const { from, to, maxHops, mostParties } = request;
  const endAt = async (party: string): Promise<End> => ({
    levels: [[party]],
    ties: await graph.countTies([party], mostParties),
  });
  const [ahead, behind] = await Promise.all([endAt(from), endAt(to)]);
  const met = new Set([from, to]);
  const none = { paths: [], hasMore: false };
  for (let hops = 1; ; hops += 1) {
    const touching = await graph.joined(lastOf(behind.levels), lastOf(ahead.levels));
    if (touching.length > 0) {
      const layers = [...(await prune(graph, ahead.levels, touching)), ...behind.levels.reverse()];
      return { ...(await firstPaths(graph, layers, request.most)), searchedHops: hops, isComplete: true };
    }
    if (hops === maxHops) return { ...none, searchedHops: hops, isComplete: true };
    const end = ahead.ties <= behind.ties ? ahead : behind;
    const level = (await graph.neighbours(lastOf(end.levels), mostParties + 1)).filter((party) => !met.has(party));
    if (met.size + level.length > mostParties) return { ...none, searchedHops: hops, isComplete: false };
    if (level.length === 0) return { ...none, searchedHops: maxHops, isComplete: true };
    for (const party of level) met.add(party);
    end.levels.push(level);
    end.ties = await graph.countTies(level, mostParties);
  }
}

/** Of the levels from the first party, those from which a path goes on to the last level's `touching`. */
async function prune(graph: TieGraph, levels: Levels, touching: string[]): Promise<Levels> {
  const pruned = [touching];
  for (let distance = levels.length - 2; distance >= 0; distance -= 1) {
    pruned.unshift(await graph.joined(pruned[0] ?? [], levels[distance] ?? []));
  }
  return pruned;
}

/** The first paths through layers, by the ids of their parties. Each beginning of a path goes on to the end, so no more are needed than of paths. */
async function firstPaths(graph: TieGraph, [first = [], ...layers]: Levels, most: number) {
  let paths: string[][] = first.map((party) => [party]);
  for (const layer of layers) {
    const steps = await graph.steps([...new Set(paths.map(lastOf))], layer, most + 1);
    paths = paths
      .flatMap((path) => steps.filter(({ from }) => from === lastOf(path)).map(({ to }) => [...path, to]))
      .slice(0, most + 1);
  }
  return { paths: paths.slice(0, most), hasMore: paths.length > most };
}

function lastOf<T>(list: readonly T[]): T {
  return list[list.length - 1] as T;
}
