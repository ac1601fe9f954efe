import { CurrencyCode, currencyDecimals, Decimal, minorUnitsFromAmount } from '@kakehashi/shared-types';
import { Field, InputType } from 'type-graphql';
import type { Fault } from './refusal';

/** An amount in one currency, as it is given. */
@InputType({ description: 'An amount in one currency, above zero.' })
export class MoneyInput {
  @Field(() => Decimal, {
    description: 'The amount, with at most the decimals of its currency: `"2150000000"` VND, `"1200.50"` USD.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency, ISO 4217.' })
  currency!: string;
}

/** The largest amount in minor units that is taken: a tenth of a `bigint`, so that sums fit one too. */
const MOST_MINOR_UNITS = 922_337_203_685_477_580n;

/** An amount must be above zero, with no more decimals than its currency has. */
export function moneyFaults({ amount, currency }: MoneyInput, field: string): Fault[] {
  const path = `${field}.amount`;
  const minorUnits = minorUnitsFromAmount(amount, currency);
  if (minorUnits === null) {
    const message = `An amount in ${currency} must have at most ${currencyDecimals(currency)} decimals, but got: ${amount}.`;
    return [{ field: path, code: 'MALFORMED', message }];
  }
  if (minorUnits <= 0n || minorUnits > MOST_MINOR_UNITS) {
    const message = `The amount must be above 0 and below ${MOST_MINOR_UNITS} minor units, but got: ${amount} ${currency}.`;
    return [{ field: path, code: 'OUT_OF_RANGE', message }];
  }
  return [];
}

/** An amount as it is stored: minor units as text, and the same in whole units for SQL to compare. */
export function storedMoney({ amount, currency }: MoneyInput) {
  const minorUnits = minorUnitsFromAmount(amount, currency);
  if (minorUnits === null) throw new RangeError(`An amount in ${currency} that was not checked: ${amount}.`);
  return { minorUnits: String(minorUnits), amount, currency };
}
