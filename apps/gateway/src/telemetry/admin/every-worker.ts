import { randomUUID } from 'node:crypto';
import { createError } from '@kakehashi/errors';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { answerRefusal } from '../../http-fault';
import type { Peers, WorkerAnswer } from '../../workers/peers';

const TOPIC = 'admin';

/** How long a worker may take, in milliseconds: a new supergraph is loaded, asked the smoke query, and warmed. */
const MOST_MS = 120_000;

/** Marks a request that a worker carries out for all; its value is known to this process alone. */
const MARK = 'x-kakehashi-carried-out';

/** A request that changes something. */
interface Command {
  readonly method: NonNullable<InjectOptions['method']>;
  readonly url: string;
  /** Which type of answer is wished. */
  readonly accept?: string;
  /** JSON. */
  readonly body?: unknown;
}

/** How a worker answered it. */
interface Outcome {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

/**
 * Has requests that change something carried out by every worker, since a connection to the port reaches only one of them.
 *
 * Their answer is given when all answer with the same status; else 502 `WORKERS_DISAGREE` tells how each did. Nothing is
 * taken back where some have done it. To be called before routes are added.
 */
export function carryOutEverywhere(server: FastifyInstance, peers: Peers): void {
  if (peers.isAlone) return;
  const mark = randomUUID();
  peers.answer(TOPIC, async (content) => {
    const { method, url, accept, body } = content as Command;
    const headers = { [MARK]: mark, ...(accept !== undefined && { accept }) };
    const written = body === undefined ? {} : { payload: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await server.inject({ method, url, headers: { ...headers, ...type }, ...written });
    return { status: answer.statusCode, type: answer.headers['content-type'], text: answer.body };
  });
  server.addHook('preHandler', async (request, reply) => {
    const { method, url, body, headers, is404 } = request;
    if (is404 || method === 'GET' || method === 'HEAD' || headers[MARK] === mark) return undefined;
    const { accept } = headers;
    const answers = await peers.broadcast(TOPIC, { method, url, accept, body }, MOST_MS);
    const [first] = answers;
    if (first && answers.every((answer) => statusOf(answer) !== undefined && statusOf(answer) === statusOf(first))) {
      const { status, type, text } = first.content as Outcome;
      if (type !== undefined) reply.type(type);
      return reply.code(status).send(text);
    }
    const message = `Not all workers answer alike: ${answers.map(describeAnswer).join('; ')}.`;
    return answerRefusal(reply, createError('WORKERS_DISAGREE', message));
  });
}

function statusOf({ content }: WorkerAnswer): number | undefined {
  return (content as Outcome | undefined)?.status;
}

function describeAnswer({ worker, content, fault }: WorkerAnswer): string {
  if (fault !== undefined) return `worker ${worker}: ${fault.replace(/\.$/, '')}`;
  const { status, text } = content as Outcome;
  return `worker ${worker}: status ${status}${status < 400 ? '' : ` ${text}`}`;
}
