import type { SchemaParts } from '@kakehashi/subgraph';
import { AffiliationResolver } from './affiliation/affiliation.resolver';
import { AvailabilityResolver } from './availability/availability.resolver';
import { ContactReadingResolver, ContactReadingsResolver } from './contact-reading/contact-reading.resolver';
import { EducationResolver } from './education/education.resolver';
import { ExpertiseResolver } from './expertise/expertise.resolver';
import { MembershipResolver } from './membership/membership.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { personReference } from './person/person.reference';
import { PersonResolver } from './person/person.resolver';
import { TopicResolver } from './topic/topic.resolver';
import { WorkResolver } from './work/work.resolver';

/** Every slice of this subgraph. */
export const schemaParts: SchemaParts = {
  resolvers: [
    PersonResolver,
    ExpertiseResolver,
    AffiliationResolver,
    MembershipResolver,
    EducationResolver,
    AvailabilityResolver,
    ContactReadingsResolver,
    ContactReadingResolver,
    OrganisationResolver,
    TopicResolver,
    WorkResolver,
  ],
  references: [personReference],
};
