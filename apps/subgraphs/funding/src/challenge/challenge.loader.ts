import { rowByKey } from '@kakehashi/subgraph';
import { ChallengeBudget } from './challenge-budget.entity';

/** The budget of a challenge, by the challenge's id. */
export const budgetOfChallenge = rowByKey<ChallengeBudget>({ entity: ChallengeBudget, column: 'challenge_id' });
