import { SubgraphContext } from '@kakehashi/subgraph';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ChallengeMatchConnection } from '../match/match.value';
import { type MatchRequest, matchesOfChallenge } from '../match/match-page';
import type { MatchQuestion } from '../match/match-question';
import { personList } from '../person/person.input';
import { Challenge } from './challenge.stub';
import { ALL_NEEDS } from './challenge-needs.stub';

/** Which proposals are asked for. */
@ArgsType()
class MatchArguments {
  @Field(() => Int, { nullable: true, description: 'How many, the best first, 1 to 100; default 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;

  @Field(() => personList.Where, {
    nullable: true,
    description: 'Who is looked at; without it everybody whom you may see.',
  })
  where?: object | null;
}

@Resolver(() => Challenge)
export class ChallengeResolver {
  @Directive(`@requires(fields: "${ALL_NEEDS}")`)
  @Directive('@cost(weight: 100)')
  @FieldResolver(() => ChallengeMatchConnection, {
    nullable: true,
    description:
      'People who could take it up, the best first, each with a score and its reasons. Only those who know one of its topics or one near it, agreed to be proposed (`MATCHING`) and are not left out for another reason. The same data on the same day give the same order.',
  })
  matches(
    @Root() challenge: Challenge,
    @Args() given: MatchArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<ChallengeMatchConnection> | null {
    return isAsked(challenge) ? matchesOfChallenge(context, challenge, given as MatchRequest) : null;
  }
}

/** Whether the gateway could bring along what the challenge needs. */
function isAsked(challenge: Challenge): challenge is MatchQuestion {
  return challenge.needs != null;
}
