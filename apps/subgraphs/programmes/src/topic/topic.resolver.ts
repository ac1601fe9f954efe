import { KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Topic } from './topic.entity';
import { TopicScheme } from './topic.enum';
import { belowTopic, topicList } from './topic.input';
import { ancestorsOfTopic, descendantIdsOfTopic } from './topic.loader';
import { findTopic } from './topic.service';
import { topicById } from './topic-by-id.loader';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, {
    nullable: true,
    description: 'The topic with that id, or with that code and scheme. Null when there is none.',
  })
  topic(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null | undefined,
    @Arg('code', () => String, { nullable: true, description: 'Its code; together with `scheme`.' })
    code: string | null | undefined,
    @Arg('scheme', () => TopicScheme, { nullable: true, description: 'Its classification; together with `code`.' })
    scheme: TopicScheme | null | undefined,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Topic | null> {
    return findTopic(context, { id, code, scheme }, knownAt);
  }

  @Query(() => topicList.Connection, { nullable: true, description: 'Topics, by name unless ordered otherwise.' })
  topics(@Args(() => topicList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return topicList.page(context, given);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'The topic directly above it; null for a root.' })
  async parent(@Root() topic: Topic, @Ctx() context: SubgraphContext): Promise<Topic | null> {
    return topic.parentId === null ? null : context.loader(topicById).load(topic.parentId);
  }

  @FieldResolver(() => [Topic], { description: 'The topics above it, the root first; none for a root.' })
  ancestors(@Root() topic: Topic, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(ancestorsOfTopic).load(topic.id);
  }

  @FieldResolver(() => [ID], { description: 'The ids of the topic itself and of all topics below it, by id.' })
  descendantIds(@Root() topic: Topic, @Ctx() context: SubgraphContext): Promise<readonly string[]> {
    return context.loader(descendantIdsOfTopic).load(topic.id);
  }

  @FieldResolver(() => topicList.Connection, { description: 'The topics directly below it.' })
  children(
    @Root() topic: Topic,
    @Args(() => topicList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return topicList.pageOf(context, belowTopic, topic.id, given);
  }
}
