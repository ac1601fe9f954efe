import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../gateway-context';
import { type ExportSchema, readExportSchema } from './export-schema';

/** Keeps what exports need to know of the supergraph that is served, also when another takes its place. */
export class ExportSchemaHolder {
  private served: ExportSchema | undefined;

  /** Tells the holder of each supergraph; to be given to the GraphQL server. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema, coreSupergraphSdl = '' }) => {
        this.served = readExportSchema(apiSchema, coreSupergraphSdl);
      },
    }),
  };

  /** The supergraph that is served now. The server must have started. */
  get current(): ExportSchema {
    if (!this.served) throw new Error('No supergraph is loaded yet.');
    return this.served;
  }
}
