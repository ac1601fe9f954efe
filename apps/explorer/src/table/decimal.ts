const DECIMAL = /^(-?)0*(\d*?)(?:\.(\d*?)0*)?$/;

/** Orders decimals that are written as text, by all their digits; what is no decimal comes after all that are. */
export function compareDecimals(one: string, other: string): number {
  const [left, right] = [read(one), read(other)];
  if (!left || !right) return Number(!left) - Number(!right);
  if (left.sign !== right.sign) return left.sign - right.sign;
  return left.sign * compareSizes(left, right);
}

/** Adds decimals that are written as text, without losing a digit; undefined where one is none. */
export function addDecimals(texts: readonly string[]): string | undefined {
  const sizes = texts.map(read);
  const places = Math.max(0, ...texts.map((text) => text.trim().split('.')[1]?.length ?? 0));
  let sum = 0n;
  for (const size of sizes) {
    if (!size) return undefined;
    const digits = BigInt(size.whole + size.fraction.padEnd(places, '0') || '0');
    sum += BigInt(size.sign) * digits;
  }
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return `${sum < 0n ? '-' : ''}${whole}${places > 0 ? `.${fraction}` : ''}`;
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
