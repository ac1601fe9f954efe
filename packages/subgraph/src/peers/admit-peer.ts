import { IDENTITY_HEADER, SignatureRefused } from '@kakehashi/call-signature';
import { createError } from '@kakehashi/errors';
import type { FastifyRequest } from 'fastify';
import type { EventReaders } from '../events/event-settings';

/**
 * Lets those subgraphs read that sign as themselves.
 *
 * @param readers who may; undefined lets whoever asks
 * @throws GraphQLError NOT_AN_EVENT_READER
 */
export async function admitPeer({ query, headers }: FastifyRequest, readers: EventReaders | undefined): Promise<void> {
  if (!readers) return;
  const { reader } = query as Readonly<Record<string, unknown>>;
  const verifier = typeof reader === 'string' ? readers.get(reader) : undefined;
  if (!verifier) throw createError('NOT_AN_EVENT_READER', 'The parameter "reader" names none who may read here.');
  const signed = headers[IDENTITY_HEADER];
  try {
    await verifier.verify(Array.isArray(signed) ? signed.join() : signed);
  } catch (fault) {
    if (!(fault instanceof SignatureRefused)) throw fault;
    throw createError('NOT_AN_EVENT_READER', `The request is not from ${reader}: ${fault.message}.`);
  }
}
