import type { SchemaParts } from '@kakehashi/subgraph';
import { agreementActions } from './agreement/agreement.action';
import { agreementHistory } from './agreement/agreement.history';
import { agreementReference } from './agreement/agreement.reference';
import { AgreementResolver } from './agreement/agreement.resolver';
import { AgreementPartyResolver } from './agreement-party/agreement-party.resolver';
import { holdings } from './holdings';
import { organisationActions } from './organisation/organisation.action';
import { organisationHistory } from './organisation/organisation.history';
import { organisationReference } from './organisation/organisation.reference';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { relationshipActions } from './relationship/relationship.action';
import { RelationshipResolver } from './relationship/relationship.resolver';

/** Every slice of this subgraph. */
export const schemaParts: SchemaParts = {
  resolvers: [
    OrganisationResolver,
    organisationHistory.Resolver,
    RelationshipResolver,
    AgreementResolver,
    agreementHistory.Resolver,
    AgreementPartyResolver,
  ],
  actions: [...organisationActions, ...relationshipActions, ...agreementActions],
  holdings,
  references: [organisationReference, agreementReference],
};
