import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity';
import { agreementById } from '../agreement/agreement.loader';
import { Organisation } from '../organisation/organisation.entity';
import { organisationById } from '../organisation/organisation.loader';
import { AgreementParty } from './agreement-party.entity';

@Resolver(() => AgreementParty)
export class AgreementPartyResolver {
  @FieldResolver(() => Agreement, { nullable: true, description: 'What it is party to.' })
  agreement(@Root() party: AgreementParty, @Ctx() context: SubgraphContext): Promise<Agreement | null> {
    return context.loader(agreementById).load(party.agreementId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that is the party; null when the party is a state.',
  })
  async organisation(@Root() party: AgreementParty, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    const { organisationId } = party;
    return organisationId === null ? null : context.loader(organisationById).load(organisationId);
  }
}
