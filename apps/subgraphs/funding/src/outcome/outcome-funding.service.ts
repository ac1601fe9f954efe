import { groupBy } from '@kakehashi/database';
import { type Money, moneyFromMinorUnits, organisationReference } from '@kakehashi/shared-types';
import type { SubgraphContext } from '@kakehashi/subgraph';
import { convertTotal } from '../conversion/conversion.service';
import type { ConvertedMoney } from '../conversion/converted-money.value';
import { roundHalfEven } from '../conversion/fraction';
import { checkConversion } from '../conversion/money-statistics.input';
import type { OutcomeFundingArguments } from './outcome-funding.input';
import { OutcomeFunder, OutcomeFunding, OutcomeMoney } from './outcome-funding.value';
import { amountsOfAward, amountsOfCommission, type FunderAmount, moneyOfOutcome } from './outcome-money.loader';

type Convert = (amounts: readonly FunderAmount[]) => Promise<ConvertedMoney | null>;

/**
 * Tells the money behind an outcome.
 *
 * @returns null for an outcome that nobody has told of here yet
 * @throws BAD_USER_INPUT when basis and day do not fit, or the age of rates is out of range
 */
export async function fundingOfOutcome(
  context: SubgraphContext,
  outcomeId: string,
  given: OutcomeFundingArguments,
): Promise<OutcomeFunding | null> {
  checkConversion(given);
  const rows = await context.loader(moneyOfOutcome).load(outcomeId);
  if (rows === null) return null;
  const amounts = await Promise.all(
    rows.map(({ awardId, commissionId }) =>
      awardId === null
        ? context.loader(amountsOfCommission).load(commissionId ?? '')
        : context.loader(amountsOfAward).load(awardId),
    ),
  );
  const sources = rows.map(({ relation, awardId, commissionId, on, outcomes }, index) =>
    Object.assign(new OutcomeMoney(), {
      relation,
      awardId,
      commission: commissionId === null ? null : { id: commissionId },
      decidedOn: on,
      outcomesOfSameAward: outcomes,
      ...sums(amounts[index] ?? []),
    }),
  );
  const all = amounts.flat();
  const convert = converter(context, given);
  const [committed, paid, ...funders] = await Promise.all([
    convert(all.filter(({ isPaid }) => !isPaid)),
    convert(all.filter(({ isPaid }) => isPaid)),
    ...[...groupBy(all, keyOfFunder).values()].map((ofFunder) => tellFunder(ofFunder, convert)),
  ]);
  for (const funder of funders) funder.sharePercent = percentOf(funder.inCurrency?.money, committed?.money);
  return Object.assign(new OutcomeFunding(), { isUnknown: rows.length === 0, sources, funders, committed, paid });
}

function converter(
  context: SubgraphContext,
  { in: currency, basis, on, maximumRateAgeDays }: OutcomeFundingArguments,
): Convert {
  return async (amounts) => {
    if (currency == null) return null;
    const dated = amounts.map((amount) =>
      basis === 'PAYMENT_DATE' && amount.isPaid ? { ...amount, on: amount.paidOn } : amount,
    );
    return convertTotal(context, dated, { currency, on: on ?? null, maximumRateAgeDays });
  };
}

/** Tells of a funder all but its share, which depends on the others. */
async function tellFunder(amounts: readonly FunderAmount[], convert: Convert): Promise<OutcomeFunder> {
  const { funderId = null, funderRor = null, funderLabel = null } = amounts[0] ?? {};
  return Object.assign(new OutcomeFunder(), {
    funder: organisationReference(funderId, funderRor),
    funderLabel,
    ...sums(amounts),
    inCurrency: await convert(amounts.filter(({ isPaid }) => !isPaid)),
    sharePercent: null,
  });
}

const keyOfFunder = ({ funderId, funderRor, funderLabel }: FunderAmount) =>
  funderId ?? (funderRor === null ? `label ${funderLabel}` : `ror ${funderRor}`);

/** What amounts come to in each of their currencies. */
function sums(amounts: readonly FunderAmount[]): { committed: Money[]; paid: Money[] } {
  const of = (wanted: boolean) =>
    [
      ...groupBy(
        amounts.filter(({ isPaid }) => isPaid === wanted),
        ({ currency }) => currency,
      ),
    ].map(([currency, same]) =>
      moneyFromMinorUnits(
        same.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n),
        currency,
      ),
    );
  return { committed: of(false), paid: of(true) };
}

const whole = ({ amount }: Money) => BigInt(amount.replace('.', ''));

function percentOf(part: Money | null | undefined, all: Money | null | undefined): string | null {
  if (!part || !all || whole(all) === 0n) return null;
  const hundredths = roundHalfEven({ numerator: whole(part) * 10_000n, denominator: whole(all) });
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
