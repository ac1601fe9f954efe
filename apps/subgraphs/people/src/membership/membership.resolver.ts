import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Membership } from './membership.entity';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who is a member.' })
  person(@Root() membership: Membership, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(membership.personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'What they are a member of.' })
  association(@Root() membership: Membership): Organisation {
    return { id: membership.organisationId };
  }
}
