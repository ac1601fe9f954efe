/** What a gateway answered, parsed. */
export interface GivenAnswer {
  readonly gateway: string;
  readonly answer: { readonly data?: unknown; readonly errors?: unknown };
}

/**
 * Makes sure that all gateways have done the same work: the same data without an error. The order of an object's fields
 * is left out of it.
 *
 * @throws Error that names the gateway that differs from the first and the place where it does
 */
export function expectSameAnswers(given: readonly GivenAnswer[]): void {
  const [first, ...others] = given;
  for (const { gateway, answer } of given) {
    if (answer.errors !== undefined || !answer.data) {
      throw new Error(`${gateway} answers with an error: ${JSON.stringify(answer).slice(0, 500)}`);
    }
  }
  for (const { gateway, answer } of others) {
    const place = differenceOf(first?.answer.data, answer.data, 'data');
    if (place !== undefined) throw new Error(`${gateway} and ${first?.gateway} differ at ${place}.`);
  }
}

function differenceOf(one: unknown, other: unknown, place: string): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return place;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const found = differenceOf(one[key], other[key], `${place}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
