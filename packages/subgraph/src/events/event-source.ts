import type { EventCursor, OutboxEvent } from '@kakehashi/database';
import type { Peer } from '../peers/peer';
import { readEventLines } from './event-line';
import { EVENTS_PATH } from './events.route';

/** Another subgraph, as a reader of its events sees it. */
export class EventSource {
  constructor(private readonly peer: Peer) {}

  /** Name of the other subgraph. */
  get name(): string {
    return this.peer.name;
  }

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
    const { position: after, eventId } = cursor;
    const parameters = { types: types.join(), after, ...(eventId !== null && { afterId: eventId }) };
    return readEventLines(await this.peer.read(EVENTS_PATH, parameters, waitMs, signal));
  }
}
