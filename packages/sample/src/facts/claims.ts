import { texts } from '../localized-texts';
import { UNKNOWN_PERIOD } from '../periods';
import type { ClaimRow } from '../rows';
import { sampleId } from '../sample-id';
import { inferred, recordedByRor, statedBy, vietnamNet } from '../sources';
import { eventId, organisationId } from './identifiers';
import { HANOI } from './places';

const claim = (row: Omit<ClaimRow, 'id'>): ClaimRow => ({
  id: sampleId('claim', `${row.entityId}/${row.field}/${row.provenance.source}`),
  ...row,
});

const ofOrganisation = (slug: string) => ({ entityType: 'Organisation', entityId: organisationId(slug) });
const ofEvent = (slug: string) => ({ entityType: 'Event', entityId: eventId(slug) });

/** Where sources say different things of an organisation. */
export const organisationClaims: readonly ClaimRow[] = [
  claim({
    ...ofOrganisation('vadx-japan'),
    field: 'names',
    value: texts({ en: 'Digital Transformation Association' }),
    rule: 'SELF_FIRST',
    provenance: vietnamNet(
      'The article names an association of over 30 IT enterprises in Japan; that it is this one is inferred.',
    ),
  }),
  claim({
    ...ofOrganisation('most'),
    field: 'locations',
    value: [HANOI],
    rule: 'CURATED_FIRST',
    provenance: inferred('Hanoi is a municipality of its own, with the code VN-HN in ISO 3166-2.'),
  }),
  claim({
    ...ofOrganisation('most'),
    field: 'locations',
    value: [{ ...HANOI, subdivisionCode: 'VN-44' }],
    rule: 'CURATED_FIRST',
    provenance: recordedByRor('02b207r52', 'The register places the town of Hanoi in An Giang Province.'),
  }),
];

/** Where sources say different things of what the programmes subgraph owns. */
export const programmeClaims: readonly ClaimRow[] = [
  claim({
    ...ofEvent('deputy-minister-at-embassy-2025'),
    field: 'period',
    value: UNKNOWN_PERIOD,
    rule: 'MOST_EXACT_FIRST',
    provenance: vietnamNet('The article says "27 August" and gives no year, so that no day follows from it alone.'),
  }),
  claim({
    ...ofEvent('kyushu-human-resources-forum'),
    field: 'period',
    value: UNKNOWN_PERIOD,
    rule: 'MOST_EXACT_FIRST',
    provenance: statedBy(
      'VIETNAM_INVESTMENT_REVIEW_OR_VIETNAMNET',
      'The article says "28 May" and gives no year, so that no day follows from it alone.',
    ),
  }),
];
