import type { Column } from '../table/columns';

/** The column that tells the currency of an amount: `currency` beside it. */
export function currencyColumnOf(amount: string, columns: readonly Column[]): Column | undefined {
  const beside = amount.includes('.') ? `${amount.slice(0, amount.lastIndexOf('.'))}.currency` : 'currency';
  return columns.find(({ id }) => id === beside);
}

/** The different texts among values, those of most values first. */
export function mostFrequent(values: readonly unknown[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
