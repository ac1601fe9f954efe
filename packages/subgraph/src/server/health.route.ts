import type { FastifyInstance } from 'fastify';
import { readyCopies } from '../copies/ready-copies';
import type { ServerParts } from './create-server';

/** Adds `GET /health` (the process lives) and `GET /ready` (it answers, and so does its database) to a server. */
export function addHealthRoutes(
  app: FastifyInstance,
  { definition, database, eventStates, copyStates }: ServerParts,
): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    try {
      await database.query('SELECT 1');
      // A source that fails is no reason to take requests elsewhere: all that is here can be read.
      const copies = await readyCopies(database, definition.copies ?? [], copyStates?.());
      return { status: 'ready', ...(eventStates && { events: eventStates() }), ...(copies && { copies }) };
    } catch {
      return reply.status(503).send({ status: 'unavailable', reason: 'The database does not answer.' });
    }
  });
}
