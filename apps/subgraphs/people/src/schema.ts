import type { SchemaParts } from '@kakehashi/subgraph';
import { affiliationActions } from './affiliation/affiliation.action';
import { AffiliationResolver } from './affiliation/affiliation.resolver';
import { availabilityActions } from './availability/availability.action';
import { AvailabilityResolver } from './availability/availability.resolver';
import { ChallengeResolver } from './challenge/challenge.resolver';
import { Challenge } from './challenge/challenge.stub';
import { consentActions } from './consent/consent.action';
import { contactActions } from './contact/contact.action';
import { ContactReadingResolver, ContactReadingsResolver } from './contact-reading/contact-reading.resolver';
import { DeliveriesResolver, DeliveryResolver } from './delivery/delivery.resolver';
import { educationActions } from './education/education.action';
import { EducationResolver } from './education/education.resolver';
import { erasureActions } from './erasure/erasure.action';
import { expertiseActions } from './expertise/expertise.action';
import { ExpertiseResolver } from './expertise/expertise.resolver';
import { PersonExportResolver } from './export/person-export.resolver';
import { holdings } from './holdings';
import { languageActions } from './language/language.action';
import { ChallengeMatchResolver, MatchComponentScoreResolver, MatchExclusionResolver } from './match/match.resolver';
import { membershipActions } from './membership/membership.action';
import { MembershipResolver } from './membership/membership.resolver';
import { notificationActions } from './notification/notification.action';
import { InboxResolver, NotificationResolver } from './notification/notification.resolver';
import { PersonOfferResolver } from './offer/person-offer.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import {
  PartnerStrengthResolver,
  PartnerSuggestionResolver,
  SuggestedPartnersResolver,
} from './partner/partner.resolver';
import { personActions } from './person/person.action';
import { personReference } from './person/person.reference';
import { PersonResolver } from './person/person.resolver';
import { personStatistics } from './person/person.statistics';
import { subscriptionActions } from './subscription/subscription.action';
import { SubscriptionResolver } from './subscription/subscription.resolver';
import { TopicResolver } from './topic/topic.resolver';
import { webhookActions } from './webhook/webhook.action';
import { WebhookResolver } from './webhook/webhook.resolver';
import { workActions } from './work/work.action';
import { WorkResolver } from './work/work.resolver';

/** Every slice of this subgraph. */
export const schemaParts: SchemaParts = {
  resolvers: [
    PersonResolver,
    personStatistics.Resolver,
    ExpertiseResolver,
    AffiliationResolver,
    MembershipResolver,
    EducationResolver,
    AvailabilityResolver,
    ContactReadingsResolver,
    ContactReadingResolver,
    PersonExportResolver,
    OrganisationResolver,
    TopicResolver,
    WorkResolver,
    NotificationResolver,
    InboxResolver,
    SubscriptionResolver,
    WebhookResolver,
    DeliveriesResolver,
    DeliveryResolver,
    PersonOfferResolver,
    SuggestedPartnersResolver,
    PartnerSuggestionResolver,
    PartnerStrengthResolver,
    ChallengeResolver,
    ChallengeMatchResolver,
    MatchComponentScoreResolver,
    MatchExclusionResolver,
  ],
  actions: [
    ...personActions,
    ...consentActions,
    ...affiliationActions,
    ...membershipActions,
    ...educationActions,
    ...expertiseActions,
    ...languageActions,
    ...availabilityActions,
    ...contactActions,
    ...workActions,
    ...erasureActions,
    ...notificationActions,
    ...subscriptionActions,
    ...webhookActions,
  ],
  holdings,
  references: [personReference],
  extendedOnly: [Challenge],
};
