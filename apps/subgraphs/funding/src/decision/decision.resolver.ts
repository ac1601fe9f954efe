import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Decision } from './decision.entity';

@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that decided.' })
  decidedBy(@Root() decision: Decision): Organisation {
    return { id: decision.decidedByOrganisationId };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What is granted; null unless the outcome is `AWARD`, or when its source does not say.',
  })
  granted(@Root() { amountMinorUnits, currency }: Decision): Money | null {
    return amountMinorUnits === null || currency === null ? null : moneyFromMinorUnits(amountMinorUnits, currency);
  }
}
