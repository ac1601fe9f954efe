import type { SchemaParts } from '@kakehashi/subgraph';
import { awardReference } from './award/award.reference';
import { AwardResolver } from './award/award.resolver';
import { AwardPersonResolver } from './award-person/award-person.resolver';
import { AwardRecipientResolver } from './award-recipient/award-recipient.resolver';
import { callReference } from './call/call.reference';
import { CallResolver } from './call/call.resolver';
import { CallPartResolver } from './call-part/call-part.resolver';
import { ChallengeResolver } from './challenge/challenge.resolver';
import { Challenge } from './challenge/challenge.stub';
import { CommitmentResolver } from './commitment/commitment.resolver';
import { exchangeRateReference } from './exchange-rate/exchange-rate.reference';
import { ExchangeRateResolver } from './exchange-rate/exchange-rate.resolver';
import { fundingSchemeReference } from './funding-scheme/funding-scheme.reference';
import { FundingSchemeResolver } from './funding-scheme/funding-scheme.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { PersonResolver } from './person/person.resolver';
import { ProgrammeResolver } from './programme/programme.resolver';
import { ProjectResolver } from './project/project.resolver';

/** Every slice of this subgraph: what it owns, then what it adds to others. */
export const schemaParts: SchemaParts = {
  resolvers: [
    FundingSchemeResolver,
    CallResolver,
    CallPartResolver,
    AwardResolver,
    AwardRecipientResolver,
    AwardPersonResolver,
    CommitmentResolver,
    ExchangeRateResolver,
    OrganisationResolver,
    PersonResolver,
    ProgrammeResolver,
    ProjectResolver,
    ChallengeResolver,
  ],
  references: [fundingSchemeReference, callReference, awardReference, exchangeRateReference],
  extendedOnly: [Challenge],
};
