import type { InstalmentRow, PaymentRow } from '../rows';
import { MADE_UP } from '../sources';
import type { Money } from '../values';
import type { InstalmentStatus } from '../vocabulary';
import { type DayNumber, writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import type { MilestonePlan } from './milestone-plan';
import type { RowRandom } from './row-random';

/** Whose instalments they are: the award's index, and the commitment's place within it. */
export interface CommitmentPlace {
  readonly award: number;
  readonly commitment: number;
}

/** An award has at most so many instalments of one commitment, and so many payments of one instalment. */
const MOST_INSTALMENTS = 5;
const MOST_PAYMENTS = 2;

const DAYS_TO_PAY = 15;

/**
 * Makes the instalments of a commitment: one for each year of the award, of equal amounts, the last one with what is
 * left. The first is due when work has begun; each further one waits for the milestone of the year before.
 *
 * @param until the day that is taken for today, or on which the award was halted; nothing is paid after it
 */
export function instalmentRows(
  place: CommitmentPlace,
  { amountMinor, currency }: Money,
  milestones: readonly MilestonePlan[],
  until: DayNumber,
  random: RowRandom,
): InstalmentRow[] {
  const whole = BigInt(amountMinor);
  const share = whole / BigInt(milestones.length);
  return milestones.map(({ beginsOn }, year): InstalmentRow => {
    const isLast = year === milestones.length - 1;
    const amount = isLast ? whole - share * BigInt(milestones.length - 1) : share;
    const gate = milestones[year - 1];
    const dueOn = beginsOn + DAYS_TO_PAY;
    const paidOn = Math.max(dueOn, (gate?.achievedOn ?? dueOn) + 5) + random.between(0, 25);
    const status = statusOf(gate, dueOn, paidOn, until);
    const index = place.commitment * MOST_INSTALMENTS + year;
    return {
      id: nestedDemonstrationId('instalment', place.award, index),
      number: year + 1,
      money: { amountMinor: String(amount), currency },
      dueOn: writeDay(dueOn),
      status,
      milestoneId: gate ? nestedDemonstrationId('milestone', place.award, year - 1) : null,
      payments: paymentRows(place.award, index, { amount, currency, paidOn, until, status }, random),
      provenance: MADE_UP,
    };
  });
}

function statusOf(
  gate: MilestonePlan | undefined,
  dueOn: DayNumber,
  paidOn: DayNumber,
  until: DayNumber,
): InstalmentStatus {
  if (gate?.status === 'MISSED' || gate?.status === 'CANCELLED') return 'CANCELLED';
  if (dueOn > until || gate?.status === 'PLANNED') return 'PLANNED';
  return paidOn <= until ? 'PAID' : 'DUE';
}

/** What payments follow from. */
interface PaidPlan {
  readonly amount: bigint;
  readonly currency: string;
  readonly paidOn: DayNumber;
  readonly until: DayNumber;
  readonly status: InstalmentStatus;
}

/** Makes the payments of an instalment: mostly one of the whole, sometimes two, sometimes less than was planned. */
function paymentRows(award: number, instalment: number, plan: PaidPlan, random: RowRandom): PaymentRow[] {
  const { amount, currency, paidOn, until, status } = plan;
  const manner = random.weighted([
    ['WHOLE', 82],
    ['TWICE', 12],
    ['LESS', 6],
  ] as const);
  const later = paidOn + random.between(5, 40);
  if (status !== 'PAID') return [];
  const parts: (readonly [bigint, DayNumber])[] = [[manner === 'LESS' ? (amount * 97n) / 100n : amount, paidOn]];
  if (manner === 'TWICE' && later <= until) {
    const first = (amount * 3n) / 5n;
    parts.splice(0, 1, [first, paidOn], [amount - first, later]);
  }
  return parts.map(([paid, day], place) => ({
    id: demonstrationId('payment', (award * 16 + instalment) * MOST_PAYMENTS + place),
    money: { amountMinor: String(paid), currency },
    paidOn: writeDay(day),
    reference: `PAY-${String(award + 1).padStart(6, '0')}-${instalment + 1}-${place + 1}`,
    provenance: MADE_UP,
  }));
}
