import { buildConnector, Pool } from 'undici';
import { readCacheControl } from '../caching/cache-hint';
import { ACCEPTED_ENCODINGS, decodeBody, readText } from './decoded-body';
import type { Lifetime } from './lifetime';
import { multiplexingClient } from './multiplexing-client';
import { AnswerReceiver, type ReceivedAnswer } from './received-answer';
import type { RawResponse } from './response-text';
import { readRetryAfter } from './retry-after';
import type { SubgraphFailure } from './subgraph-failure';
import type { SubgraphPolicy } from './subgraph-policy';

/** How long an idle connection is kept; less than the 65 s that a subgraph's server waits, so that we hang up first. */
const KEEP_ALIVE_MS = 30_000;

/** A machine that does not even take a connection within this time is not there. */
const CONNECT_MS = 3_000;

/** What is sent to a subgraph. */
export interface SubgraphMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
  /** Whether it may be sent again when it did not get through: true for queries only. */
  readonly isRepeatable: boolean;
}

/** The kept-alive connections to one subgraph: HTTP/2 where it is offered over TLS, else HTTP/1.1. */
export class SubgraphConnections {
  private readonly queries: Pool;
  /** Of their own, since undici may send again what ran on a connection of HTTP/2 that breaks, and knows no mutations. */
  private readonly mutations: Pool;
  private readonly path: string;
  private readonly limit: number;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(url: string, { connections, deadlineMs, responseLimit, compression, http2, tls }: SubgraphPolicy) {
    const { origin, pathname, search } = new URL(url);
    this.path = `${pathname}${search}`;
    this.limit = responseLimit;
    this.headers = {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      ...(compression && { 'accept-encoding': ACCEPTED_ENCODINGS }),
    };
    const connect = buildConnector({ ...tls, allowH2: http2, timeout: Math.min(CONNECT_MS, deadlineMs) });
    const options: Pool.Options = {
      connections,
      connect,
      keepAliveTimeout: KEEP_ALIVE_MS,
      allowH2: http2,
      // Whoever calls ends the call.
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    this.queries = new Pool(origin, {
      ...options,
      factory: (url, given) => multiplexingClient(url, given, connect),
    });
    this.mutations = new Pool(origin, options);
  }

  /**
   * Sends a message and gives what comes back.
   *
   * @throws SubgraphFailure of the connection, or the lifetime's own when that is over: the call is broken off then
   */
  async send(message: SubgraphMessage, lifetime: Lifetime): Promise<RawResponse> {
    const { status, headers, chunks } = await this.exchange(message, lifetime);
    const { 'content-encoding': encoding, 'retry-after': retryAfter } = headers;
    const isPlain = encoding === undefined || encoding === 'identity';
    const body = isPlain ? readText(chunks) : await decodeBody(chunks, String(encoding), this.limit);
    const cacheHint = readCacheControl(headers['cache-control'], headers.age);
    return { status, retryAfterMs: readRetryAfter(retryAfter), cacheHint, body };
  }

  /** Closes the connections, running calls included. */
  async close(): Promise<void> {
    await Promise.all([this.queries.destroy(), this.mutations.destroy()]);
  }

  private exchange({ headers, body, isRepeatable }: SubgraphMessage, lifetime: Lifetime): Promise<ReceivedAnswer> {
    return new Promise((resolve, reject) => {
      const receiver = new AnswerReceiver(
        this.limit,
        (answer) => {
          lifetime.offEnd(receiver.giveUp);
          resolve(answer);
        },
        (failure: SubgraphFailure) => {
          lifetime.offEnd(receiver.giveUp);
          reject(failure);
        },
      );
      lifetime.onEnd(receiver.giveUp);
      if (lifetime.failure) return;
      const pool = isRepeatable ? this.queries : this.mutations;
      const all = Object.assign({}, headers, this.headers);
      pool.dispatch({ path: this.path, method: 'POST', headers: all, body, idempotent: isRepeatable }, receiver);
    });
  }
}
