import { texts } from '../localized-texts';
import { between, since } from '../periods';
import type { ChallengeBudgetRow, ChallengeRow } from '../rows';
import { MADE_UP } from '../sources';
import type { ChallengeStatus } from '../vocabulary';
import { drawMoney } from './amounts';
import { DEMONSTRATION_DAY, writeDay } from './calendar';
import { demonstrationId } from './demonstration-id';
import { type DemonstrationCountry, drawOrganisation } from './organisation-plan';
import { applications, challengeTitles } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { drawTopics } from './topic-choice';

const DESCRIPTION = texts({
  vi: 'Bài toán công nghệ hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の技術課題です。',
  en: 'A made-up technology problem for demonstration.',
});

const STATUSES: readonly (readonly [ChallengeStatus, percent: number])[] = [
  ['DRAFT', 8],
  ['PUBLISHED', 34],
  ['MATCHING', 14],
  ['SHORTLISTED', 10],
  ['COMMISSIONED', 10],
  ['SOLVED', 12],
  ['EXPIRED', 8],
  ['CANCELLED', 4],
];

/** Nothing happens to a challenge of these any more. */
const SETTLED: readonly ChallengeStatus[] = ['SOLVED', 'CANCELLED', 'EXPIRED'];

const drawOwnerCountry = (random: RowRandom): DemonstrationCountry => (random.percent(70) ? 'VN' : 'JP');

/** Makes the challenge of an index: a company or startup, mostly Vietnamese, looks for a solution. */
export function challengeRow(scale: Scale, index: number): ChallengeRow {
  const random = new RowRandom(scale.seed, 'challenge', index);
  const country = drawOwnerCountry(random);
  const owner = drawOrganisation(random, scale, random.percent(75) ? 'COMPANY' : 'STARTUP', country);
  const topics = drawTopics(random, random.between(1, 3));
  const status = random.weighted(STATUSES);
  const isOpen = status === 'DRAFT' || status === 'PUBLISHED' || status === 'MATCHING';
  const deadline = isOpen ? DEMONSTRATION_DAY + random.between(10, 240) : DEMONSTRATION_DAY - random.between(10, 900);
  const from = writeDay((isOpen ? DEMONSTRATION_DAY : deadline) - random.between(20, 180));
  return {
    id: demonstrationId('challenge', index),
    titles: topics[0] ? challengeTitles(topics[0], random.pick(applications)) : [],
    description: DESCRIPTION,
    ownerOrganisationId: demonstrationId('organisation', owner),
    programmeId: null,
    topicIds: topics.map(({ id }) => id),
    status,
    deadlineOn: status === 'DRAFT' && random.percent(50) ? null : writeDay(deadline),
    period: SETTLED.includes(status) ? between(from, writeDay(deadline + 1)) : since(from),
    provenance: MADE_UP,
  };
}

/** Four of five challenges have a budget. */
const CHALLENGES_WITH_BUDGET = 4;
const OF_CHALLENGES = 5;

/** How many budgets there are. */
export const countChallengeBudgets = ({ challenges }: Scale): number =>
  Math.floor(challenges / OF_CHALLENGES) * CHALLENGES_WITH_BUDGET + (challenges % OF_CHALLENGES);

/** Makes the challenge budget of an index, in the currency of the owner's country or, sometimes, in dollars. */
export function challengeBudgetRow({ seed }: Scale, index: number): ChallengeBudgetRow {
  const challenge = Math.floor(index / CHALLENGES_WITH_BUDGET) * OF_CHALLENGES + (index % CHALLENGES_WITH_BUDGET);
  const random = new RowRandom(seed, 'challengeBudget', challenge);
  const country = drawOwnerCountry(new RowRandom(seed, 'challenge', challenge));
  const currency = random.percent(10) ? 'USD' : country === 'VN' ? 'VND' : 'JPY';
  return {
    id: demonstrationId('challenge-budget', index),
    challengeId: demonstrationId('challenge', challenge),
    money: drawMoney(random, currency, 0.2),
    provenance: MADE_UP,
  };
}
