import { copiedOrganisation, copiedTopic, demonstration, sampleRows } from '@kakehashi/sample';
import type { BulkLoader } from '@kakehashi/subgraph';
import { Affiliation } from './affiliation/affiliation.entity';
import { affiliationColumns } from './affiliation/affiliation.sample';
import { applicationOrganisations, applicationPeople } from './application/application.sample';
import { ApplicationOrganisation } from './application/application-organisation.entity';
import { ApplicationPerson } from './application/application-person.entity';
import { Availability } from './availability/availability.entity';
import { availabilityColumns } from './availability/availability.sample';
import { Consent } from './consent/consent.entity';
import { consentColumns } from './consent/consent.sample';
import { ContactPoint } from './contact/contact.entity';
import { contactColumns } from './contact/contact.sample';
import { Education } from './education/education.entity';
import { educationColumns } from './education/education.sample';
import { Expertise } from './expertise/expertise.entity';
import { expertiseColumns } from './expertise/expertise.sample';
import { PersonLanguage } from './language/language.entity';
import { languageColumns } from './language/language.sample';
import { Membership } from './membership/membership.entity';
import { membershipColumns } from './membership/membership.sample';
import { organisationCopy } from './organisation/organisation.copy';
import { Person } from './person/person.entity';
import { personColumns } from './person/person.sample';
import { topicCopy } from './topic/topic.copy';
import { TrackRecord } from './track-record/track-record.entity';
import { commissionRecords, outcomeRecords } from './track-record/track-record.sample';

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.fill({ ...sampleRows('organisations', made), copy: organisationCopy, rowOf: copiedOrganisation });
  await loader.fill({ ...sampleRows('topics', made), copy: topicCopy, rowOf: copiedTopic });
  await loader.load({
    ...sampleRows('people', made),
    tables: [{ entity: Person, rowsOf: (row) => [personColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('expertise', made),
    tables: [{ entity: Expertise, rowsOf: (row) => [expertiseColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('affiliations', made),
    tables: [{ entity: Affiliation, rowsOf: (row) => [affiliationColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('memberships', made),
    tables: [{ entity: Membership, rowsOf: (row) => [membershipColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('personLanguages', made),
    tables: [{ entity: PersonLanguage, rowsOf: (row) => [languageColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('education', made),
    tables: [{ entity: Education, rowsOf: (row) => [educationColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('availability', made),
    tables: [{ entity: Availability, rowsOf: (row) => [availabilityColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('contactPoints', made),
    tables: [{ entity: ContactPoint, rowsOf: (row) => [contactColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('consents', made),
    tables: [{ entity: Consent, rowsOf: (row) => [consentColumns(row)] }],
  });
  // What other subgraphs would have told: the sample is there without their events.
  await loader.load({ ...sampleRows('outcomes', made), tables: [{ entity: TrackRecord, rowsOf: outcomeRecords }] });
  await loader.load({
    ...sampleRows('commissions', made),
    tables: [{ entity: TrackRecord, rowsOf: commissionRecords }],
  });
  await loader.load({
    ...sampleRows('applications', made),
    tables: [
      { entity: ApplicationPerson, rowsOf: applicationPeople },
      { entity: ApplicationOrganisation, rowsOf: applicationOrganisations },
    ],
  });
}
