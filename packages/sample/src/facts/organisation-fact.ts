import { since, UNKNOWN_PERIOD } from '../periods';
import type { OrganisationRow, StatusStepRow } from '../rows';
import { sampleId } from '../sample-id';
import type { OrganisationStatus } from '../vocabulary';
import { organisationId } from './identifiers';

/** What a fact about an organisation must say; the rest has a default. */
export type OrganisationStatement = { readonly slug: string } & Pick<
  OrganisationRow,
  'names' | 'kind' | 'sector' | 'locations' | 'provenance'
> &
  Partial<OrganisationRow>;

/** Completes a statement: no ROR id, active, nothing known about the rest. */
export function organisationFact({ slug, ...statement }: OrganisationStatement): OrganisationRow {
  const organisation = {
    id: organisationId(slug),
    ror: null,
    status: 'ACTIVE' as const,
    establishedYear: null,
    description: [],
    externalIds: [],
    links: [],
    ...statement,
  };
  return { ...organisation, statusHistory: historyOf(organisation) };
}

/** That it exists, since its year of establishment where a source tells it. */
function historyOf({
  id,
  status,
  establishedYear,
  provenance,
}: Omit<OrganisationRow, 'statusHistory'>): StatusStepRow<OrganisationStatus>[] {
  const period = establishedYear === null ? UNKNOWN_PERIOD : since(`${establishedYear}-01-01`, 'YEAR');
  return [{ id: sampleId('organisation-status', `${id}/${status}`), status, period, reason: [], provenance }];
}
