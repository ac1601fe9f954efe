import { setImmediate as turn } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../gateway-context';
import type { FollowedDocuments } from './followed-documents';

/** Most documents that are named in the log; how many there are in all is told too. */
const MOST_NAMED = 20;

/** Logs which trusted documents do not fit the supergraph, whenever one or the other changes. */
export function fittingDocuments(followed: FollowedDocuments, logger: Logger): ApolloServerPlugin<GatewayContext> {
  let schema: GraphQLSchema | undefined;
  let latest = 0;

  const check = async (): Promise<void> => {
    const check = ++latest;
    const misfits: { readonly id: string; readonly reason: string }[] = [];
    for (const [id, text] of followed.current.documents) {
      await turn();
      if (check !== latest || !schema) return;
      const [fault] = validate(schema, parse(text), undefined, { maxErrors: 1 });
      if (fault) misfits.push({ id, reason: fault.message });
    }
    if (misfits.length === 0) return;
    const named = misfits.slice(0, MOST_NAMED);
    logger.warn({ documents: named, count: misfits.length }, 'trusted documents do not fit the supergraph');
  };

  return {
    async serverWillStart() {
      followed.onChange = () => void check();
      return {
        schemaDidLoadOrUpdate: ({ apiSchema }) => {
          schema = apiSchema;
          void check();
        },
        serverWillStop: async () => {
          latest++;
          await followed.close();
        },
      };
    },
  };
}
