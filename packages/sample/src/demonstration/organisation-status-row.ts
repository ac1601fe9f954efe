import { texts } from '../localized-texts';
import { between, since } from '../periods';
import type { OrganisationStatusRow } from '../rows';
import { MADE_UP } from '../sources';
import { nestedDemonstrationId } from './demonstration-id';
import { organisationRow } from './organisation-row';
import type { Scale } from './scale';

const REASON = texts({
  vi: 'Sáp nhập vào tổ chức khác (hư cấu).',
  ja: '他の機関に統合(架空)。',
  en: 'Merged into another body (made up).',
});

/** Makes what the organisation of an index was: active since it was established and, when it no longer is, until when. */
export function organisationStatusRows(scale: Scale, index: number): OrganisationStatusRow[] {
  const { id: organisationId, status, establishedYear } = organisationRow(scale, index);
  const begun = `${establishedYear ?? 2015}-01-01`;
  const ended = `${Math.max(2024, (establishedYear ?? 2015) + 1)}-04-01`;
  const row = (place: number, part: Pick<OrganisationStatusRow, 'status' | 'reason' | 'period'>) => ({
    id: nestedDemonstrationId('organisation-status', index, place),
    organisationId,
    ...part,
    provenance: MADE_UP,
  });
  if (status === 'ACTIVE') return [row(0, { status, reason: [], period: since(begun, 'YEAR') })];
  return [
    row(0, { status: 'ACTIVE', reason: [], period: between(begun, ended, 'YEAR') }),
    row(1, { status, reason: REASON, period: since(ended, 'MONTH') }),
  ];
}
