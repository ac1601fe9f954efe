import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { CallPart } from './call-part.entity';

@Resolver(() => CallPart)
export class CallPartResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that pays.' })
  funder(@Root() part: CallPart): Organisation {
    return { id: part.funderOrganisationId };
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it has for the call; null when it does not say.' })
  budget(@Root() { budgetMinorUnits, currency }: CallPart): Money | null {
    return budgetMinorUnits === null ? null : moneyFromMinorUnits(budgetMinorUnits, currency);
  }
}
