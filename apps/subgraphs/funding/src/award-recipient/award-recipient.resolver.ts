import { organisationReference } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { AwardRecipient } from './award-recipient.entity';

@Resolver(() => AwardRecipient)
export class AwardRecipientResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation; null when it is not recorded as one, then see `organisationLabel`.',
  })
  organisation(@Root() { organisationId, organisationRor }: AwardRecipient): Organisation | null {
    return organisationReference(organisationId, organisationRor);
  }
}
