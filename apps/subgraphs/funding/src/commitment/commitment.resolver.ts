import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, referToOrganisation } from '../organisation/organisation.stub';
import { Commitment } from './commitment.entity';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that pays; null when it is not recorded as an organisation, then see `funderLabel`.',
  })
  funder(@Root() { funderOrganisationId, funderRor }: Commitment): Organisation | null {
    return referToOrganisation(funderOrganisationId, funderRor);
  }

  @FieldResolver(() => Money, { description: 'What it promised.' })
  money(@Root() { amountMinorUnits, currency }: Commitment): Money {
    return moneyFromMinorUnits(amountMinorUnits, currency);
  }
}
