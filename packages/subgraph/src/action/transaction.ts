import {
  createId,
  deleteOthers,
  deleteRow,
  type EntityClass,
  emitEvent,
  insertRow,
  lockRow,
  type UpsertRow,
  updateRow,
  upsertRows,
} from '@kakehashi/database';
import type { EventPayload, EventType } from '@kakehashi/domain-events';
import type { EntityManager } from 'typeorm';
import { dayIn } from './day-in';

/** A transaction that changes things here: because somebody acts, or because the time has come. */
export class Transaction {
  constructor(
    readonly manager: EntityManager,
    /** The one instant of all that is done in it. */
    readonly now: Date = new Date(),
  ) {}

  /** Who says what is written here: id of an organisation in the graph; null for nobody. */
  protected get assertedBy(): string | null {
    return null;
  }

  /** Today in a time zone (IANA), `YYYY-MM-DD`; default UTC. */
  today(timeZone = 'UTC'): string {
    return dayIn(timeZone, this.now);
  }

  /** What the provenance of a row that is made here says of where it comes from. */
  get provenance() {
    return {
      source: 'KAKEHASHI',
      sourceUrl: null,
      retrievedAt: this.now.toISOString(),
      assertedBy: this.assertedBy,
      note: null,
    };
  }

  /** Reads a row and locks it until the transaction ends; null when there is none. */
  lock<T>(entity: EntityClass, id: string): Promise<T | null> {
    return lockRow<T>(this.manager, entity, id);
  }

  /** Inserts a row of a recorded thing, with an id and its provenance, and returns the id. */
  async insert(entity: EntityClass, columns: UpsertRow): Promise<string> {
    const row = { id: createId(), provenance: this.provenance, ...columns };
    await insertRow(this.manager, entity, row);
    return row.id;
  }

  /**
   * Makes the rows that tie a thing to others, such as the topics of a challenge, be exactly these. Those that are there
   * already are not written again.
   *
   * @param key the columns that name the thing, with its id
   */
  async replaceLinks(entity: EntityClass, key: UpsertRow, rows: readonly UpsertRow[]): Promise<void> {
    const all = rows.map((row) => ({ ...key, ...row }));
    await deleteOthers(this.manager, entity, key, all);
    await upsertRows(this.manager, entity, all);
  }

  /** Changes a row, unless it has all the values already. */
  update(entity: EntityClass, id: string, columns: UpsertRow): Promise<void> {
    return updateRow(this.manager, entity, id, columns);
  }

  /** Deletes a row; the journal keeps what it was. */
  delete(entity: EntityClass, id: string): Promise<void> {
    return deleteRow(this.manager, entity, id);
  }

  /** Tells other subgraphs what has happened, if the transaction commits. */
  async emit<T extends EventType>(type: T, subject: string, payload: EventPayload<T>): Promise<void> {
    await emitEvent(this.manager, { type, subject, payload });
  }
}
