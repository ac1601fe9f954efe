import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { DocumentTrust } from './document-trust';

type Parameters = Record<string, unknown>;

/**
 * Puts the texts of trusted documents into a request that asks for them by their ids.
 *
 * @param mostOperations of a batch; a larger one is left to whoever refuses it
 * @returns why the request is refused; undefined when it may go on
 */
export function admitRequest(
  request: FastifyRequest,
  trust: DocumentTrust,
  mostOperations: number,
): GraphQLError | undefined {
  const { method, query, body } = request;
  if (method === 'GET') return admitAddress(request, query as Parameters, trust);
  const batch = (Array.isArray(body) ? body : [body]) as (Parameters | null | undefined)[];
  if (batch.length > mostOperations) return undefined;
  for (const asked of batch) {
    const refused = typeof asked === 'object' && asked ? trust.admit(asked) : undefined;
    if (refused) return refused;
  }
  return undefined;
}

/** The GraphQL server reads the address itself: it is written anew where a text has come in. */
function admitAddress({ raw }: FastifyRequest, asked: Parameters, trust: DocumentTrust): GraphQLError | undefined {
  const before = JSON.stringify(asked);
  const refused = trust.admit(asked);
  if (refused || JSON.stringify(asked) === before) return refused;
  const parameters = Object.entries(asked).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  raw.url = `${raw.url?.split('?')[0]}?${new URLSearchParams(parameters)}`;
  return undefined;
}
