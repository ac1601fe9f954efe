import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { withActor } from '../journal/with-actor';
import { findReceipt, type Receipt, storeReceipt } from './receipt';

/** How an action is carried out. */
export interface ActionRun {
  /** In whose name, for the journal: `user:<subject>`. */
  readonly actor: string;
  /** By what a repetition is known; undefined when the caller gave no key. */
  readonly receipt?: Receipt | undefined;
}

/** What became of an action. */
export interface ActionResult {
  /** The thing that it was about. */
  readonly entityId: string;
  /** When it was carried out, to the journal's clock. */
  readonly recordedAt: Date;
  /** True when it had been carried out before, and was not again. */
  readonly isRepeat: boolean;
}

const MOST_TRIES = 6;

/** SQLSTATE of a serialisation failure and of a deadlock: the same transaction can succeed when it is begun anew. */
const RETRIED = new Set(['40001', '40P01']);

/**
 * Carries out an action in one transaction: with its receipt and the journal's entries, or not at all.
 *
 * It is serial: whoever writes, importers too, waits for the writers' lock that it takes first, and each of its statements
 * sees all that was committed before. So a sum over rows that it guards stays guarded; see decision 25 why not SERIALIZABLE.
 *
 * @param work carries it out and returns the id of the thing that it was about; what it throws undoes all
 * @throws KeyReusedError when the key was used for something else
 */
export async function performAction(
  database: DataSource,
  run: ActionRun,
  work: (manager: EntityManager) => Promise<string>,
): Promise<ActionResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await performOnce(database, run, work);
    } catch (fault) {
      if (attempt === MOST_TRIES || !RETRIED.has(sqlState(fault))) throw fault;
      await delay(Math.random() * 10 * 2 ** attempt);
    }
  }
}

function performOnce(
  database: DataSource,
  { actor, receipt }: ActionRun,
  work: (manager: EntityManager) => Promise<string>,
): Promise<ActionResult> {
  return withActor(database, { actor }, async (manager) => {
    const known = receipt && (await findReceipt(manager, receipt));
    if (known) return { ...known, isRepeat: true };
    const entityId = await work(manager);
    return { entityId, recordedAt: await storeReceipt(manager, receipt, entityId), isRepeat: false };
  });
}

function sqlState(fault: unknown): string {
  const { code, driverError } = fault as { code?: unknown; driverError?: { code?: unknown } };
  return String(driverError?.code ?? code);
}
