import {
  createId,
  deleteOthers,
  type EntityClass,
  emitEvent,
  insertRow,
  knownIds,
  lockRow,
  type UpsertRow,
  updateRow,
  upsertRows,
} from '@kakehashi/database';
import type { EventPayload, EventType } from '@kakehashi/domain-events';
import type { UserErrorCode } from '@kakehashi/errors';
import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../context';
import type { Caller } from '../identity/caller';
import { type Fault, Refusal } from './refusal';
import type { UserError } from './user-error.value';

/** The scope that passes every rule on rows. */
const ANY = 'write:any';

/** An action that is being carried out: who does it, and its one transaction. */
export class Act {
  /** The one instant of the action. */
  readonly now = new Date();

  private readonly faults: Fault[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly context: SubgraphContext,
  ) {}

  /** Who does it. */
  get caller(): Caller {
    return this.context.caller;
  }

  /** Whether the caller passes every rule on rows. */
  get isSteward(): boolean {
    return this.caller.scopes.has(ANY);
  }

  /** Today in a time zone (IANA), `YYYY-MM-DD`; default UTC. */
  today(timeZone = 'UTC'): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(this.now);
  }

  /** What the journal and the provenance of a row that is made here say of where it comes from. */
  get provenance(): object {
    return {
      source: 'KAKEHASHI',
      sourceUrl: null,
      retrievedAt: this.now.toISOString(),
      assertedBy: this.caller.organisation ?? this.caller.person ?? null,
      note: null,
    };
  }

  /** Reads a row and locks it until the action is done; null when there is none. */
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

  /** Tells other subgraphs what has happened, if the action is carried out. */
  async emit<T extends EventType>(type: T, subject: string, payload: EventPayload<T>): Promise<void> {
    await emitEvent(this.manager, { type, subject, payload });
  }

  /** Notes a fault: the action goes on, so that all faults are found, and is undone in the end. */
  fault(code: UserErrorCode, field: string | null, message: string): void {
    this.faults.push({ code, field, message });
  }

  /** Ends the action here, with all faults that were noted: nothing is changed. */
  refuse(code: UserErrorCode, field: string | null, message: string, details: Partial<UserError> = {}): never {
    throw new Refusal([...this.faults, { code, field, message, ...details }]);
  }

  /** Ends the action if faults were noted. */
  settle(): void {
    if (this.faults.length > 0) throw new Refusal(this.faults);
  }

  /**
   * Notes a fault for each id that no row has.
   *
   * @param field path inside `input`; of several ids without their place
   * @param visible SQL condition of the rows that the caller may know of; the table is `t`
   */
  async mustExist(
    entity: EntityClass,
    ids: string | null | undefined | readonly string[],
    field: string,
    visible = 'TRUE',
  ): Promise<void> {
    const wanted = typeof ids === 'string' ? [ids] : (ids ?? []);
    if (wanted.length === 0) return;
    const known = await knownIds(this.manager, entity, wanted, visible);
    wanted.forEach((id, index) => {
      if (known.has(id.toLowerCase())) return;
      const path = typeof ids === 'string' ? field : `${field}[${index}]`;
      this.fault('NOT_FOUND', path, 'There is no such thing, or it may not be seen.');
    });
  }
}
