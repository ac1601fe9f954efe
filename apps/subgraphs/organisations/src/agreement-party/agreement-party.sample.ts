import type { UpsertRow } from '@kakehashi/database';
import type { AgreementRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** The parties of an agreement of the sample as columns of their table. */
export function agreementPartyColumns({ id, parties, period }: AgreementRow): UpsertRow[] {
  return parties.map((party) => ({
    id: party.id,
    agreement_id: id,
    organisation_id: party.organisationId,
    country: party.countryCode,
    role: party.role,
    ...periodColumns(party.period ?? period),
    provenance: party.provenance,
  }));
}
