import { createId, upsertRows } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import { CommissionFee } from './commission-fee.entity';

/** What is done here about the commissions of the programmes subgraph. */
export const commissionEvents = {
  /** Records the fee that was agreed; one that is recorded already gives way to it. */
  'commission.agreed': async (manager, { id, payload }) => {
    const { commissionId, amountMinorUnits, currency, agreedOn } = payload;
    const provenance = {
      source: 'EVENT',
      sourceUrl: null,
      retrievedAt: null,
      assertedBy: 'programmes',
      note: `commission.agreed ${id}, agreed on ${agreedOn}`,
    };
    await upsertRows(
      manager,
      CommissionFee,
      [
        {
          id: createId(),
          commission_id: commissionId,
          amount_minor_units: amountMinorUnits,
          currency,
          provenance,
        },
      ],
      { key: ['commission_id'] },
    );
  },
} satisfies EventHandlers;
