import type { ApolloServerPlugin } from '@apollo/server';
import { toClientError } from '@kakehashi/errors';
import { GraphQLError } from 'graphql';
import type { SubgraphContext } from '../context';
import { translateDatabaseFault } from './database-fault';

/** Lets out only errors of the catalogue, each with the request's id; faults of ours go to the log instead. */
export const clientErrors: ApolloServerPlugin<SubgraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors = [], contextValue: { requestId, log } }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) => {
          const error = errors[index];
          const translated = error instanceof GraphQLError ? translateDatabaseFault(error) : error;
          const seen =
            translated === error
              ? formatted
              : { ...formatted, message: translated?.message ?? '', extensions: translated?.extensions };
          return toClientError(seen, translated, {
            requestId,
            onMasked: (fault) => log.error({ err: originalOf(fault), path: formatted.path }, 'fault in a resolver'),
          });
        });
      },
    };
  },
};

function originalOf(fault: unknown): unknown {
  return fault instanceof GraphQLError ? (fault.originalError ?? fault) : fault;
}
