import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event.entity';
import { eventById } from '../event/event.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { Topic } from '../topic/topic.entity';
import { Introduction } from './introduction.entity';
import { introductionList } from './introduction.input';
import { introductionById, partiesOfIntroduction, topicsOfIntroduction } from './introduction.loader';
import { IntroductionParty } from './introduction-party.entity';

@Resolver(() => Introduction)
export class IntroductionResolver {
  @Query(() => Introduction, { nullable: true, description: 'The introduction with that id; null when there is none.' })
  introduction(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Introduction | null> {
    return findSingle(context, { id: { loader: introductionById } }, { id });
  }

  @Query(() => introductionList.Connection, {
    nullable: true,
    description: 'Introductions, newest first unless ordered otherwise.',
  })
  introductions(@Args(() => introductionList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return introductionList.page(context, given);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that made it; null when a person did, or when it is not known who.',
  })
  liaisonOrganisation(@Root() { liaisonOrganisationId }: Introduction): Organisation | null {
    return liaisonOrganisationId === null ? null : { id: liaisonOrganisationId };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person who made it; null when an organisation did, or when the person is not shown.',
  })
  liaisonPerson(@Root() { liaisonPersonId }: Introduction): Person | null {
    return personOf(liaisonPersonId);
  }

  @FieldResolver(() => [IntroductionParty], { description: 'The two that it brought together.' })
  parties(@Root() introduction: Introduction, @Ctx() context: SubgraphContext): Promise<readonly IntroductionParty[]> {
    return context.loader(partiesOfIntroduction).load(introduction.id);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event at which it was made.' })
  async event(@Root() introduction: Introduction, @Ctx() context: SubgraphContext): Promise<Event | null> {
    return introduction.eventId === null ? null : context.loader(eventById).load(introduction.eventId);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() introduction: Introduction, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfIntroduction).load(introduction.id);
  }
}
