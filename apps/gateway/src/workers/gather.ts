import type { Logger } from 'pino';
import type { Peers } from './peers';

/** What one worker tells about itself. */
export interface Told<T> {
  readonly worker: number;
  readonly content: T;
}

/**
 * Lets every worker tell about a topic, so that each can tell what all do.
 *
 * @param own what this worker tells; what JSON can say
 * @returns gathers what all workers tell; one that does not is left out and logged
 */
export function gather<T>(
  peers: Peers,
  topic: string,
  own: () => T | Promise<T>,
  logger: Logger,
): () => Promise<readonly Told<T>[]> {
  peers.answer(topic, own);
  return async () => {
    const answers = await peers.broadcast(topic);
    const silent = answers.filter(({ fault }) => fault !== undefined);
    if (silent.length > 0) logger.warn({ topic, silent }, 'some workers are left out: they do not answer');
    return answers.flatMap(({ worker, content, fault }) =>
      fault === undefined ? [{ worker, content: content as T }] : [],
    );
  };
}
