import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { Applicant } from './applicant.entity';

@Resolver(() => Applicant)
export class ApplicantResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person; null when an organisation applies, or when not visible to you.',
  })
  person(@Root() { personId }: Applicant): Person | null {
    return personOf(personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation; null when a person applies.' })
  organisation(@Root() { organisationId }: Applicant): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }
}
