import { AnswerBook } from './broadcast';
import { Channel, type ChannelEnd } from './channel';
import type { Peers, StageName, WorkerAnswer } from './peers';

/** A worker among others, all of them supervised by the primary, through which they reach one another. */
export class OneOfMany implements Peers {
  private readonly book = new AnswerBook();
  private readonly primary: Channel;

  /** @param stop ends this worker, as the primary wishes */
  constructor(end: ChannelEnd, stop: () => void) {
    this.book.set('stop', stop);
    this.primary = new Channel(end, (topic, content) => this.book.answer(topic, content));
  }

  async reach(stage: StageName): Promise<void> {
    await this.primary.ask('reach', stage);
  }

  async hasReached(stage: StageName): Promise<boolean> {
    return (await this.primary.ask('hasReached', stage)) === true;
  }

  async broadcast(topic: string, content?: unknown): Promise<readonly WorkerAnswer[]> {
    return (await this.primary.ask('broadcast', { topic, content })) as readonly WorkerAnswer[];
  }

  answer(topic: string, handler: (content: unknown) => unknown): void {
    this.book.set(topic, handler);
  }
}
