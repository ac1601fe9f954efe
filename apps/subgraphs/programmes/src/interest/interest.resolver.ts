import { LocalizedText } from '@kakehashi/shared-types';
import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Challenge } from '../challenge/challenge.entity';
import { challengeById } from '../challenge/challenge.loader';
import { Commission } from '../commission/commission.entity';
import { commissionByInterest } from '../commission/commission.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { Interest } from './interest.entity';
import { interestList } from './interest.input';
import { interestById } from './interest.loader';
import { mayReadMessage } from './interest.service';

@Resolver(() => Interest)
export class InterestResolver {
  @Query(() => Interest, {
    nullable: true,
    description: 'The interest with that id; null when there is none or its challenge is a draft.',
  })
  interest(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Interest | null> {
    return findSingle(context, { id: { loader: interestById } }, { id });
  }

  @Query(() => interestList.Connection, {
    nullable: true,
    description: 'Interests in challenges that are no drafts, newest first unless ordered otherwise.',
  })
  interests(@Args(() => interestList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return interestList.page(context, given);
  }

  @FieldResolver(() => Challenge, { nullable: true, description: 'The challenge.' })
  challenge(@Root() interest: Interest, @Ctx() context: SubgraphContext): Promise<Challenge | null> {
    return context.loader(challengeById).load(interest.challengeId);
  }

  @FieldResolver(() => [LocalizedText], {
    nullable: true,
    description:
      'What they write to the owner, in each language that has it; null for everybody but them and an officer of the owner.',
  })
  async message(@Root() interest: Interest, @Ctx() context: SubgraphContext): Promise<readonly LocalizedText[] | null> {
    const challenge = await context.loader(challengeById).load(interest.challengeId);
    return mayReadMessage(context.asker, interest, challenge) ? interest.message : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who shows interest; null when an organisation does so as a whole, or when the person is not shown.',
  })
  person(@Root() { personId }: Interest): Person | null {
    return personOf(personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that shows interest, alone or through the person; null when a person does so alone.',
  })
  organisation(@Root() { organisationId }: Interest): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }

  @FieldResolver(() => Commission, { nullable: true, description: 'The last commission that came of it.' })
  commission(@Root() interest: Interest, @Ctx() context: SubgraphContext): Promise<Commission | null> {
    return context.loader(commissionByInterest).load(interest.id);
  }
}
