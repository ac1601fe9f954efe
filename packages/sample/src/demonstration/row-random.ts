import { scatter } from './demonstration-id';

/** Independent sequences of random numbers, one for each thing that is drawn. */
export const STREAMS = {
  person: 1,
  employment: 2,
  expertise: 3,
  language: 4,
  membership: 5,
  organisation: 6,
  project: 7,
  call: 8,
  award: 9,
  challenge: 10,
  challengeBudget: 11,
  event: 12,
  education: 31,
  availability: 32,
  contactPoint: 33,
  consent: 34,
  organisationName: 35,
  challengeSteps: 41,
  projectSteps: 42,
  interest: 43,
  commission: 44,
  eventSession: 45,
  placement: 46,
  introduction: 47,
  outcome: 48,
  callRules: 51,
  application: 52,
  applicationPart: 53,
  review: 56,
  awardCourse: 54,
  commissionFee: 55,
} as const;
export type Stream = keyof typeof STREAMS;

/** Random numbers of one row: the same for the same seed, stream and index, whatever was drawn for other rows. */
export class RowRandom {
  private state: number;
  private readonly step: number;

  constructor(seed: number, stream: Stream, index: number) {
    const start = scatter(scatter(seed ^ 0x51ed270b) ^ Math.imul(STREAMS[stream], 0x9e3779b1));
    this.state = scatter(start ^ index);
    this.step = scatter(start + Math.imul(index, 0x27d4eb2f)) | 1;
  }

  /** A whole number from 0 up to but without the limit. */
  below(limit: number): number {
    this.state = (this.state + this.step) | 0;
    return Math.floor((scatter(this.state) / 0x1_0000_0000) * limit);
  }

  /** A whole number of the range, both ends included. */
  between(least: number, greatest: number): number {
    return least + this.below(greatest - least + 1);
  }

  /** True in so many of 100 cases. */
  percent(cases: number): boolean {
    return this.below(100) < cases;
  }

  /** One of a list that must not be empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('The list to pick from must not be empty.');
    return item;
  }

  /** One of a list by weights in percent; the last one takes what is left. */
  weighted<T>(list: readonly (readonly [value: T, percent: number])[]): T {
    let left = this.below(100);
    for (const [value, percent] of list) {
      left -= percent;
      if (left < 0) return value;
    }
    const last = list.at(-1);
    if (last === undefined) throw new RangeError('The list to pick from must not be empty.');
    return last[0];
  }

  /** So many different whole numbers below a limit; fewer when there are not that many. */
  distinctBelow(limit: number, count: number): number[] {
    const found: number[] = [];
    while (found.length < Math.min(limit, count)) {
      let number = this.below(limit);
      while (found.includes(number)) number = (number + 1) % limit;
      found.push(number);
    }
    return found;
  }
}
