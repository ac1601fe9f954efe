import { since, UNKNOWN_PERIOD } from '../periods';
import type { OrganisationStatusRow } from '../rows';
import { sampleId } from '../sample-id';
import { organisations } from './organisations';

/** That each organisation exists, since its year of establishment where a source tells it. */
export const organisationStatuses: readonly OrganisationStatusRow[] = organisations.map(
  ({ id: organisationId, status, establishedYear, provenance }) => ({
    id: sampleId('organisation-status', `${organisationId}/${status}`),
    organisationId,
    status,
    reason: [],
    period: establishedYear === null ? UNKNOWN_PERIOD : since(`${establishedYear}-01-01`, 'YEAR'),
    provenance,
  }),
);
