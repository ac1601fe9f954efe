import { type Distribution, distributionOf } from './distribution';

/** Something to time; each run gets its number, so that it can ask for another thing each time. */
export interface TimedCase {
  readonly name: string;
  readonly run: (round: number) => Promise<unknown>;
}

/**
 * Times cases in turn, one run each per round, so that whatever else the machine does hits all of them alike.
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
    for (const { name, run } of cases) {
      const begun = performance.now();
      await run(round + warmUps);
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  return new Map([...times].map(([name, taken]) => [name, distributionOf(taken)]));
}
