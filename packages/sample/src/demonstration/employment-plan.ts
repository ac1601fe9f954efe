import { CAREER_STAGES } from '../vocabulary';
import { DEMONSTRATION_MONTH } from './calendar';
import { type DemonstrationCountry, drawEmployer, type OrganisationReference } from './organisation-plan';
import { type PersonPlan, planPerson } from './person-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

/** One post in a made-up person's career. */
export interface Employment {
  readonly organisation: OrganisationReference;
  /** Where the organisation is. */
  readonly country: DemonstrationCountry;
  /** Months since year 0; the post begins on the first day of it. */
  readonly from: number;
  /** The first month after the post; null while it lasts. */
  readonly to: number | null;
  /** Height of the post: 0 is the lowest, 3 the highest. */
  readonly rank: number;
}

/** A post lasts at least so many months. */
const SHORTEST_POST = 6;

/** How many posts the person of an index has had: one to four, each at least a year long on average. */
export function countEmployments(scale: Scale, personIndex: number): number {
  return drawCount(planPerson(scale, personIndex), employmentRandom(scale, personIndex));
}

const employmentRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'employment', personIndex);

/** The first draw of the stream, so that it can be had alone. */
function drawCount({ careerStage, careerStart }: PersonPlan, random: RowRandom): number {
  const stage = CAREER_STAGES.indexOf(careerStage);
  const drawn = random.between(stage === 0 ? 1 : 2, Math.min(stage + 2, 4));
  return Math.min(drawn, Math.floor((DEMONSTRATION_MONTH - careerStart) / 12));
}

/**
 * Plans the posts of the person of an index, oldest first: none overlaps the next; sometimes months lie between. In
 * seven of a hundred cases the last one is over.
 */
export function planEmployments(scale: Scale, personIndex: number): Employment[] {
  const plan = planPerson(scale, personIndex);
  const random = employmentRandom(scale, personIndex);
  const { residence, careerStart } = plan;
  const stage = CAREER_STAGES.indexOf(plan.careerStage);
  const months = DEMONSTRATION_MONTH - careerStart;
  const count = drawCount(plan, random);
  const share = Math.floor(months / count);
  const posts: Employment[] = [];
  for (let place = 0; place < count; place++) {
    const isLast = place === count - 1;
    const from = careerStart + place * share;
    const end = isLast ? DEMONSTRATION_MONTH : from + share;
    const gap = random.percent(isLast ? 7 : 25)
      ? random.between(1, Math.max(1, Math.min(5, share - SHORTEST_POST)))
      : 0;
    const country = isLast || random.percent(70) ? residence : residence === 'VN' ? 'JP' : 'VN';
    posts.push({
      organisation: drawEmployer(random, scale, country),
      country,
      from,
      to: isLast && gap === 0 ? null : end - gap,
      rank: Math.max(0, stage - (count - 1 - place)),
    });
  }
  return posts;
}

/** Where the person of an index works now, or worked last. */
export function lastEmployer(scale: Scale, personIndex: number): OrganisationReference {
  const last = planEmployments(scale, personIndex).at(-1);
  if (!last) throw new RangeError(`Person ${personIndex} must have a post.`);
  return last.organisation;
}

/** The ids of where people work now, or worked last, in their order; each once. */
export function lastEmployers(scale: Scale, personIndexes: readonly number[]): string[] {
  return [...new Set(personIndexes.map((person) => lastEmployer(scale, person).id))];
}
