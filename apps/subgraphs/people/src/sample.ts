import { demonstration, facts } from '@kakehashi/sample';
import type { BulkLoader } from '@kakehashi/subgraph';
import { Affiliation } from './affiliation/affiliation.entity';
import { affiliationColumns } from './affiliation/affiliation.sample';
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
    sources: [facts.people, made.people()],
    total: facts.people.length + made.counts.people,
    rowsOf: (row) => [personColumns(row)],
    keepsExisting: true,
  });
  await loader.load({
    label: 'expertise',
    entity: Expertise,
    sources: [facts.expertise, made.expertise()],
    total: facts.expertise.length + made.counts.expertise,
    rowsOf: (row) => [expertiseColumns(row)],
    keepsExisting: true,
  });
  await loader.load({
    label: 'affiliations',
    entity: Affiliation,
    sources: [facts.affiliations, made.affiliations()],
    total: facts.affiliations.length + made.counts.affiliations,
    rowsOf: (row) => [affiliationColumns(row)],
    keepsExisting: true,
  });
  await loader.load({
    label: 'memberships',
    entity: Membership,
    sources: [facts.memberships, made.memberships()],
    total: facts.memberships.length + made.counts.memberships,
    rowsOf: (row) => [membershipColumns(row)],
    keepsExisting: true,
  });
  await loader.load({
    label: 'languages',
    entity: PersonLanguage,
    sources: [facts.personLanguages, made.personLanguages()],
    total: facts.personLanguages.length + made.counts.personLanguages,
    rowsOf: (row) => [languageColumns(row)],
    keepsExisting: true,
  });
}
