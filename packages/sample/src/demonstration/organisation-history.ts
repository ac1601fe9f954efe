import { texts } from '../localized-texts';
import { between, since } from '../periods';
import type { OrganisationRow, StatusStepRow } from '../rows';
import { MADE_UP } from '../sources';
import type { OrganisationStatus } from '../vocabulary';
import { nestedDemonstrationId } from './demonstration-id';

const REASON = texts({
  vi: 'Sáp nhập vào tổ chức khác (hư cấu).',
  ja: '他の機関に統合(架空)。',
  en: 'Merged into another body (made up).',
});

/** Makes what the organisation of an index was: active since it was established and, when it no longer is, until when. */
export function organisationHistory(
  index: number,
  { status, establishedYear }: Pick<OrganisationRow, 'status' | 'establishedYear'>,
): StatusStepRow<OrganisationStatus>[] {
  const begun = `${establishedYear ?? 2015}-01-01`;
  const ended = `${Math.max(2024, (establishedYear ?? 2015) + 1)}-04-01`;
  const step = (
    place: number,
    part: Pick<StatusStepRow<OrganisationStatus>, 'status' | 'reason' | 'period'>,
  ): StatusStepRow<OrganisationStatus> => ({
    id: nestedDemonstrationId('organisation-status', index, place),
    ...part,
    provenance: MADE_UP,
  });
  if (status === 'ACTIVE') return [step(0, { status, reason: [], period: since(begun, 'YEAR') })];
  return [
    step(0, { status: 'ACTIVE', reason: [], period: between(begun, ended, 'YEAR') }),
    step(1, { status, reason: REASON, period: since(ended, 'MONTH') }),
  ];
}
