import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { ProgrammeOrganisation } from './programme-organisation.entity';

@Resolver(() => ProgrammeOrganisation)
export class ProgrammeOrganisationResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation(@Root() { organisationId }: ProgrammeOrganisation): Organisation | null {
    return { id: organisationId };
  }
}
