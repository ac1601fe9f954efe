import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../gateway-context';
import { OperationGate } from '../limits/operation-gate';
import type { GatewaySettings } from '../settings';
import type { Stores } from '../store/stores';
import { persistedOperations } from './persisted-operations';
import type { DocumentTrust } from './trusted/document-trust';
import { fittingDocuments } from './trusted/fitting-documents.plugin';
import { openTrust } from './trusted/open-trust';

/** Which operations are taken, and how clients may ask for them. */
export interface Operations {
  /** Refuses operations that are too large. */
  readonly gate: OperationGate;
  /** Undefined when no documents are trusted. */
  readonly trust: DocumentTrust | undefined;
  /** To be given to the GraphQL server. */
  readonly options: Pick<ApolloServerOptions<GatewayContext>, 'persistedQueries'>;
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
}

/**
 * Reads what the settings say about operations.
 *
 * @throws SettingsError when they contradict one another
 * @throws TrustedDocumentsError when trusted documents can not be read
 */
export async function openOperations(settings: GatewaySettings, stores: Stores, logger: Logger): Promise<Operations> {
  const gate = new OperationGate(settings, settings.MAX_TOKENS);
  const trust = await openTrust(settings, logger);
  // Where only trusted documents are taken, nothing that a client brings is to be remembered.
  const isOpen = settings.PERSISTED_OPERATIONS && settings.TRUSTED_DOCUMENTS_MODE !== 'enforce';
  return {
    gate,
    trust: trust?.documents,
    options: { persistedQueries: isOpen && { cache: persistedOperations(stores.createStore('operations'), gate) } },
    plugins: trust ? [fittingDocuments(trust.followed, logger)] : [],
  };
}
