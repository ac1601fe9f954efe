import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Commitment } from './commitment.entity';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that pays.' })
  funder(@Root() commitment: Commitment): Organisation {
    return { id: commitment.funderOrganisationId };
  }

  @FieldResolver(() => Money, { description: 'What it promised.' })
  money(@Root() { amountMinorUnits, currency }: Commitment): Money {
    return moneyFromMinorUnits(amountMinorUnits, currency);
  }
}
