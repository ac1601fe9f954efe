import type { StatisticsFigures } from '../read-statistics';

/** Above it a sum of numbers is put aside as a whole number, so that it stays exact. */
const FULL = 2 ** 52;

/** The figures of groups, by number. A value and each sum of values are whole numbers. */
export class GroupFigures {
  private readonly rows: number[] = [];
  private readonly valued: number[] = [];
  private readonly sums: number[] = [];
  private readonly aside = new Map<number, bigint>();
  private readonly minima: number[] = [];
  private readonly maxima: number[] = [];
  private readonly unconverted: number[] = [];
  private readonly groupsOfValues: number[] = [];
  private readonly values: number[] = [];

  /** @param hasMedian whether values are kept for their middle */
  constructor(private readonly hasMedian: boolean) {}

  /**
   * Adds a row to a group.
   *
   * @param value NaN where it has none
   * @param unconverted how many of its amounts could not be converted
   */
  add(group: number, value: number, unconverted: number): void {
    for (let next = this.rows.length; next <= group; next += 1) this.open();
    this.rows[group] = (this.rows[group] ?? 0) + 1;
    this.unconverted[group] = (this.unconverted[group] ?? 0) + unconverted;
    if (Number.isNaN(value)) return;
    this.valued[group] = (this.valued[group] ?? 0) + 1;
    this.sums[group] = this.keep(group, (this.sums[group] ?? 0) + value);
    this.minima[group] = Math.min(this.minima[group] ?? Number.POSITIVE_INFINITY, value);
    this.maxima[group] = Math.max(this.maxima[group] ?? Number.NEGATIVE_INFINITY, value);
    if (!this.hasMedian) return;
    this.groupsOfValues.push(group);
    this.values.push(value);
  }

  /** What is told of each group. */
  tell(): StatisticsFigures[] {
    const middles = this.hasMedian ? this.middles() : [];
    return this.rows.map((rows, group) => {
      const valued = this.valued[group] ?? 0;
      const told = (value: number | bigint | undefined) => (valued === 0 || value === undefined ? null : String(value));
      const [lower, upper] = middles[group] ?? [];
      return {
        rows,
        valued,
        sum: told((this.aside.get(group) ?? 0n) + BigInt(this.sums[group] ?? 0)),
        minimum: told(this.minima[group]),
        maximum: told(this.maxima[group]),
        lower: told(lower),
        upper: told(upper),
        unconverted: this.unconverted[group] ?? 0,
      };
    });
  }

  private open(): void {
    this.rows.push(0);
    this.valued.push(0);
    this.sums.push(0);
    this.minima.push(Number.POSITIVE_INFINITY);
    this.maxima.push(Number.NEGATIVE_INFINITY);
    this.unconverted.push(0);
  }

  private keep(group: number, sum: number): number {
    if (Math.abs(sum) < FULL) return sum;
    this.aside.set(group, (this.aside.get(group) ?? 0n) + BigInt(sum));
    return 0;
  }

  /** The two values in the middle of each group, which are one where their number is odd. */
  private middles(): [number | undefined, number | undefined][] {
    const ends = new Int32Array(this.rows.length + 1);
    this.valued.forEach((count, group) => {
      ends[group + 1] = (ends[group] ?? 0) + count;
    });
    const next = ends.slice();
    const ordered = new Float64Array(this.values.length);
    this.values.forEach((value, place) => {
      const group = this.groupsOfValues[place] ?? 0;
      ordered[next[group] ?? 0] = value;
      next[group] = (next[group] ?? 0) + 1;
    });
    return this.rows.map((_, group) => {
      const ofGroup = ordered.subarray(ends[group], ends[group + 1]).sort();
      return [ofGroup[(ofGroup.length - 1) >> 1], ofGroup[ofGroup.length >> 1]];
    });
  }
}
