import type { ServerResponse } from 'node:http';
import { Lifetime } from './lifetime';
import { SubgraphFailure } from './subgraph-failure';

/** The lifetime of one client's request: over when the client has left, or when the request has taken too long. */
export class RequestLifetime extends Lifetime {
  private readonly timer: NodeJS.Timeout;

  /**
   * @param reply where the answer goes; when it closes unfinished, the client has left
   * @param deadlineMs longest time for the whole request
   */
  constructor(
    private readonly reply: ServerResponse,
    deadlineMs: number,
  ) {
    super();
    this.timer = setTimeout(() => {
      this.end(new SubgraphFailure('REQUEST_TIMEOUT', `the request took longer than ${deadlineMs} ms`));
    }, deadlineMs);
    reply.once('close', this.onClose);
    if (reply.destroyed) this.onClose();
  }

  /** Nothing waits any more: the answer is there. */
  close(): void {
    clearTimeout(this.timer);
    this.reply.off('close', this.onClose);
  }

  private readonly onClose = () => {
    if (!this.reply.writableFinished) this.end(new SubgraphFailure('REQUEST_CANCELLED', 'the client has left'));
    this.close();
  };
}
