import { Client } from 'undici';
import type { RecordedRequest } from './recorded-request';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** One kept connection to a gateway, one request at a time. */
export class Connection {
  private readonly client: Client;

  /** @param address the gateway's origin */
  constructor(address: string) {
    this.client = new Client(address, { pipelining: 1, headersTimeout: 30_000, bodyTimeout: 30_000 });
  }

  /**
   * Sends a request and waits for the end of its answer.
   *
   * `dispatch` rather than `request`: the load shares its core with the subgraphs and must not be what is slow.
   *
   * @throws Error when the answer is not the one that was recorded
   */
  send({ body, answerBytes }: RecordedRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      let status = 0;
      let bytes = 0;
      this.client.dispatch(
        { method: 'POST', path: '/graphql', headers: HEADERS, body },
        {
          onRequestStart: () => {},
          onResponseStart: (_controller, statusCode) => {
            status = statusCode;
          },
          onResponseData: (_controller, chunk) => {
            bytes += chunk.length;
          },
          onResponseEnd: () => {
            if (status === 200 && bytes === answerBytes) return resolve();
            reject(new Error(`An answer of ${answerBytes} bytes was due, but got status ${status}, ${bytes} bytes.`));
          },
          onResponseError: (_controller, fault) => reject(fault),
        },
      );
    });
  }

  /** Closes it at once. */
  close(): Promise<void> {
    return this.client.destroy();
  }
}
