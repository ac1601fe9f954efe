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
   * `latest`. There is no latest day when the points scatter so much that the line may as well be flat.
   */
  daysOf(value: number): DayInterval {
    if (this.slope === 0) return { earliest: null, expected: null, latest: null };
    const distance = value - this.middleValue;
    // Where the distance of the line from the value is the uncertainty, both squared: a·u² + 2·b·u + c = 0, u from the middle day.
    const a = this.slope ** 2 - this.reach ** 2 / this.spread;
    const b = -distance * this.slope;
    const c = distance ** 2 - this.reach ** 2 * (1 + 1 / this.points.length);
    const root = Math.sqrt(Math.max(0, b ** 2 - a * c));
    const isCertain = a > 0;
    const crossings = [(-b - root) / a, (-b + root) / a].sort((one, other) => one - other);
    const day = (from: number | undefined) =>
      from === undefined || !Number.isFinite(from) ? null : this.middleDay + from;
    return {
      earliest: day(isCertain ? crossings[0] : crossings[1]),
      expected: day(distance / this.slope),
      latest: isCertain ? day(crossings[1]) : null,
    };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
