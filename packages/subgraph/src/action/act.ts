import { type EntityClass, knownIds } from '@kakehashi/database';
import type { UserErrorCode } from '@kakehashi/errors';
import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../context';
import type { Caller } from '../identity/caller';
import { type Fault, Refusal } from './refusal';
import { Transaction } from './transaction';
import type { UserError } from './user-error.value';

/** An action that is being carried out: who does it, and its one transaction. */
export class Act extends Transaction {
  private readonly faults: Fault[] = [];

  constructor(
    manager: EntityManager,
    readonly context: SubgraphContext,
  ) {
    super(manager);
  }

  /** Who does it. */
  get caller(): Caller {
    return this.context.caller;
  }

  /** Whether the caller passes every rule on rows. */
  get isSteward(): boolean {
    return this.context.asker.audience === 'STEWARDS';
  }

  protected override get assertedBy(): string | null {
    // Not a person: who may see them changes, and this stays.
    return this.caller.organisation ?? null;
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
