/**
 * A tape of numbers that a generator reads its choices from.
 *
 * An empty tape chooses the first of everything, so that a generator whose first choices are the simplest ones shrinks well:
 * fast-check only has to shorten the tape and lower its numbers.
 */
export class Choices {
  private position = 0;

  constructor(private readonly tape: readonly number[]) {}

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    const value = this.tape[this.position++] ?? 0;
    return value % count;
  }

  /** Whether something that happens once in `count` times happens now; never on an empty tape. */
  oneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  /** One of the values, the first on an empty tape. */
  oneOf<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('There is nothing to choose from');
    return values[this.below(values.length)] as T;
  }

  /** Some of the values in their order, the first alone on an empty tape; never none. */
  someOf<T>(values: readonly T[]): T[] {
    const chosen = values.filter(() => this.oneIn(2));
    return chosen.length > 0 ? chosen : values.slice(0, 1);
  }
}
