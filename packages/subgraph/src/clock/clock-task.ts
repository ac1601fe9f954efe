import type { EntityManager } from 'typeorm';
import type { Transaction } from '../action/transaction';

/** What happens to things when their time has come, such as the end of a call whose last day has passed. */
export interface ClockTask {
  /** Verb and noun, such as `expire-challenges`; the journal says `clock:expire-challenges` did it. */
  readonly name: string;
  /** How long it rests between two looks, in seconds. */
  readonly everySeconds: number;
  /** Ids of the things whose time has come by an instant; those that are left out for being many come at the next look. */
  readonly due: (database: EntityManager, now: Date) => Promise<readonly string[]>;
  /**
   * Does it to one thing, in a transaction of its own; first it must lock the thing and look whether its time still has come,
   * for somebody may have acted since.
   *
   * @returns whether it was done
   */
  readonly run: (transaction: Transaction, id: string) => Promise<boolean>;
}
