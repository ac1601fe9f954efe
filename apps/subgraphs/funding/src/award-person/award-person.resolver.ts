import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Person, personOf } from '../person/person.stub';
import { AwardPerson } from './award-person.entity';

@Resolver(() => AwardPerson)
export class AwardPersonResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person; null when not visible to you.' })
  person(@Root() { personId }: AwardPerson): Person | null {
    return personOf(personId);
  }
}
