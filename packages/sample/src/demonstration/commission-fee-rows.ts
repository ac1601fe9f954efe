import type { CommissionFeeRow } from '../rows';
import { MADE_UP } from '../sources';
import { drawMoney } from './amounts';
import { planCommission } from './commission-plan';
import { demonstrationId } from './demonstration-id';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

/** How many fees there are. */
export function countCommissionFees(scale: Scale): number {
  let count = 0;
  for (let index = 0; index < scale.challenges; index++) count += commissionFeeRows(scale, index).length;
  return count;
}

/** Makes the fee of the commission that the challenge of an index led to, if its terms are agreed. */
export function commissionFeeRows(scale: Scale, challengeIndex: number): CommissionFeeRow[] {
  if (planCommission(scale, challengeIndex)?.agreedOn == null) return [];
  const random = new RowRandom(scale.seed, 'commissionFee', challengeIndex);
  return [
    {
      id: demonstrationId('commission-fee', challengeIndex),
      commissionId: demonstrationId('commission', challengeIndex),
      money: drawMoney(random, random.pick(['VND', 'VND', 'JPY', 'USD']), 0.15),
      provenance: MADE_UP,
    },
  ];
}
