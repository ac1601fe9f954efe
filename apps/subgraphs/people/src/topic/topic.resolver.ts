import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { personList } from '../person/person.input';
import { expertsInTreeOf, expertsOnTopic } from './topic.input';
import { Topic } from './topic.stub';

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => personList.Connection, {
    nullable: true,
    description: 'The people who know the topic itself, at any level, by name unless ordered otherwise.',
  })
  experts(
    @Root() topic: Topic,
    @Args(() => personList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return personList.pageOf(context, expertsOnTopic, topic.id, given);
  }

  @Directive('@requires(fields: "descendantIds")')
  @FieldResolver(() => personList.Connection, {
    nullable: true,
    description: 'The people who know the topic or one below it, each once, by name unless ordered otherwise.',
  })
  expertsInTree(
    @Root() topic: Topic,
    @Args(() => personList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return personList.pageOf(context, expertsInTreeOf(context, topic.id, topic.descendantIds ?? []), topic.id, given);
  }
}
