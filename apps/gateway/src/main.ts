import './garbage-collection';
import cluster, { type Worker } from 'node:cluster';
import { SettingsError } from '@kakehashi/config';
import { type Logger, pino } from 'pino';
import { CommandLineError, readCommandLine, USAGE } from './command-line';
import { GatewayStartError, type RunningGateway, startGateway } from './gateway';
import { TrustedDocumentsError } from './operations/trusted/trusted-documents-error';
import type { GatewaySettings } from './settings';
import { SupergraphError } from './supergraph/supergraph-error';
import { OneOfMany } from './workers/one-of-many';
import { WorkerPool } from './workers/worker-pool';

/** Faults that the person who starts the gateway can mend: their message is enough, a stack trace would only hide it. */
const MENDABLE = [CommandLineError, GatewayStartError, SettingsError, SupergraphError, TrustedDocumentsError];

let running: { stop(): Promise<void> } | undefined;
let isStopping = false;

async function run(): Promise<void> {
  const settings = readCommandLine(process.argv.slice(2));
  if (settings === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const logger = pino({ name: 'gateway', level: settings.LOG_LEVEL });
  if (cluster.worker) running = await startWorker(cluster.worker, settings, logger);
  else if (settings.WORKERS > 1) running = await startWorkers(settings, logger);
  else running = await startGateway(settings, logger);
}

async function startWorker(worker: Worker, settings: GatewaySettings, logger: Logger): Promise<RunningGateway> {
  // Whoever started the primary may have it ignore its channel; a worker that waits for an answer would end at that.
  process.channel?.ref();
  const peers = new OneOfMany(worker, end);
  const gateway = await startGateway(settings, logger, peers);
  await peers.announce();
  return gateway;
}

async function startWorkers(settings: GatewaySettings, logger: Logger): Promise<WorkerPool> {
  const giveUp = (reason: string) => {
    process.stderr.write(`${reason}\n`);
    void stop(1).catch(fail);
  };
  const drainMs = settings.DRAIN_DELAY_MS + settings.DRAIN_MS;
  const pool = new WorkerPool({ size: settings.WORKERS, drainMs, logger, giveUp });
  await pool.start().catch((fault: Error) => {
    throw new GatewayStartError(fault.message);
  });
  return pool;
}

async function stop(exitCode: number): Promise<void> {
  // Asked twice, or before there is anything to drain: at once. Workers end with the process that started them.
  if (isStopping || !running) process.exit(isStopping ? 1 : exitCode);
  isStopping = true;
  await running.stop();
  process.exit(exitCode);
}

function end(): void {
  void stop(0).catch(fail);
}

function fail(fault: unknown): never {
  const isMendable = MENDABLE.some((kind) => fault instanceof kind);
  const text = fault instanceof Error ? (isMendable ? fault.message : (fault.stack ?? fault.message)) : String(fault);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Terminals and init systems send signals to all processes of a group: a worker is told by the primary instead.
  process.on(signal, cluster.isWorker ? () => undefined : end);
}
// The process that started this one with a channel has ended: nobody else would stop this one.
process.on('disconnect', end);
run().catch(fail);
