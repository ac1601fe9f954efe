import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../../gateway-context';
import type { Harmless } from '../harmless';

/** Tells in `extensions.debug` how a request was carried out, to a client that may know. No cache may keep such an answer. */
export function debugExtension(harmless: Harmless): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const { debug } = contextValue.watch;
      if (!debug) return;
      return {
        async willSendResponse({ response: { body, http } }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          harmless(() => {
            singleResult.extensions = { ...singleResult.extensions, debug: debug.tell() };
          });
          http.headers.set('cache-control', 'no-store');
        },
      };
    },
  };
}
