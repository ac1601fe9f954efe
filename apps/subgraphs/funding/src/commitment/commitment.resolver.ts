import { Money, moneyFromMinorUnits, organisationReference } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity';
import { awardById } from '../award/award.loader';
import { Instalment } from '../instalment/instalment.entity';
import { instalmentsOfCommitment } from '../instalment/instalment.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Commitment } from './commitment.entity';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that pays; null when it is not recorded as an organisation, then see `funderLabel`.',
  })
  funder(@Root() { funderOrganisationId, funderRor }: Commitment): Organisation | null {
    return organisationReference(funderOrganisationId, funderRor);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The award that it is promised to.' })
  award(@Root() commitment: Commitment, @Ctx() context: SubgraphContext): Promise<Award | null> {
    return context.loader(awardById).load(commitment.awardId);
  }

  @FieldResolver(() => Money, { description: 'What it promised.' })
  money(@Root() { amountMinorUnits, currency }: Commitment): Money {
    return moneyFromMinorUnits(amountMinorUnits, currency);
  }

  @FieldResolver(() => [Instalment], {
    description: 'The parts in which it is paid, by number; they add up to it. Empty when nobody told.',
  })
  instalments(@Root() commitment: Commitment, @Ctx() context: SubgraphContext): Promise<readonly Instalment[]> {
    return context.loader(instalmentsOfCommitment).load(commitment.id);
  }
}
