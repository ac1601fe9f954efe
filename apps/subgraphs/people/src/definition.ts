import { join } from 'node:path';
import {
  ActionReceipts1760300000000,
  Claims1760100000025,
  Copies1760400000000,
  Outbox1760300000024,
} from '@kakehashi/database';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
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
import { PeopleCopies1760400000001 } from '../migrations/1760400000001-copies';
import { Affiliation } from './affiliation/affiliation.entity';
import { Availability } from './availability/availability.entity';
import { Consent } from './consent/consent.entity';
import { ContactPoint } from './contact/contact.entity';
import { Education } from './education/education.entity';
import { Expertise } from './expertise/expertise.entity';
import { PersonLanguage } from './language/language.entity';
import { Membership } from './membership/membership.entity';
import { importOrcidFile } from './orcid/orcid.import';
import { organisationCopy } from './organisation/organisation.copy';
import { Person } from './person/person.entity';
import { personOriginal } from './person/person.original';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { topicCopy } from './topic/topic.copy';
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
  ],
  migrations: [
    People1760000000000,
    PeopleListOrder1760100000001,
    EducationAvailabilityContactConsent1760100000020,
    PersonExternalId1760100000021,
    Orcid1760100000010,
    Claims1760100000025,
    EducationSource1760100000030,
    EducationDepartment1760100100000,
    OrganisationByRor1760100100001,
    SearchKeys1760100500000,
    PeopleOrders1760100600000,
    ContactReading1760100700000,
    ActionReceipts1760300000000,
    Outbox1760300000024,
    OpenConsent1760350000000,
    Copies1760400000000,
    PeopleCopies1760400000001,
  ],
  ...schemaParts,
  // Whether somebody shows them depends on more than their row tells.
  unpublished: [{ entity: ContactPoint }, { entity: Consent }],
  copies: [organisationCopy, topicCopy],
  originals: [personOriginal],
  loadSample,
  imports: { orcid: importOrcidFile },
};
