import { AnswerBook, broadcast } from './broadcast';
import type { Peers, WorkerAnswer } from './peers';

/** The only process of a gateway: it waits for nobody, and a broadcast is answered by itself. */
export class SoleWorker implements Peers {
  readonly isAlone = true;
  private readonly book = new AnswerBook();

  async reach(): Promise<void> {}

  async hasReached(): Promise<boolean> {
    return false;
  }

  broadcast(topic: string, content?: unknown, mostMs?: number): Promise<readonly WorkerAnswer[]> {
    return broadcast(new Map([[1, (asked, about) => this.book.answer(asked, about)]]), topic, content, mostMs);
  }

  answer(topic: string, handler: (content: unknown) => unknown): void {
    this.book.set(topic, handler);
  }
}
