import { organisationReference } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Affiliation } from './affiliation.entity';

@Resolver(() => Affiliation)
export class AffiliationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who works for the organisation.' })
  person(@Root() affiliation: Affiliation, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(affiliation.personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Whom they work for; null when it is not recorded as an organisation, then see `organisationLabel`.',
  })
  organisation(@Root() { organisationId, organisationRor }: Affiliation): Organisation | null {
    return organisationReference(organisationId, organisationRor);
  }
}
