import { DatedArguments, findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { fromProject, outcomeList } from '../outcome/outcome.input';
import { Participation } from '../participation/participation.entity';
import { participationsInProject } from '../participation/participation.loader';
import { Programme } from '../programme/programme.entity';
import { programmeById } from '../programme/programme.loader';
import { Topic } from '../topic/topic.entity';
import { Project } from './project.entity';
import { projectList } from './project.input';
import { projectById, topicsOfProject } from './project.loader';

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'The project with that id; null when there is none.' })
  project(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Project | null> {
    return findSingle(context, { id: { loader: projectById } }, { id }, knownAt);
  }

  @Query(() => projectList.Connection, { nullable: true, description: 'Projects, by title unless ordered otherwise.' })
  projects(@Args(() => projectList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return projectList.page(context, given);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it belongs to.' })
  async programme(@Root() project: Project, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return project.programmeId === null ? null : context.loader(programmeById).load(project.programmeId);
  }

  @FieldResolver(() => [Participation], {
    description:
      'The organisations and people that carry it, in the order of its source: mostly the coordinator first.',
  })
  participants(
    @Root() project: Project,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Participation[]> {
    return context.loader(participationsInProject(given)).load(project.id);
  }

  @FieldResolver(() => outcomeList.Connection, {
    description: 'What came of it, newest first unless ordered otherwise.',
  })
  outcomes(
    @Root() project: Project,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return outcomeList.pageOf(context, fromProject, project.id, given);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() project: Project, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfProject).load(project.id);
  }
}
