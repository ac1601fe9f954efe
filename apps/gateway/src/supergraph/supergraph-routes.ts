import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { answerErrors } from '../http-fault';
import { gather } from '../workers/gather';
import type { Peers } from '../workers/peers';
import { SupergraphError } from './supergraph-error';
import { type HeldVersion, idOf } from './supergraph-history';
import type { SupergraphKeeper } from './supergraph-keeper';

/**
 * Adds to the admin server: which versions of the supergraph there are, going back to one, and looking for a new one.
 *
 * `GET /supergraphs` tells of this worker, and of all when they do not serve the same. The others answer the same, or errors in the shape of GraphQL's.
 */
export function supergraphRoutes(
  keeper: SupergraphKeeper,
  peers: Peers,
  logger: Logger,
): (server: FastifyInstance) => void {
  const gatherAll = gather(peers, 'supergraphs', () => choiceOf(keeper), logger);
  const answering =
    (act: (request: FastifyRequest) => void | Promise<void>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        await act(request);
        return describe(keeper);
      } catch (fault) {
        if (!(fault instanceof SupergraphError)) throw fault;
        const { code, message } = fault;
        return answerErrors(reply, [{ message, extensions: { code, requestId: request.id } }]);
      }
    };
  return (server) => {
    server.get('/supergraphs', async () => {
      const choices = await gatherAll();
      const isAlike = choices.every(({ content }) => isDeepStrictEqual(content, choices[0]?.content));
      const workers = choices.map(({ worker, content }) => ({ worker, ...content }));
      return { ...describe(keeper), ...(!isAlike && { workers }) };
    });
    server.post(
      '/supergraphs/:id/serve',
      answering(({ params }) => keeper.pin((params as { readonly id: string }).id)),
    );
    server.delete(
      '/supergraphs/pin',
      answering(() => keeper.unpin()),
    );
    server.post(
      '/supergraphs/reload',
      answering(() => keeper.reload()),
    );
  };
}

/** In which workers may differ for a moment, or longer when the source fails one of them. */
function choiceOf({ pinned, versions }: SupergraphKeeper): object {
  const served = versions.find(({ state }) => state === 'served');
  return { served: served ? idOf(served) : null, pinned: pinned ? idOf(pinned) : null };
}

function describe(keeper: SupergraphKeeper): object {
  const { source, pinned, versions } = keeper;
  return {
    source,
    pinned: pinned ? idOf(pinned) : null,
    versions: versions.map((version) => describeVersion(version)),
  };
}

function describeVersion(version: HeldVersion): object {
  const { source, loadedAt, state, refusal = {}, supergraph } = version;
  return { id: idOf(version), state, ...refusal, source, loadedAt, isLoaded: supergraph !== undefined };
}
