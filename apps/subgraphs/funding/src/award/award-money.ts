import type { MeasuredMoney } from '@kakehashi/database';
import { TO_INSTALMENTS } from '../commitment/commitment.input';
import type { ConversionDays } from '../conversion/money-statistics.input';
import type { AwardAmount } from './award-amount.enum';

/** SQL of the day on which an award was decided. */
export const DECIDED_ON = 't.decided_on';
const PAID_ON = 'payment.paid_on';

/** The amounts of an award, each with the commitment of the funder who promised or paid it, `commitment`. */
export const awardMoney: Readonly<Record<AwardAmount, MeasuredMoney & { readonly days: ConversionDays }>> = {
  COMMITTED: {
    from: 'award_commitment commitment',
    on: 'commitment.award_id = t.id',
    minorUnits: 'commitment.amount_minor_units',
    amount: 'commitment.amount',
    currency: 'commitment.currency',
    held: { steps: TO_INSTALMENTS.slice(0, 1), days: [DECIDED_ON] },
    days: { AWARD_DATE: { ofRow: DECIDED_ON } },
  },
  PAID: {
    from: `award_commitment commitment JOIN instalment ON instalment.commitment_id = commitment.id
      JOIN payment ON payment.instalment_id = instalment.id`,
    on: 'commitment.award_id = t.id',
    minorUnits: 'payment.amount_minor_units',
    amount: 'payment.amount',
    currency: 'payment.currency',
    held: {
      steps: [
        ...TO_INSTALMENTS,
        { table: 'payment', alias: 'payment', column: 'instalment_id', equals: 'instalment.id' },
      ],
      days: [DECIDED_ON, PAID_ON],
    },
    days: { AWARD_DATE: { ofRow: DECIDED_ON }, PAYMENT_DATE: { ofAmount: PAID_ON } },
  },
};
