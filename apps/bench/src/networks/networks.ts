import type { BenchSystem } from '../bench-system';
import { interleave } from '../interleave';
import { printTable } from '../report';
import type { Table } from '../suite';
import { fromBothEnds, recursive } from './by-hand';
import { type Ends, makeTies, pairs, TIES } from './made-ties';

const GOAL_MS = 500;
/** A query that takes longer is ended. */
const PATIENCE_MS = 5_000;
/** The first of so many pairs are asked by the recursive query, which mostly runs out of patience. */
const RECURSIVE_PAIRS = 3;

const PATHS = `query ($from: ID!, $to: ID!) { shortestPaths(from: $from, to: $to, maxHops: 4) {
  length isComplete paths { hops { from { id } to { id } links { kind startsOn endsBefore } } } } }`;

/** Paths of up to four hops: at the subgraph with all paths and what joins each two, by hand the number of hops alone. */
async function benchPaths(system: BenchSystem, rounds: number): Promise<void> {
  await makeTies(system);
  const programmes = system.subgraph('programmes');
  const measured: string[][] = [];
  for (const [name, asked] of await pairs(system, rounds)) {
    const ofRound = (round: number) => asked[round % asked.length] as Ends;
    const lengths = new Map<string, number>();
    const ask = async ([from, to]: Ends) => (await programmes.query(PATHS, { from, to })).shortestPaths;
    const byHand = async (statement: string) => {
      const [row] = await system.sql<{ hops: number | null }>('programmes', statement);
      return row?.hops ?? null;
    };
    const times = await interleave(
      [
        {
          name: 'subgraph',
          run: async (round) => {
            const { length, isComplete } = await ask(ofRound(round));
            const found = isComplete ? (length === null ? 'none' : `${length}`) : 'ended early';
            lengths.set(found, (lengths.get(found) ?? 0) + 1);
          },
        },
        { name: 'by hand', run: (round) => byHand(fromBothEnds(ofRound(round))) },
      ],
      rounds,
    );
    const [ours, hand] = [times.get('subgraph'), times.get('by hand')];
    if (!ours || !hand) throw new Error('Nothing was timed.');
    for (const ends of asked.slice(0, RECURSIVE_PAIRS)) {
      const [told, hops] = [await ask(ends), await byHand(fromBothEnds(ends))];
      if (told.isComplete && told.length !== hops)
        throw new Error(`Between ${ends} are ${told.length}, by hand ${hops} hops.`);
    }
    measured.push([
      name,
      [...lengths]
        .sort()
        .map(([length, count]) => `${length}: ${count}`)
        .join(', '),
      ours.median.toFixed(0),
      ours.p95.toFixed(0),
      hand.median.toFixed(0),
      hand.p95.toFixed(0),
      (ours.p95 / hand.p95).toFixed(2),
      await recursiveTime(system, asked.slice(0, RECURSIVE_PAIRS)),
      `≤ ${GOAL_MS} ms: ${ours.p95 <= GOAL_MS ? 'reached' : 'MISSED'}`,
    ]);
  }
  printTable(
    `Shortest paths of up to four hops among ${TIES.toLocaleString('en')} ties; ${rounds} pairs of each kind`,
    [
      'between',
      'hops: how often',
      'median ms#',
      'p95 ms#',
      'by hand, median#',
      'by hand, p95#',
      'p95 / by hand#',
      'recursive, median#',
      'goal',
    ],
    measured,
  );
}

async function recursiveTime(system: BenchSystem, asked: readonly Ends[]): Promise<string> {
  const taken: number[] = [];
  for (const ends of asked) {
    const begun = performance.now();
    try {
      await system.sql('programmes', `SET statement_timeout = ${PATIENCE_MS}; ${recursive(ends)}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === '57014')) throw error;
    }
    taken.push(performance.now() - begun);
  }
  const median = taken.sort((one, other) => one - other)[Math.floor(taken.length / 2)] ?? Number.NaN;
  return median >= PATIENCE_MS ? `> ${PATIENCE_MS}` : median.toFixed(0);
}

/** Networks around parties, as large as may be told. */
async function benchNetworks(system: BenchSystem, rounds: number): Promise<void> {
  await makeTies(system);
  const programmes = system.subgraph('programmes');
  const measured: string[][] = [];
  for (const [name, asked] of await pairs(system, rounds)) {
    const query = `query ($of: ID!) { collaborationNetwork(of: $of, depth: 2, mostNodes: 500, mostEdges: 2000) {
      nodes { party { id } betweenness pageRank community } edges { weight } leftOut { nodes edges } } }`;
    const times = await interleave(
      [{ name, run: (round) => programmes.query(query, { of: asked[round % asked.length]?.[0] }) }],
      rounds,
    );
    const { median, p95 } = times.get(name) ?? { median: Number.NaN, p95: Number.NaN };
    measured.push([name, median.toFixed(0), p95.toFixed(0)]);
  }
  printTable(
    'Networks of two hops, 500 parties and 2,000 edges at most',
    ['around the first of', 'median ms#', 'p95 ms#'],
    measured,
  );
}

/** Paths and networks over ties of its own. */
export const networks: Readonly<Record<string, Table>> = {
  paths: (system, rounds) => benchPaths(system, rounds),
  around: (system, rounds) => benchNetworks(system, Math.ceil(rounds / 4)),
};
