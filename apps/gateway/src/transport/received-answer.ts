import type { Dispatcher } from 'undici';
import { SubgraphFailure } from './subgraph-failure';
import { sortTransportFault } from './transport-fault';

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** An answer as it came over the connection. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly chunks: readonly Buffer[];
}

/**
 * Takes one answer from undici and gives it away as a whole.
 *
 * By undici's `dispatch` rather than its `request`, whose stream and abort signal cost as much again as the call itself.
 */
export class AnswerReceiver implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private headers: Headers = {};
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private isSettled = false;

  /** @param limit most bytes of the body */
  constructor(
    private readonly limit: number,
    private readonly resolve: (answer: ReceivedAnswer) => void,
    private readonly reject: (failure: SubgraphFailure) => void,
  ) {}

  /** Gives up: breaks the call off, or keeps it from being sent when it has not been yet. */
  readonly giveUp = (failure: SubgraphFailure): void => {
    if (this.isSettled) return;
    this.isSettled = true;
    this.reject(failure);
    this.controller?.abort(failure);
  };

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.isSettled) controller.abort(new Error('given up before it was sent'));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    // An interim answer such as 103; the real one follows.
    if (status < 200) return;
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    this.chunks.push(chunk);
    if (this.size <= this.limit) return;
    this.chunks.length = 0;
    this.giveUp(new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', `more than ${this.limit} bytes`));
  }

  onResponseEnd(): void {
    if (this.isSettled) return;
    this.isSettled = true;
    this.resolve({ status: this.status, headers: this.headers, chunks: this.chunks });
  }

  onResponseError(_controller: Dispatcher.DispatchController, fault: Error): void {
    this.giveUp(sortTransportFault(fault, this.status > 0));
  }
}
