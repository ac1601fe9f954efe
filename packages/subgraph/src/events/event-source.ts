import type { CallSigner } from '@kakehashi/call-signature';
import type { EventCursor, OutboxEvent } from '@kakehashi/database';
import { readEventLines } from './event-line';
import { EVENTS_PATH } from './events.route';

/** How long a source may take to answer, beside the wait that it was asked for. */
const ANSWER_MS = 10_000;

const SHOWN_LENGTH = 300;

/** Another subgraph, as a reader of its events sees it. */
export class EventSource {
  /**
   * @param name of the other subgraph
   * @param address `http://host:port`
   * @param reader name of the subgraph that reads
   * @param signer undefined where requests are not signed
   */
  constructor(
    readonly name: string,
    private readonly address: string,
    private readonly reader: string,
    private readonly signer: CallSigner | undefined,
  ) {}

  /**
   * Reads the events after a cursor, in their order; none when none came while it waited.
   *
   * @throws Error that tells what the source answered instead
   */
  async read(
    cursor: EventCursor,
    types: readonly string[],
    waitMs: number,
    signal: AbortSignal,
  ): Promise<OutboxEvent[]> {
    const url = new URL(EVENTS_PATH, this.address);
    url.search = new URLSearchParams({
      reader: this.reader,
      types: types.join(),
      after: cursor.position,
      ...(cursor.eventId !== null && { afterId: cursor.eventId }),
      waitMs: String(waitMs),
    }).toString();
    const response = await fetch(url, {
      headers: { ...(await this.signer?.headersFor(this.name, '', () => undefined)) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(waitMs + ANSWER_MS)]),
      redirect: 'error',
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`it answered ${response.status}: ${text.slice(0, SHOWN_LENGTH)}`);
    return readEventLines(text);
  }
}
