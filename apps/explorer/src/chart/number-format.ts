/** Writes values of a chart, with their currency where they are money. */
export function numberFormat(language: string, unit: string | undefined): (value: number) => string {
  const format = new Intl.NumberFormat(
    language,
    unit ? { style: 'currency', currency: unit, maximumFractionDigits: 2 } : { maximumFractionDigits: 3 },
  );
  return (value) => format.format(value);
}
