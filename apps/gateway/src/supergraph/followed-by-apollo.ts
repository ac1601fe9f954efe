import type { SupergraphManager } from '@apollo/gateway';
import type { SupergraphKeeper } from './supergraph-keeper';

/** Lets Apollo's gateway serve what a keeper says. */
export function followedByApollo(keeper: SupergraphKeeper): SupergraphManager {
  return {
    async initialize({ update }) {
      let first: string | undefined;
      await keeper.start(({ text }) => {
        // The first is not handed to `update` but returned.
        if (first === undefined) first = text;
        else update(text);
      });
      return { supergraphSdl: first ?? '', cleanup: () => keeper.stop() };
    },
  };
}
