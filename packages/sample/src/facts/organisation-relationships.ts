import { since, UNKNOWN_PERIOD } from '../periods';
import type { OrganisationRelationshipRow } from '../rows';
import { sampleId } from '../sample-id';
import { inferred, SOURCES, statedBy, vietnamInvestmentReview } from '../sources';
import type { Period, Provenance } from '../values';
import type { RelationshipKind } from '../vocabulary';
import { organisationId } from './identifiers';

const relationship = (
  slug: string,
  kind: RelationshipKind,
  relatedSlug: string,
  provenance: Provenance,
  period: Period = UNKNOWN_PERIOD,
): OrganisationRelationshipRow => ({
  id: sampleId('organisation-relationship', `${slug}/${kind}/${relatedSlug}`),
  organisationId: organisationId(slug),
  kind,
  relatedOrganisationId: organisationId(relatedSlug),
  period,
  provenance,
});

/** Who belongs to whom. */
export const organisationRelationships: readonly OrganisationRelationshipRow[] = [
  relationship('most', 'PARENT', 'government-of-vietnam', inferred('A ministry is an agency of its government.')),
  relationship('department-of-innovation', 'PARENT', 'most', vietnamInvestmentReview()),
  relationship('science-and-technology-office-in-japan', 'PARENT', 'most', vietnamInvestmentReview()),
  relationship(
    'science-and-technology-office-in-japan',
    'RELATED',
    'embassy-of-vietnam-in-japan',
    inferred('Vietnam’s science and technology offices abroad work at its embassies.'),
  ),
  relationship(
    'nafosted',
    'PARENT',
    'most',
    inferred('The foundation’s own site presents it as a body of the ministry.', 'https://nafosted.gov.vn'),
  ),
  relationship(
    'ptit',
    'PARENT',
    'most',
    inferred(
      'The institute came to the ministry with the merger of 2025, which VietnamPlus of 2025-10-03 tells of.',
      SOURCES.VIETNAMPLUS_2025_10_03,
    ),
    since('2025-03-01', 'MONTH'),
  ),
  relationship(
    'fpt-software',
    'PARENT',
    'fpt',
    inferred('FPT presents it as a company of its group.', 'https://fpt.com'),
  ),
  relationship('fpt-japan', 'PARENT', 'fpt', statedBy('FPT_JAPAN_2023_11_23'), since('2005-11-01', 'MONTH')),
  relationship(
    'fpt-semiconductor',
    'PARENT',
    'fpt-software',
    statedBy('FPT_SOFTWARE_2022'),
    since('2022-01-01', 'YEAR'),
  ),
  relationship(
    'station-ai',
    'PARENT',
    'softbank',
    statedBy('YAHOO_NEWS_JAPAN_2024_10_31', 'A subsidiary of SoftBank built and runs it.'),
  ),
  relationship('station-ai', 'RELATED', 'aichi-prefecture', vietnamInvestmentReview()),
];
