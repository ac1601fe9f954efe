import { AnswerBook } from './broadcast';
import { Channel, type ChannelEnd } from './channel';
import type { Peers, StageName, WorkerAnswer } from './peers';

/** A worker among others, all of them supervised by the primary, through which they reach one another. */
export class OneOfMany implements Peers {
  readonly isAlone = false;
  private readonly book = new AnswerBook();
  private readonly primary: Channel;

  /** @param stop ends this worker, as the primary wishes */
  constructor(end: ChannelEnd, stop: () => void) {
    this.book.set('stop', stop);
    this.primary = new Channel(end, (topic, content) => this.book.answer(topic, content));
  }

  /** Tells the primary that this worker takes connections. */
  async announce(): Promise<void> {
    await this.primary.ask('announce');
  }

  async reach(stage: StageName): Promise<void> {
    await this.primary.ask('reach', stage);
  }

  async hasReached(stage: StageName): Promise<boolean> {
    return (await this.primary.ask('hasReached', stage)) === true;
  }

  async broadcast(topic: string, content?: unknown, mostMs?: number): Promise<readonly WorkerAnswer[]> {
    return (await this.primary.ask('broadcast', { topic, content, mostMs })) as readonly WorkerAnswer[];
  }

  answer(topic: string, handler: (content: unknown) => unknown): void {
    this.book.set(topic, handler);
  }
}
