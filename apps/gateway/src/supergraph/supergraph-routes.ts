import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerErrors } from '../http-fault';
import { SupergraphError } from './supergraph-error';
import { type HeldVersion, idOf } from './supergraph-history';
import type { SupergraphKeeper } from './supergraph-keeper';

/**
 * Adds to the admin server: which versions of the supergraph there are, going back to one, and looking for a new one.
 *
 * All answer what `GET /supergraphs` does, or errors in the shape of GraphQL's.
 */
export function supergraphRoutes(keeper: SupergraphKeeper): (server: FastifyInstance) => void {
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
    server.get('/supergraphs', async () => describe(keeper));
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
