import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { printTable } from '../../report';
import type { Arena } from '../arena';
import type { Contender } from '../contenders/contender';
import type { GatewayProcess } from '../contenders/gateway-process';
import { OPERATIONS } from '../graph/operations';
import { runClosedLoad } from '../load/closed-load';
import { answerTo, recordRequests } from '../load/record';
import type { RecordedRequest } from '../load/recorded-request';
import { CONNECTIONS } from './rounds';

/** Lines of each table. */
const STEPS = 10;

/** Connections that ask while supergraphs change: enough to have requests under way in every swap. */
const CONNECTIONS_DURING_RELOADS = 4;

const HEAD = ['RSS MB#', 'live heap MB#'];

/** Prints a gateway's memory while it takes both operations as fast as it can. */
export async function watchMinutes(arena: Arena, contender: Contender, minutes: number): Promise<void> {
  const gateway = await arena.start(contender);
  const requests = await mixedRequests(gateway);
  const rows: string[][] = [['0', ...(await memoryOf(gateway))]];
  const { address } = gateway;
  for (let step = 1; step <= STEPS; step++) {
    await runClosedLoad({ address, requests, connections: CONNECTIONS, durationMs: (minutes * 60_000) / STEPS });
    rows.push([((step * minutes) / STEPS).toFixed(1), ...(await memoryOf(gateway))]);
  }
  await gateway.stop();
  printTable(`${contender.name}: memory over ${minutes} minutes of load`, ['minutes#', ...HEAD], rows);
}

/**
 * Prints a gateway's memory over many new supergraphs, with requests under way all the time; any request that fails ends
 * the benchmark.
 */
export async function watchReloads(arena: Arena, contender: Contender, reloads: number): Promise<void> {
  const original = readFileSync(arena.supergraphFile, 'utf8');
  const gateway = await arena.start(contender);
  const requests = await mixedRequests(gateway);
  const rows: string[][] = [['0', ...(await memoryOf(gateway)), '']];
  const { address } = gateway;
  const times: number[] = [];
  const lines = Math.min(STEPS, reloads);
  for (let done = 0, line = 1; line <= lines; line++) {
    for (const end = Math.round((line * reloads) / lines); done < end; done++) {
      const load = { address, requests, connections: CONNECTIONS_DURING_RELOADS };
      const swapped = swap(arena, gateway, original, done);
      // Short runs, one after the other, until the new supergraph serves.
      let isServing = false;
      void swapped.then(() => {
        isServing = true;
      });
      while (!isServing) await runClosedLoad({ ...load, durationMs: 100 });
      times.push(await swapped);
    }
    rows.push([String(done), ...(await memoryOf(gateway)), Math.max(...times.splice(0)).toFixed(0)]);
  }
  await gateway.stop();
  arena.publish(original);
  const head = ['reloads#', ...HEAD, 'longest until served, ms#'];
  printTable(`${contender.name}: memory over ${reloads} reloads under load`, head, rows);
}

/** The requests of all operations, mixed. */
async function mixedRequests(gateway: GatewayProcess): Promise<RecordedRequest[]> {
  const mixed: RecordedRequest[] = [];
  for (const operation of OPERATIONS) {
    mixed.push(...((await recordRequests([gateway], operation)).get(gateway) ?? []));
  }
  return mixed;
}

async function memoryOf(gateway: GatewayProcess): Promise<string[]> {
  const { rss } = await gateway.ask('usage');
  const { heapUsed } = await gateway.ask('collect');
  return [rss, heapUsed].map((bytes) => (bytes / 2 ** 20).toFixed(0));
}

const DESCRIPTION = JSON.stringify({ query: '{ __type(name: "Query") { description } }' });

/**
 * Publishes a supergraph that only a description tells from the others.
 *
 * @returns milliseconds until the gateway serves it
 */
async function swap(arena: Arena, gateway: GatewayProcess, original: string, number: number): Promise<number> {
  const mark = `Generation ${number}`;
  const begun = performance.now();
  arena.publish(original.replace('type Query\n', `"""${mark}"""\ntype Query\n`));
  while (!(await answerTo(gateway.address, DESCRIPTION)).includes(`"${mark}"`)) {
    if (performance.now() - begun > 60_000) throw new Error(`${gateway.contender.name} does not serve ${mark}.`);
    await pause(20);
  }
  return performance.now() - begun;
}
