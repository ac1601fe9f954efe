import type { Where } from '@kakehashi/database';
import { closenessIn } from '@kakehashi/matching';
import { type RankedRequest, rankedPage, type SubgraphContext } from '@kakehashi/subgraph';
import type { NoMatchReason } from './match.enum';
import { ChallengeMatch, ChallengeMatchConnection, MatchExclusion } from './match.value';
import type { MatchQuestion } from './match-question';
import { type Ranking, rankingOfChallenge } from './ranking.loader';

/** What is asked of the list. */
export interface MatchRequest extends RankedRequest {
  readonly where?: Where | null;
}

/**
 * A page of the people who are proposed for a challenge.
 *
 * @throws BAD_USER_INPUT for a number of rows that is out of range, a bad cursor or a bad filter
 */
export async function matchesOfChallenge(
  context: SubgraphContext,
  question: MatchQuestion,
  { where = null, ...request }: MatchRequest,
): Promise<ChallengeMatchConnection> {
  const ranking = await context.loader(rankingOfChallenge(where)).load(question);
  const matches = {
    name: 'ChallengeMatch',
    of: [question.id, where ?? {}],
    rows: ranking.ranked.map((ranked) => new ChallengeMatch(ranked, question)),
    keyOf: ({ ranked: { score, candidate } }: ChallengeMatch) => ({ score, id: candidate.id }),
  };
  const excluded = [...ranking.excluded]
    .filter(([, personIds]) => personIds.length > 0)
    .map(([reason, personIds]) => new MatchExclusion(reason, personIds, question));
  return new ChallengeMatchConnection(
    rankedPage(matches, request),
    ranking,
    emptyReasonOf(question, ranking),
    excluded,
  );
}

function emptyReasonOf({ needs }: MatchQuestion, { ranked, considered }: Ranking): NoMatchReason | null {
  if (ranked.length > 0) return null;
  if (closenessIn(needs).size === 0) return 'NO_TOPICS';
  return considered === 0 ? 'NOBODY_NEAR' : 'ALL_EXCLUDED';
}
