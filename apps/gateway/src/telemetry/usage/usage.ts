import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../gateway-context';
import { gather } from '../../workers/gather';
import type { Peers } from '../../workers/peers';
import type { AdminRoutes } from '../admin/admin-server';
import { BoundedNames } from '../bounded-names';
import type { Harmless } from '../harmless';
import { addUpUsage } from './add-up-usage';
import { type ClientUsage, UsageBook } from './usage-book';
import { UsageFile, type UsageFileOptions } from './usage-file';
import { usedByValues } from './used-by-values';
import { type OperationUse, usedCoordinates } from './used-coordinates';

/** Clients that do not say who they are. */
const UNKNOWN = 'unknown';

/** Keeps which client uses which part of the schema: for `/usage` since the start, and in a file. */
export class Usage {
  private readonly since = new Date();
  private readonly sinceStart = new UsageBook();
  private readonly file: UsageFile;
  private readonly clients: BoundedNames;
  private uses = new WeakMap<OperationDefinitionNode, OperationUse>();

  /**
   * @param mostClients how many clients are told apart
   * @throws SettingsError when the file can not be written
   */
  constructor(
    options: UsageFileOptions,
    mostClients: number,
    private readonly harmless: Harmless,
  ) {
    this.file = new UsageFile(options);
    this.clients = new BoundedNames(mostClients);
  }

  /** Counts operations that are valid and within their limits, whatever becomes of them. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: () => {
        this.uses = new WeakMap();
      },
    }),
    requestDidStart: async ({ schema }) => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        this.harmless(() => {
          let use = this.uses.get(operation);
          if (!use) {
            use = usedCoordinates(schema, document, operation);
            this.uses.set(operation, use);
          }
          const client = this.clients.of(contextValue.summary.clientName ?? UNKNOWN);
          const values = use.variables.length > 0 ? usedByValues(use.variables, request.variables ?? {}) : [];
          this.sinceStart.add(client, use, values);
          this.file.add(client, use, values);
        });
        return null;
      },
    }),
  };

  /** `GET /usage`: what all workers have counted, since the first of them started. */
  routes(peers: Peers, logger: Logger): AdminRoutes {
    const gatherAll = gather(peers, 'usage', () => this.read(), logger);
    return (server) => {
      server.get('/usage', async () => {
        const told = (await gatherAll()).map(({ content }) => content);
        const from = told.map((usage) => usage.from).toSorted()[0];
        return { from, to: new Date(), clients: addUpUsage(told.map(({ clients }) => clients)) };
      });
    };
  }

  private read(): { readonly from: string; readonly clients: readonly ClientUsage[] } {
    return { from: this.since.toISOString(), clients: this.sinceStart.read() };
  }

  stop(): Promise<void> {
    return this.file.stop();
  }
}
