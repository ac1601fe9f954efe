import { CallSigner, readPrivateKey } from '@kakehashi/call-signature';
import { startTracing } from '@kakehashi/tracing';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { CopyKeeper } from '../copies/copy-keeper';
import { EventConsumer } from '../events/event-consumer';
import { type EventSettings, openEventReaders } from '../events/event-settings';
import type { GatewaySignature } from '../identity/gateway-signature';
import { buildFederatedSchema } from '../schema';
import { createServer } from '../server/create-server';
import type { SubgraphDefinition } from '../subgraph-definition';
import type { OwnSettings } from '../workers/worker';

/** Where a subgraph listens, whom it answers, and where its traces go. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Address of the collector of traces; undefined for none. */
  readonly collector: string | undefined;
  /** Share of the requests that are traced where the gateway does not tell. */
  readonly traceRatio: number;
  /** By what the gateway is known; undefined when whoever asks is answered. */
  readonly signature: GatewaySignature | undefined;
  /** Who reads its events, and whose it reads. */
  readonly events: EventSettings;
  /** The settings that the subgraph declares for itself. */
  readonly settings: OwnSettings;
}

/** Serves the subgraph until the process is asked to end; then it takes no more requests and finishes those that run. */
export async function serve(
  definition: SubgraphDefinition,
  database: DataSource,
  log: Logger,
  { host, port, collector: endpoint, traceRatio: ratio, signature, events, settings }: ServeOptions,
): Promise<void> {
  const serviceName = `kakehashi-${definition.name}`;
  const onFault = (reason: string) => log.warn({ reason }, 'traces could not be sent');
  const tracing = startTracing({ serviceName, endpoint, ratio, onFault });
  const schema = buildFederatedSchema(definition);
  const eventReaders = openEventReaders(definition.name, events) ?? (signature && new Map());
  const others = { addresses: events.EVENT_SOURCES, signer: await openSigner(definition.name, events) };
  const consumer = new EventConsumer({ definition, database, log, ...others });
  const keeper = new CopyKeeper({ definition, database, log, ...others });
  const eventStates = () => consumer.states;
  const app = await createServer({
    definition,
    schema,
    database,
    log,
    settings,
    tracing,
    signature,
    eventReaders,
    eventStates,
    copyStates: () => keeper.states,
  });
  if (!signature) log.warn('whoever reaches the port is answered: the gateway’s signature is not asked for');
  await app.listen({ host, port });
  consumer.start();
  keeper.start();
  const clock = new Clock(definition.clock ?? [], database, log);
  clock.start();
  const workers = (definition.workers ?? []).flatMap((create) => create({ database, log, settings }) ?? []);
  for (const worker of workers) worker.start();
  log.info({ address: app.addresses()[0] }, 'ready');
  const reason = await askedToEnd();
  log.info({ reason }, 'finishing the requests that run');
  await Promise.all([
    consumer.stop(),
    keeper.stop(),
    clock.stop(),
    ...workers.map((worker) => worker.stop()),
    app.close(),
  ]);
  await tracing?.stop();
}

async function openSigner(name: string, { EVENT_KEY_FILE: file }: EventSettings): Promise<CallSigner | undefined> {
  return file === undefined ? undefined : new CallSigner(name, await readPrivateKey(file, 'EVENT_KEY_FILE'));
}

/** Resolves when a signal asks the process to end, or when the process that started it is gone. */
function askedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
    process.once('disconnect', () => resolve('parent process ended'));
  });
}
