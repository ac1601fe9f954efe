import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { AwardRecipient } from './award-recipient.entity';

@Resolver(() => AwardRecipient)
export class AwardRecipientResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation(@Root() recipient: AwardRecipient): Organisation {
    return { id: recipient.organisationId };
  }
}
