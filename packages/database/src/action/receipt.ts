import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** By what an action that is sent again is known again. */
export interface Receipt {
  /** Whose key it is: keys of different callers have nothing to do with one another. */
  readonly caller: string;
  /** The key, as the caller chose it. */
  readonly key: string;
  /** The action's name. */
  readonly action: string;
  /** A hash of its input. */
  readonly fingerprint: string;
}

/** A key was used before, with another action or other input. */
export class KeyReusedError extends Error {
  constructor(
    /** The action that it was used with. */
    readonly action: string,
  ) {
    super(`The key was used before, with the action ${action}.`);
  }
}

/** @throws KeyReusedError when the key was used for something else */
export async function findReceipt(
  manager: EntityManager,
  receipt: Receipt,
): Promise<{ readonly entityId: string; readonly recordedAt: Date } | undefined> {
  const [known] = await manager.query(
    'SELECT action, fingerprint, entity_id, recorded_at FROM action_receipt WHERE digest = $1',
    [digestOf(receipt)],
  );
  if (!known) return undefined;
  if (known.action !== receipt.action || known.fingerprint !== receipt.fingerprint)
    throw new KeyReusedError(known.action);
  return { entityId: known.entity_id, recordedAt: known.recorded_at };
}

/** Stores a receipt, if there is one, and returns the instant of the transaction. */
export async function storeReceipt(
  manager: EntityManager,
  receipt: Receipt | undefined,
  entityId: string,
): Promise<Date> {
  const instant = `current_setting('kakehashi.instant')::timestamptz(3)`;
  const [{ at }] = receipt
    ? await manager.query(
        `INSERT INTO action_receipt (digest, action, fingerprint, entity_id, recorded_at)
         VALUES ($1, $2, $3, $4, ${instant}) RETURNING recorded_at AS at`,
        [digestOf(receipt), receipt.action, receipt.fingerprint, entityId],
      )
    : await manager.query(`SELECT ${instant} AS at`);
  return at;
}

/** What stands for a caller and their key, so that the receipt does not tell who it was. */
function digestOf({ caller, key }: Receipt): string {
  return createHash('sha256')
    .update(`${Buffer.byteLength(caller)}:${caller}${key}`)
    .digest('hex');
}
