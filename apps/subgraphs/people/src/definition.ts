import { join } from 'node:path';
import { combineHandlers, type SubgraphDefinition } from '@kakehashi/subgraph';
import { People1760000000000 } from '../migrations/1760000000000-people';
import { PeopleListOrder1760100000001 } from '../migrations/1760100000001-list-order';
import { Orcid1760100000010 } from '../migrations/1760100000010-orcid';
import { EducationAvailabilityContactConsent1760100000020 } from '../migrations/1760100000020-education-availability-contact-consent';
import { PersonExternalId1760100000021 } from '../migrations/1760100000021-external-id';
import { EducationSource1760100000030 } from '../migrations/1760100000030-education-source';
import { EducationDepartment1760100100000 } from '../migrations/1760100100000-education-department';
import { OrganisationByRor1760100100001 } from '../migrations/1760100100001-organisation-by-ror';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { PeopleOrders1760100600000 } from '../migrations/1760100600000-orders';
import { ContactReading1760100700000 } from '../migrations/1760100700000-contact-reading';
import { OpenConsent1760350000000 } from '../migrations/1760350000000-open-consent';
import { Notification1760360000000 } from '../migrations/1760360000000-notification';
import { Webhook1760360000100 } from '../migrations/1760360000100-webhook';
import { Erasure1760370000000 } from '../migrations/1760370000000-erasure';
import { Matching1760390000001 } from '../migrations/1760390000001-matching';
import { PeopleCopies1760400000001 } from '../migrations/1760400000001-copies';
import { Candidate1760500000011 } from '../migrations/1760500000011-candidate';
import { PeopleRetrieval1760500000051 } from '../migrations/1760500000051-retrieval';
import { Affiliation } from './affiliation/affiliation.entity';
import { affiliationOriginal } from './affiliation/affiliation.original';
import { applicationEvents } from './application/application.events';
import { ApplicationOrganisation } from './application/application-organisation.entity';
import { ApplicationPerson } from './application/application-person.entity';
import { Availability } from './availability/availability.entity';
import { Consent } from './consent/consent.entity';
import { ContactPoint } from './contact/contact.entity';
import { createWebhookSender } from './delivery/webhook-sender';
import { Education } from './education/education.entity';
import { eraseFile } from './erasure/erasure.import';
import { Expertise } from './expertise/expertise.entity';
import { PersonLanguage } from './language/language.entity';
import { Membership } from './membership/membership.entity';
import { Notification } from './notification/notification.entity';
import { notificationEvents } from './notification/notification.events';
import { importOrcidFile } from './orcid/orcid.import';
import { organisationCopy } from './organisation/organisation.copy';
import { Person } from './person/person.entity';
import { personOriginal } from './person/person.original';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { NotificationSubscription } from './subscription/subscription.entity';
import { topicCopy } from './topic/topic.copy';
import { TrackRecord } from './track-record/track-record.entity';
import { trackRecordEvents } from './track-record/track-record.events';
import { Webhook } from './webhook/webhook.entity';
import { webhookSettings } from './webhook/webhook-settings';
import { Work } from './work/work.entity';

/** The people subgraph. */
export const people: SubgraphDefinition = {
  name: 'people',
  port: 4101,
  folder: join(__dirname, '../..'),
  entities: [
    Person,
    Expertise,
    Affiliation,
    Membership,
    PersonLanguage,
    Education,
    Availability,
    ContactPoint,
    Consent,
    Work,
    Notification,
    NotificationSubscription,
    Webhook,
    TrackRecord,
    ApplicationPerson,
    ApplicationOrganisation,
  ],
  migrations: [
    People1760000000000,
    PeopleListOrder1760100000001,
    Orcid1760100000010,
    EducationAvailabilityContactConsent1760100000020,
    PersonExternalId1760100000021,
    EducationSource1760100000030,
    EducationDepartment1760100100000,
    OrganisationByRor1760100100001,
    SearchKeys1760100500000,
    PeopleOrders1760100600000,
    ContactReading1760100700000,
    OpenConsent1760350000000,
    Notification1760360000000,
    Webhook1760360000100,
    Erasure1760370000000,
    Matching1760390000001,
    PeopleCopies1760400000001,
    PeopleRetrieval1760500000051,
    Candidate1760500000011,
  ],
  ...schemaParts,
  unpublished: [
    // Whether somebody shows them depends on more than their row tells.
    { entity: ContactPoint },
    { entity: Consent },
    // They belong to who is told, and tell the world nothing.
    { entity: Notification },
    { entity: NotificationSubscription },
    { entity: Webhook },
    // What came of somebody's work, and who applied together, is for the subgraphs to tell that own it.
    { entity: TrackRecord },
    { entity: ApplicationPerson },
    { entity: ApplicationOrganisation },
  ],
  copies: [organisationCopy, topicCopy],
  originals: [personOriginal, affiliationOriginal],
  consumes: combineHandlers(notificationEvents, trackRecordEvents, applicationEvents),
  settings: webhookSettings,
  workers: [createWebhookSender],
  loadSample,
  imports: { orcid: importOrcidFile, erasures: eraseFile },
};
