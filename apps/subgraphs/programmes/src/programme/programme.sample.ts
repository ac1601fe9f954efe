import type { UpsertRow } from '@kakehashi/database';
import type { ProgrammeRow } from '@kakehashi/sample';
import { nameColumns, periodColumns } from '@kakehashi/subgraph';

/** A programme of the sample as columns of its table. */
export function programmeColumns(row: ProgrammeRow): UpsertRow {
  return {
    id: row.id,
    ...nameColumns(row.names),
    kind: row.kind,
    parent_id: row.parentId,
    description: row.description,
    countries: row.countryCodes,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}

/** The organisations of a programme of the sample as columns of their table. */
export function programmeOrganisationColumns(programme: ProgrammeRow): UpsertRow[] {
  return programme.organisations.map((row) => ({
    id: row.id,
    programme_id: programme.id,
    organisation_id: row.organisationId,
    role: row.role,
    ...periodColumns(row.period),
    provenance: row.provenance,
  }));
}

/** The legal basis of a programme of the sample as columns of its table. */
export function programmeAgreementColumns(programme: ProgrammeRow): UpsertRow[] {
  return programme.agreementIds.map((agreementId, position) => ({
    programme_id: programme.id,
    agreement_id: agreementId,
    position,
  }));
}
