import type { UpsertRow } from '@kakehashi/database';
import { CareerStage, OrganisationKind } from '@kakehashi/shared-types';
import { type Act, given, type InputOf, optional, storedMoney, storedTexts } from '@kakehashi/subgraph';

/** What a funder tells of its part of a call. */
export const callPartFields = {
  currency: given.currency('The currency in which the funder pays.'),
  budget: optional(given.money('What it has for the call, in that currency; needed before the call opens.')),
  rules: optional(
    given.texts('What it asks of applicants, in each language; needed before the call opens.', { longest: 20_000 }),
  ),
  overheadCapPercent: optional(
    given.decimal('The most overhead that it pays, in percent of the direct costs, 0 to 100; default no cap.', {
      least: 0,
      most: 100,
    }),
  ),
  eligibleCountries: optional(given.several(given.country('Countries from which one may apply; default any.'))),
  eligibleCareerStages: optional(
    given.several(given.oneOf(CareerStage, 'Career stages that the person who leads must have one of; default any.')),
  ),
  eligibleOrganisationKinds: optional(
    given.several(given.oneOf(OrganisationKind, 'Kinds of organisations that may apply; default any.')),
  ),
  maximumMonths: optional(
    given.integer('The longest that the work may take, in months; default no bound.', { least: 1, most: 600 }),
  ),
};

type CallPartInput = {
  readonly [K in keyof typeof callPartFields]?: InputOf<typeof callPartFields>[K] | null | undefined;
};

/** The columns of a part that are given. */
export function givenPartColumns({
  currency,
  budget,
  rules,
  overheadCapPercent,
  eligibleCountries,
  eligibleCareerStages,
  eligibleOrganisationKinds,
  maximumMonths,
}: CallPartInput): UpsertRow {
  const money = budget && storedMoney(budget);
  return {
    ...(currency && { currency }),
    ...(money !== undefined && { budget_minor_units: money?.minorUnits ?? null, budget: money?.amount ?? null }),
    ...(rules && { rules: storedTexts(rules) }),
    ...(overheadCapPercent !== undefined && { overhead_cap_percent: overheadCapPercent }),
    ...(eligibleCountries && { eligibility_countries: eligibleCountries }),
    ...(eligibleCareerStages && { eligibility_career_stages: eligibleCareerStages }),
    ...(eligibleOrganisationKinds && { eligibility_organisation_kinds: eligibleOrganisationKinds }),
    ...(maximumMonths !== undefined && { eligibility_maximum_months: maximumMonths }),
  };
}

/** The columns of a new part: what is not given is open. */
export function newPartColumns(given: CallPartInput): UpsertRow {
  return {
    rules: [],
    eligibility_countries: [],
    eligibility_career_stages: [],
    eligibility_organisation_kinds: [],
    ...givenPartColumns(given),
  };
}

/** A budget must be in the currency in which its funder pays. */
export function checkCurrency(act: Act, budget: CallPartInput['budget'], currency: string): void {
  if (!budget || budget.currency === currency) return;
  const message = `The budget must be in ${currency}, in which the funder pays, but is in ${budget.currency}.`;
  act.fault('RULE_BROKEN', 'budget.currency', message);
}
