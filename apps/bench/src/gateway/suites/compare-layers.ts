import { printTable } from '../../report';
import type { Arena } from '../arena';
import type { Kakehashi } from '../contenders/kakehashi';
import type { BenchOperation } from '../graph/operations';
import { median } from '../load/median';
import { recordRequests } from '../load/record';
import { layersOf } from './layers';
import { type RoundOptions, takeMost } from './rounds';

/** Prints, for each layer of our gateway, CPU time and rate without it and with it, timed in turn. */
export async function compareLayers(
  arena: Arena,
  kakehashi: Kakehashi,
  operation: BenchOperation,
  options: RoundOptions,
): Promise<void> {
  const rows: string[][] = [];
  for (const { name, off, on } of layersOf(kakehashi.settings)) {
    const gateways = await arena.startAll([kakehashi.with(`${name} off`, off), kakehashi.with(`${name} on`, on)]);
    const samples = await takeMost(arena, await recordRequests(gateways, operation), options);
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    const [without, within] = [...samples.values()];
    if (!without || !within) throw new Error(`The layer ${name} was not timed.`);
    const [cpuWithout, cpuWithin] = [without, within].map((taken) => median(taken.map(({ cpuMs }) => cpuMs)));
    const rates = [without, within].map((taken) => median(taken.map(({ rate }) => rate)).toFixed(0));
    const cost = `${(((cpuWithin ?? 0) / (cpuWithout ?? 0) - 1) * 100).toFixed(1)} %`;
    rows.push([name, ...[cpuWithout, cpuWithin].map((ms) => (ms ?? 0).toFixed(3)), cost, ...rates]);
  }
  const head = ['layer', 'CPU ms without#', 'with#', 'cost#', 'requests/s without#', 'with#'];
  printTable(`Price of each layer, query "${operation.name}"`, head, rows);
}
