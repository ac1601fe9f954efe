import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { challengeList } from '../challenge/challenge.input';
import { eventList } from '../event/event.input';
import { outcomeList } from '../outcome/outcome.input';
import { placementList } from '../placement/placement.input';
import { programmeList } from '../programme/programme.input';
import { projectList } from '../project/project.input';
import { Topic } from './topic.entity';
import { aboutTopic } from './topic.input';

/** The argument that widens a field of a topic to all that is below the topic. */
const IncludeDescendants = () =>
  Arg('includeDescendants', () => Boolean, {
    defaultValue: false,
    description: 'True: also what is about a topic below it. Default false.',
  });

/** What is about a topic. */
@Resolver(() => Topic)
export class TopicSubjectsResolver {
  @FieldResolver(() => programmeList.Connection, {
    description: 'The programmes about it, by name unless ordered otherwise.',
  })
  programmes(
    @Root() topic: Topic,
    @IncludeDescendants() includesDescendants: boolean,
    @Args(() => programmeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const about = aboutTopic('programme_topic', 'programme_id', includesDescendants);
    return programmeList.pageOf(context, about, topic.id, given);
  }

  @FieldResolver(() => projectList.Connection, {
    description: 'The projects about it, by title unless ordered otherwise.',
  })
  projects(
    @Root() topic: Topic,
    @IncludeDescendants() includesDescendants: boolean,
    @Args(() => projectList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const about = aboutTopic('project_topic', 'project_id', includesDescendants);
    return projectList.pageOf(context, about, topic.id, given);
  }

  @FieldResolver(() => challengeList.Connection, {
    description: 'The technology problems about it, by title unless ordered otherwise; drafts are not shown.',
  })
  challenges(
    @Root() topic: Topic,
    @IncludeDescendants() includesDescendants: boolean,
    @Args(() => challengeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const about = aboutTopic('challenge_topic', 'challenge_id', includesDescendants);
    return challengeList.pageOf(context, about, topic.id, given);
  }

  @FieldResolver(() => eventList.Connection, {
    description: 'The events about it, newest first unless ordered otherwise.',
  })
  events(
    @Root() topic: Topic,
    @IncludeDescendants() includesDescendants: boolean,
    @Args(() => eventList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const about = aboutTopic('event_topic', 'event_id', includesDescendants);
    return eventList.pageOf(context, about, topic.id, given);
  }

  @FieldResolver(() => placementList.Connection, {
    description: 'The stays abroad about it, newest first unless ordered otherwise.',
  })
  placements(
    @Root() topic: Topic,
    @IncludeDescendants() includesDescendants: boolean,
    @Args(() => placementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const about = aboutTopic('placement_topic', 'placement_id', includesDescendants);
    return placementList.pageOf(context, about, topic.id, given);
  }

  @FieldResolver(() => outcomeList.Connection, {
    description: 'The outcomes about it, newest first unless ordered otherwise.',
  })
  outcomes(
    @Root() topic: Topic,
    @IncludeDescendants() includesDescendants: boolean,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const about = aboutTopic('outcome_topic', 'outcome_id', includesDescendants);
    return outcomeList.pageOf(context, about, topic.id, given);
  }
}
