import { code } from 'currency-codes';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../scalars/code.scalar';
import { Decimal } from '../scalars/number.scalar';

/** An amount in one currency. */
@Directive('@shareable')
@ObjectType({ description: 'An amount in one currency.' })
export class Money {
  @Field(() => Decimal, {
    description: 'The amount with exactly the decimals of its currency: `"2150000000"` VND, `"1200.50"` USD.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency, ISO 4217.' })
  currency!: string;
}

/**
 * The number of decimals of a currency by ISO 4217; 2 for a code that the register does not know.
 *
 * @example currencyDecimals('JPY') // 0
 */
export function currencyDecimals(currency: string): number {
  return code(currency)?.digits ?? 2;
}

/**
 * Turns stored minor units into money.
 *
 * @example moneyFromMinorUnits('2150000000', 'VND') // { amount: '2150000000', currency: 'VND' }
 * @example moneyFromMinorUnits('120050', 'USD') // { amount: '1200.50', currency: 'USD' }
 */
export function moneyFromMinorUnits(minorUnits: string | bigint, currency: string): Money {
  const decimals = currencyDecimals(currency);
  const units = BigInt(minorUnits);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return Object.assign(new Money(), { amount: `${units < 0n ? '-' : ''}${whole}${fraction}`, currency });
}

/**
 * Turns a decimal amount into minor units.
 *
 * @returns null when the amount has more decimals than its currency
 */
export function minorUnitsFromAmount(amount: string, currency: string): bigint | null {
  const [whole = '', fraction = ''] = amount.split('.');
  const decimals = currencyDecimals(currency);
  if (fraction.length > decimals) return null;
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
