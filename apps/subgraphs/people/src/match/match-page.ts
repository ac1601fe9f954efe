import { decodeCursor, encodeCursor, listSignature, type OrderExpression, type Where } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import type { Ranked } from '@kakehashi/matching';
import { closenessIn } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { NoMatchReason } from './match.enum';
import { ChallengeMatch, ChallengeMatchConnection, MatchExclusion } from './match.value';
import type { MatchQuestion } from './match-question';
import { type Ranking, rankingOfChallenge } from './ranking.loader';

/** What is asked of the list. */
export interface MatchRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly where?: Where | null;
}

const DEFAULT_ROWS = 20;
const MOST_ROWS = 100;

const NEVER_NULL = { isNullable: false, areNullsFirst: false };
const ORDER: readonly OrderExpression[] = [
  { name: 'score', sql: '', sqlType: 'numeric', direction: 'DESC', ...NEVER_NULL },
  { name: 'id', sql: '', sqlType: 'uuid', direction: 'ASC', ...NEVER_NULL },
];

/**
 * A page of the people who are proposed for a challenge.
 *
 * @throws BAD_USER_INPUT for a number of rows that is out of range, a bad cursor or a bad filter
 */
export async function matchesOfChallenge(
  context: SubgraphContext,
  question: MatchQuestion,
  { first, after, where = null }: MatchRequest,
): Promise<ChallengeMatchConnection> {
  if (first != null && (first < 1 || first > MOST_ROWS)) {
    throw badUserInput('first', `must be between 1 and ${MOST_ROWS}`, first);
  }
  const signature = listSignature('ChallengeMatch', ORDER, [question.id, where ?? {}]);
  const [score = '', id = ''] = after == null ? [] : decodeCursor('after', after, signature, ORDER);
  const ranking = await context.loader(rankingOfChallenge(where)).load(question);
  const follows = (one: Ranked) =>
    one.score < Number(score) || (one.score === Number(score) && one.candidate.id > (id ?? ''));
  const rest = after == null ? ranking.ranked : ranking.ranked.filter(follows);
  const rows = rest.slice(0, first ?? DEFAULT_ROWS);
  const edges = rows.map((ranked) => ({
    cursor: encodeCursor(signature, [String(ranked.score), ranked.candidate.id]),
    node: new ChallengeMatch(ranked, question),
  }));
  return Object.assign(new ChallengeMatchConnection(), {
    edges,
    pageInfo: {
      hasNextPage: rest.length > rows.length,
      hasPreviousPage: rest.length < ranking.ranked.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ranking.ranked.length,
    consideredCount: ranking.considered,
    isComplete: ranking.isComplete,
    emptyReason: emptyReasonOf(question, ranking),
    excluded: [...ranking.excluded]
      .filter(([, personIds]) => personIds.length > 0)
      .map(([reason, personIds]) => new MatchExclusion(reason, personIds, question)),
  });
}

function emptyReasonOf({ needs }: MatchQuestion, { ranked, considered }: Ranking): NoMatchReason | null {
  if (ranked.length > 0) return null;
  if (closenessIn(needs).size === 0) return 'NO_TOPICS';
  return considered === 0 ? 'NOBODY_NEAR' : 'ALL_EXCLUDED';
}
