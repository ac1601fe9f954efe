import type { CareerStage } from '../vocabulary';
import { DEMONSTRATION_MONTH } from './calendar';
import type { DemonstrationCountry } from './organisation-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

/** What other rows must know of a made-up person. */
export interface PersonPlan {
  /** Decides name and first language. */
  readonly origin: DemonstrationCountry;
  readonly residence: DemonstrationCountry;
  readonly careerStage: CareerStage;
  /** Months since year 0. */
  readonly careerStart: number;
  /** Goes on with the draws of the person's own stream. */
  readonly random: RowRandom;
}

const YEARS_OF_CAREER: Readonly<Record<CareerStage, readonly [least: number, greatest: number]>> = {
  FIRST_STAGE_RESEARCHER: [1, 4],
  RECOGNISED_RESEARCHER: [3, 10],
  ESTABLISHED_RESEARCHER: [8, 20],
  LEADING_RESEARCHER: [15, 35],
};

/** Plans the person of an index: six of ten are Vietnamese, of whom a quarter live in Japan. */
export function planPerson({ seed }: Scale, index: number): PersonPlan {
  const random = new RowRandom(seed, 'person', index);
  const origin = random.percent(60) ? 'VN' : 'JP';
  const isAbroad = random.percent(origin === 'VN' ? 25 : 8);
  const careerStage = random.weighted<CareerStage>([
    ['FIRST_STAGE_RESEARCHER', 30],
    ['RECOGNISED_RESEARCHER', 30],
    ['ESTABLISHED_RESEARCHER', 27],
    ['LEADING_RESEARCHER', 13],
  ]);
  const [least, greatest] = YEARS_OF_CAREER[careerStage];
  return {
    origin,
    residence: isAbroad ? (origin === 'VN' ? 'JP' : 'VN') : origin,
    careerStage,
    careerStart: DEMONSTRATION_MONTH - random.between(least * 12, greatest * 12),
    random,
  };
}
