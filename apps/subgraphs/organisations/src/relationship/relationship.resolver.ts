import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { organisationById, organisationByRor } from '../organisation/organisation.loader';
import { Relationship } from './relationship.entity';

@Resolver(() => Relationship)
export class RelationshipResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The other organisation; null when it is not recorded here, then see `label`.',
  })
  async organisation(
    @Root() relationship: Relationship,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    const { relatedOrganisationId, relatedRor } = relationship;
    if (relatedOrganisationId) return context.loader(organisationById).load(relatedOrganisationId);
    return relatedRor ? context.loader(organisationByRor).load(relatedRor) : null;
  }
}
