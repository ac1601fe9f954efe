import { texts } from '../localized-texts';
import { since } from '../periods';
import type { ChallengeBudgetRow, ChallengeRow } from '../rows';
import { MADE_UP } from '../sources';
import type { ChallengeStatus } from '../vocabulary';
import { drawMoney } from './amounts';
import { daysBetween, writeDay } from './calendar';
import { drawOwnerCountry, planChallenge } from './challenge-plan';
import { demonstrationId } from './demonstration-id';
import { challengeTitles } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { statusHistory } from './status-steps';

const DESCRIPTION = texts({
  vi: 'Bài toán công nghệ hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の技術課題です。',
  en: 'A made-up technology problem for demonstration.',
});

/** Nothing happens to a challenge of these any more. */
const SETTLED: readonly ChallengeStatus[] = ['SOLVED', 'CANCELLED', 'EXPIRED'];

/** Makes the challenge of an index. */
export function challengeRow(scale: Scale, index: number): ChallengeRow {
  const { ownerOrganisationId, topics, application, status, steps, ...plan } = planChallenge(scale, index);
  const settledOn = SETTLED.includes(status) ? steps.at(-1)?.day : undefined;
  return {
    id: demonstrationId('challenge', index),
    titles: topics[0] ? challengeTitles(topics[0], application) : [],
    description: DESCRIPTION,
    ownerOrganisationId,
    programmeId: null,
    topicIds: topics.map(({ id }) => id),
    status,
    statusHistory: statusHistory('challenge-status', index, steps),
    deadlineOn: plan.hasDeadline ? writeDay(plan.deadline) : null,
    period: settledOn === undefined ? since(writeDay(plan.from)) : daysBetween(plan.from, settledOn),
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
