import { type IncomingMessage, request as requestHttp } from 'node:http';
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
export async function postMessage(url: URL, message: SignedMessage, limits: PostLimits): Promise<Outcome> {
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  try {
    const status = await post(url, message, limits, timeout);
    return status >= 200 && status < 300 ? { status } : { status, fault: 'STATUS' };
  } catch (error) {
    return { fault: timeout.aborted ? 'TIMEOUT' : faultOf(error) };
  }
}

function post(
  url: URL,
  { body, headers }: SignedMessage,
  { isLoopbackOpen, signal }: PostLimits,
  timeout: AbortSignal,
): Promise<number> {
  if (signal.aborted) return Promise.reject(new Error('the process ends'));
  // Of what is an address already, nothing is looked up.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isOpenAddress(host, isLoopbackOpen)) return Promise.reject(new ClosedAddressError());
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: checkedLookup(isLoopbackOpen),
      signal: timeout,
    });
    const end = () => request.destroy(new Error('the process ends'));
    signal.addEventListener('abort', end);
    request
      .on('response', (response) => void readStatus(response).then(resolve))
      .on('error', reject)
      .on('close', () => signal.removeEventListener('abort', end))
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
  const code = String((error as { code?: unknown }).code);
  // One answer for both: another would tell which names there are in the network behind the server.
  if (error instanceof ClosedAddressError || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'NO_ADDRESS';
  return /CERT|TLS|SSL|SIGNATURE|ISSUER/.test(code) ? 'CERTIFICATE' : 'UNREACHABLE';
}
