import { completeWeights } from '@kakehashi/matching';
import { DatedArguments, findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.stub';
import { challengeList } from '../challenge/challenge.input';
import { eventList } from '../event/event.input';
import { placementList } from '../placement/placement.input';
import { projectList } from '../project/project.input';
import { targetList } from '../target/target.input';
import { Topic } from '../topic/topic.entity';
import { MatchingWeight } from './matching-weight.entity';
import { Programme } from './programme.entity';
import { inProgramme, partOfProgramme, programmeList } from './programme.input';
import {
  agreementsOfProgramme,
  matchingWeightsOf,
  organisationsOfProgramme,
  programmeById,
  topicsOfProgramme,
} from './programme.loader';
import { ProgrammeOrganisation } from './programme-organisation.entity';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: 'The programme with that id; null when there is none.' })
  programme(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Programme | null> {
    return findSingle(context, { id: { loader: programmeById } }, { id }, knownAt);
  }

  @Query(() => programmeList.Connection, {
    nullable: true,
    description: 'Programmes, by name unless ordered otherwise.',
  })
  programmes(@Args(() => programmeList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return programmeList.page(context, given);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it is a part of.' })
  async parent(@Root() programme: Programme, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return programme.parentId === null ? null : context.loader(programmeById).load(programme.parentId);
  }

  @FieldResolver(() => programmeList.Connection, { description: 'The programmes that are a part of it.' })
  parts(
    @Root() programme: Programme,
    @Args(() => programmeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return programmeList.pageOf(context, partOfProgramme, programme.id, given);
  }

  @FieldResolver(() => [ProgrammeOrganisation], {
    description: 'The organisations that lead it or are its partners, leads first; empty when none is known.',
  })
  organisations(
    @Root() programme: Programme,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ProgrammeOrganisation[]> {
    return context.loader(organisationsOfProgramme(given)).load(programme.id);
  }

  @FieldResolver(() => [Agreement], { nullable: 'items', description: 'The agreements that are its legal basis.' })
  async agreements(@Root() programme: Programme, @Ctx() context: SubgraphContext): Promise<Agreement[]> {
    const links = await context.loader(agreementsOfProgramme).load(programme.id);
    return links.map(({ agreementId }) => ({ id: agreementId }));
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() programme: Programme, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfProgramme).load(programme.id);
  }

  @FieldResolver(() => [MatchingWeight], {
    description: 'What counts how much when people are matched with its challenges; the default where it says nothing.',
  })
  async matchingWeights(
    @Root() { id }: Programme,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly MatchingWeight[]> {
    return completeWeights(await context.loader(matchingWeightsOf).load(id));
  }

  @FieldResolver(() => projectList.Connection, { description: 'The projects that belong to it.' })
  projects(
    @Root() programme: Programme,
    @Args(() => projectList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return projectList.pageOf(context, inProgramme, programme.id, given);
  }

  @FieldResolver(() => challengeList.Connection, {
    description: 'The technology problems that were posed within it; drafts are not shown.',
  })
  challenges(
    @Root() programme: Programme,
    @Args(() => challengeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return challengeList.pageOf(context, inProgramme, programme.id, given);
  }

  @FieldResolver(() => eventList.Connection, {
    description: 'The events that belong to it, newest first unless ordered otherwise.',
  })
  events(
    @Root() programme: Programme,
    @Args(() => eventList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return eventList.pageOf(context, inProgramme, programme.id, given);
  }

  @FieldResolver(() => targetList.Connection, {
    description: 'The values that it is to reach, the one due first on top.',
  })
  targets(
    @Root() programme: Programme,
    @Args(() => targetList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return targetList.pageOf(context, inProgramme, programme.id, given);
  }

  @FieldResolver(() => placementList.Connection, {
    description: 'The researchers sent abroad within it, the last to leave first unless ordered otherwise.',
  })
  placements(
    @Root() programme: Programme,
    @Args(() => placementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return placementList.pageOf(context, inProgramme, programme.id, given);
  }
}
