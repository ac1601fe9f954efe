import type { SupergraphManager } from '@apollo/gateway';
import { unenforcedText } from '../authorisation/unenforced-supergraph';
import type { LoadedSupergraph } from '../planning/loaded-supergraph';
import type { SupergraphKeeper } from './supergraph-keeper';

/** Lets Apollo's gateway, behind one that enforces the rules, serve what a keeper says. */
export function followedByApollo(keeper: SupergraphKeeper): SupergraphManager {
  return {
    async initialize({ update }) {
      let first: string | undefined;
      const serve = (supergraph: LoadedSupergraph) => {
        const text = unenforcedText(supergraph);
        // The first is not handed to `update` but returned.
        if (first === undefined) first = text;
        else update(text);
      };
      await keeper.start({ serve });
      return { supergraphSdl: first ?? '', cleanup: () => keeper.stop() };
    },
  };
}
