import {
  applyEvents,
  type EventSubscription,
  type OutboxEvent,
  readEventCursor,
  recordEventFault,
} from '@kakehashi/database';
import { type EventType, readPayload } from '@kakehashi/domain-events';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { reasonOf } from '../peers/retry-pause';
import { TurnLoop } from '../peers/turn-loop';
import { isDatabaseAway } from '../server/database-fault';
import type { EventHandler, EventHandlers } from './event-handlers';
import type { EventSource } from './event-source';
import type { SourceState } from './source-state';

const WAIT_MS = 20_000;
const BATCH_EVENTS = 50;

/** What follows the events of one source. */
export interface FollowerParts {
  readonly database: DataSource;
  readonly source: EventSource;
  /** The types to read, all of which the source tells. */
  readonly types: readonly EventType[];
  readonly handlers: EventHandlers;
  readonly log: Logger;
}

/**
 * Reads the events of one source in their order and applies them, in one process of a subgraph at a time. What fails is tried
 * again; nothing is left out.
 */
export class SourceFollower {
  private readonly loop: TurnLoop;
  private readonly subscription: EventSubscription;
  private readonly log: Logger;
  private current: SourceState;

  constructor(private readonly parts: FollowerParts) {
    const { database, source, types, log } = parts;
    this.subscription = { source: source.name, types };
    this.log = log.child({ source: source.name });
    this.current = { source: source.name, state: 'STANDBY' };
    this.loop = new TurnLoop({
      database,
      turn: `events of ${source.name}`,
      work: (confirm, signal) => this.follow(confirm, signal),
      standBy: () => {
        this.current = { source: source.name, state: 'STANDBY' };
      },
      fail: (error, retryAfterMs) => this.tell(error, retryAfterMs),
    });
  }

  /** How it stands now. */
  get state(): SourceState {
    return this.current;
  }

  /** Begins to follow. */
  start(): void {
    this.loop.start();
  }

  /** Ends after the event that is being applied. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async follow(confirm: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const { database, source, types } = this.parts;
    let cursor = await readEventCursor(database, this.subscription);
    while (!signal.aborted) {
      const isHealthy = this.current.state === 'FOLLOWING';
      // After a failure it does not wait, so that all is soon known to be well again.
      const events = await source.read(cursor, types, isHealthy ? WAIT_MS : 0, signal);
      for (let begin = 0; begin < events.length && !signal.aborted; begin += BATCH_EVENTS) {
        const batch = events.slice(begin, begin + BATCH_EVENTS);
        await this.apply(batch);
        const last = batch.at(-1);
        if (last) cursor = { position: last.position, eventId: last.id };
      }
      this.succeed();
      await confirm();
    }
  }

  /** Many share a commit; should one fail, each has its own, so that those before it are done. */
  private async apply(batch: readonly OutboxEvent[]): Promise<void> {
    const [first] = batch;
    try {
      await this.applyTogether(batch);
    } catch (error) {
      if (!first || (error instanceof Error && isDatabaseAway(error))) throw error;
      if (batch.length === 1) throw new EventFailure(first, error);
      for (const event of batch) await this.apply([event]);
    }
  }

  private async applyTogether(events: readonly OutboxEvent[]): Promise<void> {
    const { database, handlers } = this.parts;
    const outcomes = await applyEvents(database, this.subscription, events, async (manager, event) => {
      const payload = readPayload(event.type, event.version, event.payload);
      // Which handler belongs to which type is checked where handlers are declared.
      const handle = handlers[event.type as EventType] as EventHandler<EventType> | undefined;
      if (!handle) throw new Error(`nothing here reads events of the type "${event.type}"`);
      await handle(manager, { ...event, type: event.type as EventType, payload });
    });
    for (const [place, event] of events.entries()) {
      if (outcomes[place] === 'SKIPPED') this.log.warn(shown(event), 'an event was passed over, as an operator said');
    }
  }

  private succeed(): void {
    if (this.current.state !== 'FOLLOWING') this.log.info('events are followed');
    this.loop.succeed();
    this.current = { source: this.subscription.source, state: 'FOLLOWING' };
  }

  private async tell(error: unknown, retryAfterMs: number): Promise<void> {
    const { source } = this.subscription;
    if (!(error instanceof EventFailure)) {
      this.current = { source, state: 'FAILING' };
      this.log.warn({ reason: reasonOf(error), retryAfterMs }, 'events can not be read');
      return;
    }
    const { event, cause } = error;
    this.current = { source, state: 'FAILING', position: event.position };
    this.log.error({ ...shown(event), err: cause, retryAfterMs }, 'an event can not be applied; those behind it wait');
    const noted = recordEventFault(this.parts.database, source, event, reasonOf(cause));
    await noted.catch((fault) =>
      this.log.warn({ reason: reasonOf(fault) }, 'the fault of an event could not be noted'),
    );
  }
}

/** An event that could not be applied, and why. */
class EventFailure extends Error {
  constructor(
    readonly event: OutboxEvent,
    override readonly cause: unknown,
  ) {
    super(`event ${event.position} could not be applied`, { cause });
  }
}

function shown({ position, id, type }: OutboxEvent): Record<string, string> {
  return { position, eventId: id, type };
}
