import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Topic } from '../topic/topic.stub';
import { Expertise } from './expertise.entity';

@Resolver(() => Expertise)
export class ExpertiseResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who knows the topic.' })
  person(@Root() expertise: Expertise, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(expertise.personId);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'What they know.' })
  topic(@Root() expertise: Expertise): Topic {
    return { id: expertise.topicId };
  }
}
