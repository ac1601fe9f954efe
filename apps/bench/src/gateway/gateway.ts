import { join, resolve } from 'node:path';
import { Arena } from './arena';
import type { Contender } from './contenders/contender';
import { installPeers } from './contenders/install-peers';
import { Kakehashi } from './contenders/kakehashi';
import { peers } from './contenders/peers';
import { recordRequests } from './load/record';
import { type GatewayBenchOptions, readOptions } from './options';
import { compareCold } from './suites/cold';
import { compareLayers } from './suites/compare-layers';
import { watchMinutes, watchReloads } from './suites/endurance';
import { compareTails } from './suites/tail';
import { compareThroughput } from './suites/throughput';

/**
 * Our gateway against its peers over replayed subgraphs; prints tables.
 *
 * @param root the repository, built
 * @throws Error when an option is wrong, a gateway fails, or the gateways don't answer alike
 */
export async function benchGateway(root: string, commandLine: readonly string[]): Promise<void> {
  const options = readOptions(commandLine);
  const kakehashi = new Kakehashi(root);
  const contenders = contendersOf(root, kakehashi, options);
  if (contenders.some(({ family }) => family !== 'kakehashi')) installPeers(root);
  const arena = await Arena.open();
  try {
    const place = arena.isPinned ? 'a core of its own for the gateway' : 'NOT pinned to cores: only trust CPU times';
    process.stdout.write(`Node ${process.version}, ${place}\n`);
    await carryOut(arena, kakehashi, contenders, options);
  } finally {
    await arena.close();
  }
}

function contendersOf(
  root: string,
  kakehashi: Kakehashi,
  { families, executors, other }: GatewayBenchOptions,
): Contender[] {
  const others = other === undefined ? [] : new Kakehashi(resolve(other), 'Kakehashi there').contenders([]);
  const all = [...kakehashi.contenders(executors), ...others, ...peers(root)];
  return families.flatMap((wanted) => all.filter(({ family }) => family === wanted));
}

async function carryOut(
  arena: Arena,
  kakehashi: Kakehashi,
  contenders: readonly Contender[],
  options: GatewayBenchOptions,
): Promise<void> {
  const { cold, layers, minutes, reloads } = options;
  if (minutes > 0) for (const contender of contenders) await watchMinutes(arena, contender, minutes);
  if (reloads > 0) {
    const ours = contenders.filter(({ family }) => family === 'kakehashi');
    for (const contender of ours) await watchReloads(arena, contender, reloads);
  }
  // Deduplication has nothing to do where requests come one by one.
  const plain = contenders.filter(({ deduplicates }) => !deduplicates);
  if (cold) await compareCold(arena, plain, options.operations);
  if (layers) for (const operation of options.operations) await compareLayers(arena, kakehashi, operation, options);
  if (!cold && !layers && minutes === 0 && reloads === 0) await compareLoads(arena, contenders, options);
}

async function compareLoads(
  arena: Arena,
  contenders: readonly Contender[],
  options: GatewayBenchOptions,
): Promise<void> {
  const profile = options.profile && resolve(options.profile);
  for (const operation of options.operations) {
    const nodeOptions = profile ? ['--cpu-prof', `--cpu-prof-dir=${join(profile, operation.name)}`] : [];
    const gateways = await arena.startAll(contenders, nodeOptions);
    const recordings = await recordRequests(gateways, operation);
    const [bytes] = [...recordings.values()].map(([first]) => first?.answerBytes);
    process.stdout.write(
      `\nQuery "${operation.name}": all gateways answer alike, the first page with ${bytes} bytes\n`,
    );
    const standings = await compareThroughput(arena, operation, 'varied', recordings, options);
    await compareThroughput(arena, operation, 'same', recordings, options);
    await compareTails(arena, operation, recordings, standings, options);
    await Promise.all(gateways.map((gateway) => gateway.stop()));
  }
}
