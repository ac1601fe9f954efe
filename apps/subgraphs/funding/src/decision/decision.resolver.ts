import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Decision } from './decision.entity';

@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that decided.' })
  decidedBy(@Root() decision: Decision): Organisation {
    return { id: decision.decidedByOrganisationId };
  }
}
