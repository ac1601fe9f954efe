import { type Distribution, distributionOf } from './distribution';

/** Something to time; each run gets its number, so that it can ask for another thing each time. */
export interface TimedCase {
  readonly name: string;
  readonly run: (round: number) => Promise<unknown>;
}

/**
 * Times cases in turn, one run each per round, so that whatever else the machine does hits all of them alike. Their order changes
 * from round to round, so that none always follows the one that leaves the caches cold.
 *
 * @param rounds how many runs of each case count
 * @param warmUps rounds before them that do not; default 3
 * @returns name → times, in the order of the cases
 */
export async function interleave(
  cases: readonly TimedCase[],
  rounds: number,
  warmUps = 3,
): Promise<Map<string, Distribution>> {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const { name, run } of inOrderOf(round + warmUps, cases)) {
      const begun = performance.now();
      await run(round + warmUps);
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  return new Map([...times].map(([name, taken]) => [name, distributionOf(taken)]));
}

/** The cases turned by one place in each round, and back to front in every other of their turns: each case follows each other one. */
function inOrderOf(round: number, cases: readonly TimedCase[]): TimedCase[] {
  const first = round % cases.length;
  const turned = [...cases.slice(first), ...cases.slice(0, first)];
  return Math.floor(round / cases.length) % 2 === 0 ? turned : turned.reverse();
}
