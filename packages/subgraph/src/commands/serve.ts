import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { GatewaySignature } from '../identity/gateway-signature';
import { buildFederatedSchema } from '../schema';
import { createServer } from '../server/create-server';
import type { SubgraphDefinition } from '../subgraph-definition';

/** Serves the subgraph until the process is asked to end; then it takes no more requests and finishes those that run. */
export async function serve(
  definition: SubgraphDefinition,
  database: DataSource,
  log: Logger,
  { host, port }: { host: string; port: number },
  signature: GatewaySignature | undefined,
): Promise<void> {
  const app = await createServer({ definition, schema: buildFederatedSchema(definition), database, log, signature });
  if (!signature) log.warn('whoever reaches the port is answered: the gateway’s signature is not asked for');
  await app.listen({ host, port });
  log.info({ address: app.addresses()[0] }, 'ready');
  const reason = await askedToEnd();
  log.info({ reason }, 'finishing the requests that run');
  await app.close();
}

/** Resolves when a signal asks the process to end, or when the process that started it is gone. */
function askedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
    process.once('disconnect', () => resolve('parent process ended'));
  });
}
