import type { SchemaParts } from '@kakehashi/subgraph';
import { agreementReference } from './agreement/agreement.reference';
import { AgreementResolver } from './agreement/agreement.resolver';
import { organisationReference } from './organisation/organisation.reference';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { RelationshipResolver } from './relationship/relationship.resolver';

/** Every slice of this subgraph. */
export const schemaParts: SchemaParts = {
  resolvers: [OrganisationResolver, RelationshipResolver, AgreementResolver],
  references: [organisationReference, agreementReference],
};
