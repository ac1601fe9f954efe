import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { OutcomeContributor } from './outcome-contributor.entity';

@Resolver(() => OutcomeContributor)
export class OutcomeContributorResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation; null when it is a person.' })
  organisation(@Root() { organisationId }: OutcomeContributor): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person; null when it is an organisation, or when the person is not shown.',
  })
  person(@Root() { personId }: OutcomeContributor): Person | null {
    return personOf(personId);
  }
}
