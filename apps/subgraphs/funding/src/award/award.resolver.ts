import { LocalizedText } from '@kakehashi/shared-types';
import { KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Application } from '../application/application.entity';
import { applicationById } from '../application/application.loader';
import { AwardPerson } from '../award-person/award-person.entity';
import { peopleOfAward } from '../award-person/award-person.loader';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { recipientsOfAward } from '../award-recipient/award-recipient.loader';
import { Call } from '../call/call.entity';
import { callById } from '../call/call.loader';
import { Commitment } from '../commitment/commitment.entity';
import { commitmentsOfAward } from '../commitment/commitment.loader';
import { ConversionArguments } from '../conversion/conversion.input';
import { convertTotal } from '../conversion/conversion.service';
import { ConvertedMoney } from '../conversion/converted-money.value';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { fundingSchemeById } from '../funding-scheme/funding-scheme.loader';
import { Milestone } from '../milestone/milestone.entity';
import { milestonesOfAward } from '../milestone/milestone.loader';
import { Programme } from '../programme/programme.stub';
import { Project } from '../project/project.stub';
import { Topic } from '../topic/topic.stub';
import { Award } from './award.entity';
import { awardList } from './award.input';
import { topicsOfAward } from './award.loader';
import { findAward } from './award.service';

@Resolver(() => Award)
export class AwardResolver {
  @Query(() => Award, {
    nullable: true,
    description: 'The award with that id or number; exactly one is given. Null when there is none.',
  })
  award(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null | undefined,
    @Arg('awardNumber', () => String, { nullable: true, description: 'Its number, as the funder writes it.' })
    awardNumber: string | null | undefined,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Award | null> {
    return findAward(context, { id, awardNumber }, knownAt);
  }

  @Query(() => awardList.Connection, {
    nullable: true,
    description: 'Awards, the last decided first unless ordered otherwise.',
  })
  awards(@Args(() => awardList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return awardList.page(context, given);
  }

  @FieldResolver(() => FundingScheme, {
    nullable: true,
    description: 'The funding scheme it is given under; null when none is known.',
  })
  async scheme(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<FundingScheme | null> {
    const { fundingSchemeId } = award;
    return fundingSchemeId === null ? null : context.loader(fundingSchemeById).load(fundingSchemeId);
  }

  @FieldResolver(() => Call, {
    nullable: true,
    description: 'The call it comes from; null when it was given without one.',
  })
  async call(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<Call | null> {
    return award.callId === null ? null : context.loader(callById).load(award.callId);
  }

  @FieldResolver(() => Application, {
    nullable: true,
    description: 'The application that it answers; null when none is known.',
  })
  async application(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<Application | null> {
    const { applicationId } = award;
    return applicationId === null ? null : context.loader(applicationById).load(applicationId);
  }

  @FieldResolver(() => [LocalizedText], {
    nullable: true,
    description: 'What the application that it answers said of the work, in each language; null when none is known.',
  })
  async abstract(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<readonly LocalizedText[] | null> {
    return (await this.application(award, context))?.abstract ?? null;
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project it pays for; null when none is known.' })
  project(@Root() { projectId }: Award): Project | null {
    return projectId === null ? null : { id: projectId };
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it belongs to.' })
  programme(@Root() { programmeId }: Award): Programme | null {
    return programmeId === null ? null : { id: programmeId };
  }

  @FieldResolver(() => [Topic], { nullable: true, description: 'The topics it pays for.' })
  async topics(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<Topic[]> {
    const topics = await context.loader(topicsOfAward).load(award.id);
    return topics.map(({ topicId }) => ({ id: topicId }));
  }

  @FieldResolver(() => [AwardRecipient], { description: 'The organisations that receive it, the lead first.' })
  recipients(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<readonly AwardRecipient[]> {
    return context.loader(recipientsOfAward).load(award.id);
  }

  @FieldResolver(() => [AwardPerson], { description: 'The people named in it, the principal investigator first.' })
  people(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<readonly AwardPerson[]> {
    return context.loader(peopleOfAward).load(award.id);
  }

  @FieldResolver(() => [Commitment], { description: 'What each funder promised, in its own currency.' })
  commitments(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<readonly Commitment[]> {
    return context.loader(commitmentsOfAward).load(award.id);
  }

  @FieldResolver(() => [Milestone], { description: 'What those who receive it promise to reach, by number.' })
  milestones(@Root() award: Award, @Ctx() context: SubgraphContext): Promise<readonly Milestone[]> {
    return context.loader(milestonesOfAward).load(award.id);
  }

  @FieldResolver(() => ConvertedMoney, {
    description: 'All its commitments in one currency, converted by the rates of the day of its decision.',
  })
  async total(
    @Root() award: Award,
    @Args(() => ConversionArguments) given: ConversionArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<ConvertedMoney> {
    const commitments = await context.loader(commitmentsOfAward).load(award.id);
    const amounts = commitments.map(({ amountMinorUnits, currency }) => ({
      minorUnits: amountMinorUnits,
      currency,
      on: award.decidedOn,
    }));
    return convertTotal(context, amounts, given);
  }
}
