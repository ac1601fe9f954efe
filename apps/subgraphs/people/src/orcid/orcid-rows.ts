import { createId, type UpsertRow } from '@kakehashi/database';
import { type LocalizedText, LocalizedTextKind, type Provenance } from '@kakehashi/shared-types';
import { nameColumns, periodColumns, titleColumns } from '@kakehashi/subgraph';
import type { OrcidRecord } from './orcid-record';

/** What of a person somebody may have decided since, and no import changes. */
export const CURATED_COLUMNS = ['career_stage', 'visibility'];

/** ORCID gives public data away under this licence. See https://info.orcid.org/public-data-file-use-policy */
const LICENCE = 'CC0-1.0';

/** Where a statement of a record comes from: each tells when it was changed, so that only what changed is written. */
function provenanceOf({ orcid }: OrcidRecord, modifiedAt: string | null): Provenance {
  return {
    source: 'ORCID',
    sourceUrl: `https://orcid.org/${orcid}`,
    retrievedAt: modifiedAt,
    licence: LICENCE,
    assertedBy: null,
    note: null,
  };
}

/** The row of the person. */
export function personRow(record: OrcidRecord): UpsertRow {
  return {
    id: createId(),
    orcid: record.orcid,
    ...nameColumns(record.names),
    country: record.country,
    career_stage: null,
    biography: record.biography,
    external_ids: record.externalIds,
    visibility: 'PUBLIC',
    provenance: provenanceOf(record, record.modifiedAt),
  };
}

/** The rows of a person's affiliations. */
export function affiliationRows(record: OrcidRecord, personId: string): UpsertRow[] {
  return record.employments.map((employment) => ({
    id: createId(),
    person_id: personId,
    organisation_id: null,
    organisation_ror: employment.organisation.ror,
    organisation_label: employment.organisation.name,
    organisation_external_id: employment.organisation.externalId,
    source_key: `${record.orcid}/employment/${employment.putCode}`,
    role: textOf(employment.role),
    department: textOf(employment.department),
    ...periodColumns(employment.period),
    provenance: provenanceOf(record, employment.modifiedAt),
  }));
}

/** The rows of a person's works. */
export function workRows(record: OrcidRecord, personId: string): UpsertRow[] {
  return record.works.map((work) => ({
    id: createId(),
    person_id: personId,
    source_key: `${record.orcid}/work/${work.putCode}`,
    ...titleColumns(work.titles),
    kind: work.kind,
    published_year: work.publishedYear,
    published_in: work.publishedIn,
    doi: work.doi,
    url: work.url,
    external_ids: work.externalIds,
    provenance: provenanceOf(record, work.modifiedAt),
  }));
}

/** The rows of a person's educations. Of their level and field ORCID tells nothing, so what somebody adds stays. */
export function educationRows(record: OrcidRecord, personId: string): UpsertRow[] {
  return record.educations.map((education) => ({
    id: createId(),
    person_id: personId,
    degree: textOf(education.role),
    organisation_id: null,
    organisation_ror: education.organisation.ror,
    organisation_external_id: education.organisation.externalId,
    institution: textOf(education.organisation.name),
    department: textOf(education.department),
    country: education.organisation.country,
    source_key: `${record.orcid}/education/${education.putCode}`,
    ...periodColumns(education.period),
    provenance: provenanceOf(record, education.modifiedAt),
  }));
}

function textOf(value: string | null): LocalizedText[] {
  return value === null ? [] : [{ lang: 'und', value, kind: LocalizedTextKind.PRIMARY }];
}
