import { reachOfInterval } from './student-t';

/** A value on a day, counted from any first day. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

/** Days from earliest to latest; null where there is no such day. */
export interface DayInterval {
  readonly earliest: number | null;
  readonly expected: number | null;
  readonly latest: number | null;
}

/** A straight line through points by least squares, and how far they scatter about it. */
export class Trend {
  private readonly middleDay: number;
  private readonly middleValue: number;
  /** Sum of squares of the days' distances from their mean. */
  private readonly spread: number;
  /** Half the width of the interval, but for the day: t · s. */
  private readonly reach: number;

  /** Change of the value per day. */
  readonly slope: number;

  /** @param points at least three, on different days */
  constructor(private readonly points: readonly Point[]) {
    const count = points.length;
    this.middleDay = sum(points.map(({ day }) => day)) / count;
    this.middleValue = sum(points.map(({ value }) => value)) / count;
    this.spread = sum(points.map(({ day }) => (day - this.middleDay) ** 2));
    const common = sum(points.map(({ day, value }) => (day - this.middleDay) * (value - this.middleValue)));
    this.slope = common / this.spread;
    const scatter = sum(points.map(({ day, value }) => (value - this.valueOn(day)) ** 2)) / (count - 2);
    this.reach = reachOfInterval(count - 2) * Math.sqrt(scatter);
  }

  /** The value to expect on a day. */
  valueOn(day: number): number {
    return this.middleValue + this.slope * (day - this.middleDay);
  }

  /** How far a value on a day may lie from the expected one, to either side. */
  uncertaintyOn(day: number): number {
    return this.reach * Math.sqrt(1 + 1 / this.points.length + (day - this.middleDay) ** 2 / this.spread);
  }

  /**
   * When a value is to be expected: the line reaches it on the day `expected`, one side of the interval on `earliest`, the other on
   * `latest`. When the points scatter so much that the line may as well be flat, the interval is open at the far end, or at both.
   */
  daysOf(value: number): DayInterval {
    if (this.slope === 0) return { earliest: null, expected: null, latest: null };
    const distance = value - this.middleValue;
    const expected = this.middleDay + distance / this.slope;
    // Where the distance of the line from the value is the uncertainty, both squared: a·u² - 2·b·u + c = 0, u from the middle day;
    // b² - a·c written so that what cancels out does not leave what was rounded. Below 0 the value is never outside of the interval.
    const a = this.slope ** 2 - this.reach ** 2 / this.spread;
    const b = distance * this.slope;
    const root = this.reach * Math.sqrt(a * (1 + 1 / this.points.length) + distance ** 2 / this.spread);
    const [first = null, second = null] = [(b - root) / a, (b + root) / a]
      .sort((one, other) => one - other)
      .map((from) => (Number.isFinite(from) ? this.middleDay + from : null));
    if (a > 0) return { earliest: first, expected, latest: second };
    // The value lies outside of the interval between the two days, and inside of it before the one and after the other.
    return second !== null && expected > second
      ? { earliest: second, expected, latest: null }
      : { earliest: null, expected, latest: first };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
