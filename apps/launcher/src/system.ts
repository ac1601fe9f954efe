import { join } from 'node:path';
import { freePort } from '@kakehashi/embedded-postgres';
import { subgraphEnvironment } from './child-environment';
import type { Databases } from './databases';
import { DevelopmentIssuer } from './issuer/development-issuer';
import { openEventKeys } from './issuer/event-keys';
import { openGatewayKey } from './issuer/gateway-key';
import { openWebhookKey } from './issuer/webhook-key';
import type { LauncherSettings } from './settings';
import type { SubgraphPackage } from './subgraph-package';
import type { SupervisedDefinition } from './supervised-service';

/** The services of the whole system, as they will run on this machine. */
export interface System {
  readonly subgraphs: readonly SupervisedDefinition[];
  readonly gateway: SupervisedDefinition;
  /** Subgraph → address of its GraphQL endpoint. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

/**
 * Decides where everything listens: the subgraphs on free ports of 127.0.0.1, the gateway where the settings say.
 *
 * @param root the repository
 */
export async function describeSystem(
  root: string,
  settings: LauncherSettings,
  subgraphs: readonly SubgraphPackage[],
  databases: Databases,
): Promise<System> {
  const logFile = (name: string) => join(settings.dataFolder, 'logs', `${name}.log`);
  const key = settings.isSigned ? await openGatewayKey(settings.dataFolder) : undefined;
  const issuer = settings.hasForeignIssuer ? undefined : await DevelopmentIssuer.open(settings.dataFolder);
  const names = subgraphs.map(({ name }) => name);
  const eventKeys = settings.isSigned ? await openEventKeys(settings.dataFolder, names) : undefined;
  const webhookKey = openWebhookKey(settings.dataFolder);
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const addressOf = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const definitions = subgraphs.map(({ name, program, sendsWebhooks }): SupervisedDefinition => {
    const others = names.filter((other) => other !== name);
    return {
      name,
      program,
      arguments: ['serve'],
      environment: subgraphEnvironment(databases.urlOf(name), {
        HOST: '127.0.0.1',
        PORT: String(ports.get(name)),
        EVENT_SOURCES: others.map((other) => `${other}=${addressOf(other)}`).join(),
        ...key?.subgraphSettings,
        ...eventKeys?.get(name),
        ...(sendsWebhooks && webhookKey),
      }),
      logFile: logFile(name),
      readyUrl: `${addressOf(name)}/ready`,
    };
  });
  const subgraphUrls = new Map(names.map((name) => [name, `${addressOf(name)}/graphql`]));
  const addresses = [...subgraphUrls].flatMap(([name, url]) => ['--subgraph-url', `${name}=${url}`]);
  const gateway = {
    name: 'gateway',
    program: gatewayProgram(root),
    arguments: [
      ...['--supergraph', join(root, 'packages', 'supergraph', 'supergraph.graphql')],
      ...['--port', String(settings.port), '--host', settings.host],
      ...addresses,
    ],
    environment: {
      ...issuer?.gatewaySettings,
      ...key?.gatewaySettings,
      // On this machine alone, everybody may see in the explorer how an answer came about.
      ...(isLoopback(settings.host) && { DEBUG_SCOPE: '*' }),
    },
    logFile: logFile('gateway'),
    readyUrl: `${gatewayAddress(settings)}/ready`,
  };
  return { subgraphs: definitions, gateway, subgraphUrls };
}

/** Whether an address can be reached from this machine alone. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** The gateway's main program. */
export function gatewayProgram(root: string): string {
  return join(root, 'apps', 'gateway', 'dist', 'main.js');
}

/** Where this machine reaches the gateway; a gateway that listens on all addresses also listens on loopback. */
export function gatewayAddress({ host, port }: LauncherSettings): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
