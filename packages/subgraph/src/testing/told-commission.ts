import { createId, emitEvent } from '@kakehashi/database';
import type { DataSource } from 'typeorm';

/** Tells that a commission was agreed for so many minor units; returns the commission's id. */
export async function tellCommission(database: DataSource, amount: number): Promise<string> {
  const commissionId = createId();
  const money = { amountMinorUnits: String(amount), currency: 'USD' };
  await database.transaction((manager) =>
    emitEvent(manager, {
      type: 'commission.agreed',
      subject: commissionId,
      payload: { commissionId, ...money, agreedOn: '2026-11-23' },
    }),
  );
  return commissionId;
}
