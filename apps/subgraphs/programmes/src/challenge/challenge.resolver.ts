import { findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { commissionList } from '../commission/commission.input';
import { firstExpressedFirst, inChallenge, interestList } from '../interest/interest.input';
import { Organisation } from '../organisation/organisation.stub';
import { Programme } from '../programme/programme.entity';
import { programmeById } from '../programme/programme.loader';
import { Topic } from '../topic/topic.entity';
import { Challenge } from './challenge.entity';
import { challengeList } from './challenge.input';
import { challengeById, topicsOfChallenge } from './challenge.loader';
import { needsOfChallenge } from './challenge-needs.service';
import { ChallengeNeeds } from './challenge-needs.value';

@Resolver(() => Challenge)
export class ChallengeResolver {
  @Query(() => Challenge, {
    nullable: true,
    description: 'The challenge with that id; null when there is none or it is the draft of another organisation.',
  })
  challenge(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Challenge | null> {
    return findSingle(context, { id: { loader: challengeById } }, { id }, knownAt);
  }

  @Query(() => challengeList.Connection, {
    nullable: true,
    description: 'Challenges without the drafts of other organisations, by title unless ordered otherwise.',
  })
  challenges(@Args(() => challengeList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return challengeList.page(context, given);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that wants it solved.' })
  owner(@Root() { ownerOrganisationId }: Challenge): Organisation | null {
    return { id: ownerOrganisationId };
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it was posed within.' })
  async programme(@Root() challenge: Challenge, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return challenge.programmeId === null ? null : context.loader(programmeById).load(challenge.programmeId);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() challenge: Challenge, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfChallenge).load(challenge.id);
  }

  @FieldResolver(() => ChallengeNeeds, {
    nullable: true,
    description: 'What is asked of those who take it up: what people are matched by.',
  })
  needs(@Root() challenge: Challenge, @Ctx() context: SubgraphContext): Promise<ChallengeNeeds> {
    return needsOfChallenge(context, challenge);
  }

  @FieldResolver(() => interestList.Connection, {
    description: 'Who would take it up, the first to say so on top unless ordered otherwise.',
  })
  interests(
    @Root() challenge: Challenge,
    @Args(() => interestList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return interestList.pageOf(context, inChallenge, challenge.id, firstExpressedFirst(given));
  }

  @FieldResolver(() => commissionList.Connection, {
    description: 'The commissions that it led to, newest first unless ordered otherwise.',
  })
  commissions(
    @Root() challenge: Challenge,
    @Args(() => commissionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return commissionList.pageOf(context, inChallenge, challenge.id, given);
  }
}
