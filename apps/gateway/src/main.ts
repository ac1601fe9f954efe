import './garbage-collection';
import { SettingsError } from '@kakehashi/config';
import { pino } from 'pino';
import { CommandLineError, readCommandLine, USAGE } from './command-line';
import { GatewayStartError, type RunningGateway, startGateway } from './gateway';
import { SupergraphError } from './supergraph-check';

/** Faults that the person who starts the gateway can mend: their message is enough, a stack trace would only hide it. */
const MENDABLE = [CommandLineError, GatewayStartError, SettingsError, SupergraphError];

let gateway: RunningGateway | undefined;
let isStopping = false;

async function run(): Promise<void> {
  const settings = readCommandLine(process.argv.slice(2));
  if (settings === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  gateway = await startGateway(settings, pino({ name: 'gateway', level: settings.LOG_LEVEL }));
}

async function stop(): Promise<void> {
  // Asked twice, or before there is anything to drain: at once.
  if (isStopping || !gateway) process.exit(isStopping ? 1 : 0);
  isStopping = true;
  await gateway.stop();
  process.exit(0);
}

function fail(fault: unknown): never {
  const isMendable = MENDABLE.some((kind) => fault instanceof kind);
  const text = fault instanceof Error ? (isMendable ? fault.message : (fault.stack ?? fault.message)) : String(fault);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

process.on('SIGTERM', () => void stop().catch(fail));
process.on('SIGINT', () => void stop().catch(fail));
// The process that started this one with a channel has ended: nobody else would stop this one.
process.on('disconnect', () => void stop().catch(fail));
run().catch(fail);
