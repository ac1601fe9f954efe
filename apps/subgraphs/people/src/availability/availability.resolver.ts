import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Availability } from './availability.entity';

@Resolver(() => Availability)
export class AvailabilityResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who can be asked.' })
  person(@Root() availability: Availability, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(availability.personId);
  }
}
