/** Gives each combination of keys a number, as they come. */
export class GroupNumbers {
  private readonly numbers = new Map<number | string, number>();
  readonly combinations: Int32Array[] = [];
  private readonly isSmall: boolean;

  /** @param sizes how many values each key can have */
  constructor(private readonly sizes: readonly number[]) {
    this.isSmall = sizes.reduce((all, size) => all * size, 1) <= Number.MAX_SAFE_INTEGER;
  }

  numberOf(keys: Int32Array): number {
    const name = this.nameOf(keys);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.combinations.length;
    this.numbers.set(name, number);
    this.combinations.push(keys.slice());
    return number;
  }

  private nameOf(keys: Int32Array): number | string {
    if (!this.isSmall) return keys.join();
    let name = 0;
    for (let place = 0; place < keys.length; place += 1) name = name * (this.sizes[place] ?? 1) + (keys[place] ?? 0);
    return name;
  }
}
