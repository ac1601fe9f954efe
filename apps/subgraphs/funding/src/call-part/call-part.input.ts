import { linkedBy } from '@kakehashi/database';
import { CareerStage, OrganisationKind } from '@kakehashi/shared-types';
import { type ListLink, listField } from '@kakehashi/subgraph';

/** The parts of a call. */
const throughPart = linkedBy('call_part part', 'part.call_id = t.id');

/** The values of a list of the part. */
const inList = (column: string) => linkedBy(`unnest(part.${column}) AS listed(value)`);

const funder = listField.id('part.funder_organisation_id', 'Id of a funder.');
const currency = listField.currency('part.currency', 'A currency in which a funder pays.');

/** The funders of a call and their currencies, each for itself. */
export const partFields = {
  funder: { ...funder, through: throughPart },
  currency: { ...currency, through: throughPart },
};

/** One part of a call, of which all that is asked must hold. */
export const partLink: ListLink = {
  description: 'One part that fulfils all of these, such as a budget of 100 million yen or more from one funder.',
  fields: {
    id: listField.id('part.id', 'Its id.'),
    funder,
    currency,
    budget: listField.decimal(
      'part.budget',
      'The budget in whole units of its currency, `"1200.50"`; ask for the currency too.',
      { isNullable: true },
    ),
    overheadCapPercent: listField.decimal('part.overhead_cap_percent', 'The most overhead that it pays, in percent.', {
      isNullable: true,
    }),
    eligibleCountry: listField.country('listed.value', 'A country that it names as eligible.', {
      through: inList('eligibility_countries'),
    }),
    eligibleCareerStage: listField.enumeration(
      CareerStage,
      'CareerStage',
      'listed.value',
      'A career stage that it names as eligible.',
      { through: inList('eligibility_career_stages') },
    ),
    eligibleOrganisationKind: listField.enumeration(
      OrganisationKind,
      'OrganisationKind',
      'listed.value',
      'A kind of organisation that it names as eligible.',
      { through: inList('eligibility_organisation_kinds') },
    ),
    maximumMonths: listField.integer(
      'part.eligibility_maximum_months',
      'The longest that the work may take, in months.',
      { isNullable: true },
    ),
  },
  through: throughPart,
};
