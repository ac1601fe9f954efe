import { createId, type UpsertRow } from '@kakehashi/database';
import { type LocalizedText, LocalizedTextKind, moneyFromMinorUnits, type Provenance } from '@kakehashi/shared-types';
import { nameColumns, periodColumns, titleColumns } from '@kakehashi/subgraph';
import type { Grant, GrantProgramme } from './grant';
import type { GrantPackage } from './grant-package';

/** The source that all rows of this import tell. */
export const SOURCE = '360GIVING';

const UNDATED = { from: null, to: null, precision: 'DAY' };

function provenanceOf(given: GrantPackage, sourceUrl: string | null): Provenance {
  return {
    source: SOURCE,
    sourceUrl,
    retrievedAt: null,
    licence: given.licence,
    assertedBy: given.publisher,
    note: given.licenceUrl === null ? null : `Licence: ${given.licenceUrl}`,
  };
}

/** 360Giving does not tell the language of a text. */
function textOf(value: string): LocalizedText[] {
  return [{ lang: 'und', value, kind: LocalizedTextKind.PRIMARY }];
}

/** By what a programme is known: its funder and its code. */
export function schemeKey({ funder }: Grant, { code }: GrantProgramme): string {
  return `${SOURCE}/${funder.id}/${code}`;
}

/** The funding scheme that a grant's programme is; null when it names none. */
export function schemeRow(grant: Grant, given: GrantPackage): UpsertRow | null {
  const { programme } = grant;
  if (programme === null) return null;
  return {
    id: createId(),
    source_key: schemeKey(grant, programme),
    ...nameColumns(textOf(programme.title)),
    kind: 'OTHER',
    funder_organisation_ids: [],
    programme_id: null,
    countries: [],
    ...periodColumns(UNDATED),
    provenance: provenanceOf(given, given.sourceUrl),
  };
}

/** The row of the award. */
export function awardRow(grant: Grant, given: GrantPackage, schemeId: string | null): UpsertRow {
  return {
    id: createId(),
    award_number: grant.id,
    ...titleColumns(textOf(grant.title)),
    description: grant.description === null ? [] : textOf(grant.description),
    funding_scheme_id: schemeId,
    decided_on: grant.awardedOn,
    ...periodColumns(grant.period),
    status: grant.status,
    provenance: provenanceOf(given, grant.url),
  };
}

/** What the funder promised. */
export function commitmentRow(grant: Grant, given: GrantPackage, awardId: string): UpsertRow {
  const { funder, minorUnits, currency } = grant;
  return {
    id: createId(),
    award_id: awardId,
    position: 0,
    funder_organisation_id: null,
    funder_ror: funder.ror,
    funder_label: funder.name,
    funder_external_id: funder.externalId,
    source_key: `${SOURCE}/${grant.id}/funder/0`,
    amount_minor_units: String(minorUnits),
    currency,
    amount: moneyFromMinorUnits(minorUnits, currency).amount,
    provenance: provenanceOf(given, grant.url),
  };
}

/** Those who receive it, the first as lead. */
export function recipientRows(grant: Grant, given: GrantPackage, awardId: string): UpsertRow[] {
  return grant.recipients.map(({ name, ror, externalId }, position) => ({
    id: createId(),
    award_id: awardId,
    position,
    organisation_id: null,
    organisation_ror: ror,
    organisation_label: name,
    organisation_external_id: externalId,
    source_key: `${SOURCE}/${grant.id}/recipient/${position}`,
    role: position === 0 ? 'LEAD' : 'PARTNER',
    provenance: provenanceOf(given, grant.url),
  }));
}
