import type { Arena } from '../arena';
import type { GatewayProcess } from '../contenders/gateway-process';
import { runClosedLoad } from '../load/closed-load';
import type { Recordings } from '../load/record';
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

/**
 * Gives the gateways in turn, A B C D A B C D …, as many requests as they can take, so that whatever else the machine does
 * hits all of them alike.
 */
export async function runRounds(
  arena: Arena,
  recordings: Recordings,
  { rounds, seconds }: RoundOptions,
): Promise<ReadonlyMap<GatewayProcess, readonly Sample[]>> {
  const samples = new Map([...recordings.keys()].map((gateway) => [gateway, [] as Sample[]]));
  for (let round = -WARM_UPS; round < rounds; round++) {
    for (const [gateway, requests] of recordings) {
      const { address } = gateway;
      const load = { address, requests, connections: CONNECTIONS, durationMs: seconds * 1000 };
      const taken = await sample(arena, gateway, () => runClosedLoad(load));
      if (round >= 0) samples.get(gateway)?.push(taken);
    }
  }
  return samples;
}
