import type { Arena } from '../arena';
import type { GatewayProcess } from '../contenders/gateway-process';
import { type LoadResult, runClosedLoad } from '../load/closed-load';
import type { Recordings } from '../load/record';
import type { RecordedRequest } from '../load/recorded-request';
import { type Sample, sample } from '../load/sample';

/** How many connections send at a time. */
export const CONNECTIONS = 16;

/** Rounds before those that count: code has to become hot. */
const WARM_UPS = 2;

export interface RoundOptions {
  /** How often each gateway is timed. */
  readonly rounds: number;
  /** Length of one run. */
  readonly seconds: number;
}

/** One run of a load against a gateway. */
type Run = (gateway: GatewayProcess, requests: readonly RecordedRequest[]) => Promise<LoadResult>;

/**
 * Gives the gateways a load in turn, A B C D A B C D …, so that whatever else the machine does hits all of them alike.
 *
 * @param warmUps rounds before those that count
 */
export async function takeTurns(
  arena: Arena,
  recordings: Recordings,
  rounds: number,
  warmUps: number,
  run: Run,
): Promise<ReadonlyMap<GatewayProcess, readonly Sample[]>> {
  const samples = new Map([...recordings.keys()].map((gateway) => [gateway, [] as Sample[]]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [gateway, requests] of recordings) {
      const taken = await sample(arena, gateway, () => run(gateway, requests));
      if (round >= 0) samples.get(gateway)?.push(taken);
    }
  }
  return samples;
}

/** Gives the gateways in turn as many requests as they can take. */
export function takeMost(arena: Arena, recordings: Recordings, { rounds, seconds }: RoundOptions) {
  const durationMs = seconds * 1000;
  return takeTurns(arena, recordings, rounds, WARM_UPS, ({ address }, requests) =>
    runClosedLoad({ address, requests, connections: CONNECTIONS, durationMs }),
  );
}
