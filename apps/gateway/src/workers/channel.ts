/** One end of an IPC channel: what `cluster` calls a worker, in the primary and in the worker itself. */
export interface ChannelEnd {
  send(message: object, sent: (fault: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'disconnect', listener: () => void): unknown;
}

/** Answers a question of the other end; what it throws is told there. */
export type AnswerQuestion = (topic: string, content: unknown) => unknown;

/** The other end is gone, or could not answer. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
}

type Frame =
  | { readonly kakehashi: 'question'; readonly id: number; readonly topic: string; readonly content: unknown }
  | { readonly kakehashi: 'answer'; readonly id: number; readonly content: unknown }
  | { readonly kakehashi: 'failure'; readonly id: number; readonly message: string };

interface Waiting {
  resolve(content: unknown): void;
  reject(fault: ChannelError): void;
}

/** Questions and answers between two processes over IPC; contents are what JSON can say. */
export class Channel {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(
    private readonly end: ChannelEnd,
    private readonly answer: AnswerQuestion,
  ) {
    end.on('message', (message) => {
      if (isFrame(message)) this.receive(message);
    });
    end.once('disconnect', () => this.failAll());
  }

  /**
   * Asks the other end; there is no time limit but its life.
   *
   * @throws ChannelError when it is gone or could not answer
   */
  ask(topic: string, content?: unknown): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ kakehashi: 'question', id, topic, content }, () => this.fail(id, 'The other process is gone.'));
    });
  }

  private receive(frame: Frame): void {
    if (frame.kakehashi === 'question') {
      void this.reply(frame.id, frame.topic, frame.content);
    } else if (frame.kakehashi === 'failure') {
      this.fail(frame.id, frame.message);
    } else {
      this.waiting.get(frame.id)?.resolve(frame.content);
      this.waiting.delete(frame.id);
    }
  }

  private async reply(id: number, topic: string, question: unknown): Promise<void> {
    try {
      const content = await this.answer(topic, question);
      this.send({ kakehashi: 'answer', id, content });
    } catch (fault) {
      this.send({ kakehashi: 'failure', id, message: fault instanceof Error ? fault.message : String(fault) });
    }
  }

  private send(frame: Frame, fail: () => void = () => undefined): void {
    this.end.send(frame, (fault) => {
      if (fault) fail();
    });
  }

  private fail(id: number, message: string): void {
    this.waiting.get(id)?.reject(new ChannelError(message));
    this.waiting.delete(id);
  }

  private failAll(): void {
    for (const id of this.waiting.keys()) this.fail(id, 'The other process is gone.');
  }
}

/** Other packages send messages over the same channel. */
function isFrame(message: unknown): message is Frame {
  return typeof message === 'object' && message !== null && 'kakehashi' in message;
}
