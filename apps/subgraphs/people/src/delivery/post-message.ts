import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { ClosedAddressError, checkedLookup } from './checked-lookup';
import type { DeliveryFault } from './delivery.enum';
import { hostOf, isOpenAddress } from './open-address';
import type { SignedMessage } from './signed-message';

/** How far a post may go. */
export interface PostLimits {
  readonly timeoutMs: number;
  /** Whether this machine's own addresses may be sent to. */
  readonly isLoopbackOpen: boolean;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** What came of an attempt: delivered if there is no fault. */
export interface Outcome {
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  readonly fault?: DeliveryFault;
}

/** Most of an answer that is read, and nothing is done with it. */
const MOST_ANSWER_BYTES = 64 * 1024;

/** Sends a message to an address, on a connection of its own, and tells what came of it. Redirects are not followed. */
export async function postMessage(url: URL, { body, headers }: SignedMessage, limits: PostLimits): Promise<Outcome> {
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  try {
    const status = await post(
      url,
      body,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        lookup: checkedLookup(limits.isLoopbackOpen),
        signal: AbortSignal.any([limits.signal, timeout]),
      },
      limits.isLoopbackOpen,
    );
    return status >= 200 && status < 300 ? { status } : { status, fault: 'STATUS' };
  } catch (error) {
    return { fault: timeout.aborted ? 'TIMEOUT' : faultOf(error) };
  }
}

function post(url: URL, body: string, options: RequestOptions, isLoopbackOpen: boolean): Promise<number> {
  // Of what is an address already, nothing is looked up.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isOpenAddress(host, isLoopbackOpen)) return Promise.reject(new ClosedAddressError());
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, (response) => void readStatus(response).then(resolve))
      .on('error', reject)
      .end(body);
  });
}

/** Reads an answer to its end, or as far as it goes; what counts is its status. */
async function readStatus(response: IncomingMessage): Promise<number> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > MOST_ANSWER_BYTES) break;
    }
  } catch {
    // It broke off, or took too long.
  }
  return response.statusCode ?? 0;
}

function faultOf(error: unknown): DeliveryFault {
  if (error instanceof ClosedAddressError) return 'CLOSED_ADDRESS';
  const code = String((error as { code?: unknown }).code);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'UNKNOWN_NAME';
  return /CERT|TLS|SSL|SIGNATURE|ISSUER/.test(code) ? 'CERTIFICATE' : 'UNREACHABLE';
}
