import type { UpsertRow } from '@kakehashi/database';
import type { CallRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

/** The parts of a call of the sample as columns of their table. */
export function callPartColumns(row: CallRow): UpsertRow[] {
  return row.parts.map(({ budget, eligibility, ...part }, position) => ({
    id: part.id,
    call_id: row.id,
    position,
    funder_organisation_id: part.funderOrganisationId,
    currency: part.currency,
    budget_minor_units: budget?.amountMinor ?? null,
    budget: budget && moneyFromMinorUnits(budget.amountMinor, budget.currency).amount,
    rules: part.rules,
    overhead_cap_percent: part.overheadCapPercent,
    eligibility_countries: eligibility.countryCodes,
    eligibility_career_stages: eligibility.careerStages,
    eligibility_organisation_kinds: eligibility.organisationKinds,
    eligibility_maximum_months: eligibility.maximumMonths,
    provenance: part.provenance,
  }));
}
