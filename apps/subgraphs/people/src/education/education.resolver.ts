import { organisationReference } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Topic } from '../topic/topic.stub';
import { Education } from './education.entity';

@Resolver(() => Education)
export class EducationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who studies or studied.' })
  person(@Root() education: Education, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(education.personId);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'What they studied; null when unknown.' })
  field(@Root() { topicId }: Education): Topic | null {
    return topicId === null ? null : { id: topicId };
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Where they studied; null when it is not recorded as an organisation, then see `institution`.',
  })
  organisation(@Root() { organisationId, organisationRor }: Education): Organisation | null {
    return organisationReference(organisationId, organisationRor);
  }
}
