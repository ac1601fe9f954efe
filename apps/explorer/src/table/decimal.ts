const DECIMAL = /^(-?)0*(\d*?)(?:\.(\d*?)0*)?$/;

/** Orders decimals that are written as text, by all their digits; what is no decimal comes after all that are. */
export function compareDecimals(one: string, other: string): number {
  const [left, right] = [read(one), read(other)];
  if (!left || !right) return Number(!left) - Number(!right);
  if (left.sign !== right.sign) return left.sign - right.sign;
  return left.sign * compareSizes(left, right);
}

interface Size {
  readonly sign: -1 | 0 | 1;
  readonly whole: string;
  readonly fraction: string;
}

function read(text: string): Size | undefined {
  const [, minus, whole = '', fraction = ''] = DECIMAL.exec(text.trim()) ?? [];
  if (minus === undefined || text.trim() === '') return undefined;
  const isZero = whole === '' && fraction === '';
  return { sign: isZero ? 0 : minus === '-' ? -1 : 1, whole, fraction };
}

function compareSizes(one: Size, other: Size): number {
  if (one.whole.length !== other.whole.length) return one.whole.length - other.whole.length;
  const [left, right] = [one.whole + one.fraction, other.whole + other.fraction];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
