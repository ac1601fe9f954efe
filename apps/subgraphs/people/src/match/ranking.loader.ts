import { groupBy, type Where } from '@kakehashi/database';
import { MatchExclusionReason, type Ranked, rank, reasonToExclude } from '@kakehashi/matching';
import { batchByKey, type LoaderDefinition, type SubgraphContext } from '@kakehashi/subgraph';
import { readPools } from './candidate-pool';
import type { MatchQuestion } from './match-question';

/** Who is proposed for a challenge and who is not. */
export interface Ranking {
  /** The best first. */
  readonly ranked: readonly Ranked[];
  /** Who is left out, by reason, in the order of the reasons. */
  readonly excluded: ReadonlyMap<MatchExclusionReason, readonly string[]>;
  /** How many people were looked at. */
  readonly considered: number;
  /** Whether these are all who know its topics or some near them. */
  readonly isComplete: boolean;
}

/**
 * Key: a challenge as the gateway brings it. Value: its ranking; the challenges of one tick take one statement together.
 * Lifetime: the request.
 */
export function rankingOfChallenge(where: Where | null): LoaderDefinition<MatchQuestion, Ranking> {
  return batchByKey(
    (context, questions) => readRankings(context, questions, where),
    `ranking ${JSON.stringify(where)}`,
  );
}

async function readRankings(
  context: SubgraphContext,
  questions: readonly MatchQuestion[],
  where: Where | null,
): Promise<Ranking[]> {
  const pools = await readPools(context, questions, where);
  return questions.map(({ needs }, place) => {
    const { people: all, isComplete } = pools[place] ?? { people: [], isComplete: true };
    const judged = groupBy(all, (one) => reasonToExclude(one, needs) ?? 'PROPOSED');
    const reasons = Object.values(MatchExclusionReason);
    return {
      ranked: rank(judged.get('PROPOSED') ?? [], needs),
      excluded: new Map(
        reasons.map((reason) => [reason, (judged.get(reason) ?? []).map(({ id }) => id).sort()] as const),
      ),
      considered: all.length,
      isComplete,
    };
  });
}
