import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerAnswer } from './peers';

/** How long a broadcast waits for a worker unless it says otherwise, in milliseconds. */
const ANSWER_MS = 5_000;

/** Asks one worker. */
export type AskWorker = (topic: string, content: unknown) => unknown;

/** Asks workers, told apart by their numbers, and gives all their answers; one that is late or fails tells that instead. */
export function broadcast(
  workers: ReadonlyMap<number, AskWorker>,
  topic: string,
  content: unknown,
  mostMs: number = ANSWER_MS,
): Promise<readonly WorkerAnswer[]> {
  return Promise.all(
    [...workers].map(async ([worker, ask]) => {
      try {
        return { worker, content: await inTime(mostMs, async () => ask(topic, content)) };
      } catch (fault) {
        return { worker, fault: fault instanceof Error ? fault.message : String(fault) };
      }
    }),
  );
}

async function inTime<T>(mostMs: number, ask: () => Promise<T>): Promise<T> {
  const answered = new AbortController();
  const late = pause(mostMs, undefined, { signal: answered.signal, ref: false }).then(() => {
    throw new Error(`It has not answered within ${mostMs} ms.`);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    late.catch(() => undefined);
    answered.abort();
  }
}

/** What a worker answers about each topic. */
export class AnswerBook {
  private readonly handlers = new Map<string, (content: unknown) => unknown>();

  set(topic: string, handler: (content: unknown) => unknown): void {
    this.handlers.set(topic, handler);
  }

  /** @throws Error when nothing answers this topic */
  answer(topic: string, content: unknown): unknown {
    const handler = this.handlers.get(topic);
    if (!handler) throw new Error(`Nothing answers "${topic}".`);
    return handler(content);
  }
}
