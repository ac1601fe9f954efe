import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TlsPolicy } from '../transport/subgraph-policy';

/** What {@link openStream} needs beside the address. */
export interface StreamOptions {
  readonly headers: OutgoingHttpHeaders;
  /** How long the answer may take to begin, in milliseconds; once begun it may take for ever. */
  readonly deadlineMs: number;
  readonly tls: TlsPolicy;
  /** Ends the stream, whether it has begun or not. */
  readonly signal: AbortSignal;
}

/**
 * Opens a stream on a connection of its own, which ends with it.
 *
 * Not by the pool of GraphQL's calls: streams would use it up, and undici connects anew when a request is broken off, so
 * that a subgraph would wait for that connection when it stops.
 *
 * @throws Error of the connection; one named `TimeoutError` when the answer does not begin in time
 */
export function openStream(url: URL, { headers, deadlineMs, tls, signal }: StreamOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const call = request(url, { agent: false, headers, signal, ...tls });
    const timer = setTimeout(() => {
      call.destroy(Object.assign(new Error(`No answer in ${deadlineMs} ms.`), { name: 'TimeoutError' }));
    }, deadlineMs);
    call.once('close', () => clearTimeout(timer));
    call.once('response', (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    call.on('error', reject).end();
  });
}
