import { createError } from '@kakehashi/errors';
import type { FastifyInstance } from 'fastify';
import { answerRefusal } from '../http-fault';
import type { Caching } from './caching';
import { purgedEntities } from './purged-entities';

/**
 * Lets whoever runs the gateway forget what it keeps of entities: `POST /purge {"typename": …, "key": {"id": …}}`, with status
 * 204. For the admin server only.
 */
export function servePurge(server: FastifyInstance, caching: Caching): void {
  server.post('/purge', async (request, reply) => {
    const { data, error } = purgedEntities.safeParse(request.body);
    if (data) {
      await caching.purge(data);
      return reply.code(204).send();
    }
    const rules = error.issues.map(({ path, message }) => `${['body', ...path].join('.')}: ${message}`);
    const refused = createError('BAD_REQUEST', rules.join('; '));
    return answerRefusal(reply, refused);
  });
}
