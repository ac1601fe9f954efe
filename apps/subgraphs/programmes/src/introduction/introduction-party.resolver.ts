import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { IntroductionParty } from './introduction-party.entity';

@Resolver(() => IntroductionParty)
export class IntroductionPartyResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation; null when it is a person.' })
  organisation(@Root() { organisationId }: IntroductionParty): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person; null when it is an organisation, or when the person is not shown.',
  })
  person(@Root() { personId }: IntroductionParty): Person | null {
    return personOf(personId);
  }
}
