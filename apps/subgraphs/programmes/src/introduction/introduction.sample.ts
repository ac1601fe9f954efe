import type { UpsertRow } from '@kakehashi/database';
import type { IntroductionRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** An introduction of the sample as columns of its table. */
export function introductionColumns(row: IntroductionRow): UpsertRow {
  return {
    id: row.id,
    liaison_organisation_id: row.liaisonOrganisationId,
    liaison_person_id: row.liaisonPersonId,
    purpose: row.purpose,
    event_id: row.eventId,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}

/** The parties of an introduction of the sample as columns of their table. */
export function introductionPartyColumns(introduction: IntroductionRow): UpsertRow[] {
  return introduction.parties.map((row, position) => ({
    id: row.id,
    introduction_id: introduction.id,
    organisation_id: row.organisationId,
    person_id: row.personId,
    position,
    provenance: row.provenance,
  }));
}
