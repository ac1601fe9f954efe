import { demonstration, sampleRows } from '@kakehashi/sample';
import type { BulkLoader } from '@kakehashi/subgraph';
import { Affiliation } from './affiliation/affiliation.entity';
import { affiliationColumns } from './affiliation/affiliation.sample';
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
import { Person } from './person/person.entity';
import { personColumns } from './person/person.sample';

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.load({
    label: 'people',
    entity: Person,
    ...sampleRows('people', made),
    rowsOf: (row) => [personColumns(row)],
  });
  await loader.load({
    label: 'expertise',
    entity: Expertise,
    ...sampleRows('expertise', made),
    rowsOf: (row) => [expertiseColumns(row)],
  });
  await loader.load({
    label: 'affiliations',
    entity: Affiliation,
    ...sampleRows('affiliations', made),
    rowsOf: (row) => [affiliationColumns(row)],
  });
  await loader.load({
    label: 'memberships',
    entity: Membership,
    ...sampleRows('memberships', made),
    rowsOf: (row) => [membershipColumns(row)],
  });
  await loader.load({
    label: 'languages',
    entity: PersonLanguage,
    ...sampleRows('personLanguages', made),
    rowsOf: (row) => [languageColumns(row)],
  });
  await loader.load({
    label: 'education',
    entity: Education,
    ...sampleRows('education', made),
    rowsOf: (row) => [educationColumns(row)],
  });
  await loader.load({
    label: 'availability',
    entity: Availability,
    ...sampleRows('availability', made),
    rowsOf: (row) => [availabilityColumns(row)],
  });
  await loader.load({
    label: 'contact points',
    entity: ContactPoint,
    ...sampleRows('contactPoints', made),
    rowsOf: (row) => [contactColumns(row)],
  });
  await loader.load({
    label: 'consents',
    entity: Consent,
    ...sampleRows('consents', made),
    rowsOf: (row) => [consentColumns(row)],
  });
}
