import { texts } from '../localized-texts';
import { since, UNKNOWN_PERIOD } from '../periods';
import type { FundingSchemeRow } from '../rows';
import { inferred, statedBy, vietnamInvestmentReview } from '../sources';
import { fundingSchemeId, organisationId, programmeId } from './identifiers';
import { programmes } from './programmes';

const namesOf = (slug: string) => programmes.find(({ id }) => id === programmeId(slug))?.names ?? [];

/** Real schemes; no source states amounts, so there are none. */
export const fundingSchemes: readonly FundingSchemeRow[] = [
  {
    id: fundingSchemeId('nexus'),
    names: namesOf('nexus'),
    kind: 'JOINT_RESEARCH',
    funderOrganisationIds: [organisationId('jst')],
    programmeId: programmeId('nexus'),
    countryCodes: ['JP', 'VN'],
    period: UNKNOWN_PERIOD,
    provenance: vietnamInvestmentReview('Open to the other countries of ASEAN too.'),
  },
  {
    id: fundingSchemeId('joint-semiconductor-research'),
    names: namesOf('joint-semiconductor-research'),
    kind: 'JOINT_RESEARCH',
    funderOrganisationIds: [organisationId('jst'), organisationId('most')],
    programmeId: programmeId('joint-semiconductor-research'),
    countryCodes: ['JP', 'VN'],
    period: UNKNOWN_PERIOD,
    provenance: vietnamInvestmentReview(
      'The article tells of co-financed projects of five to ten years; who pays is inferred from who met.',
    ),
  },
  {
    id: fundingSchemeId('e-asia'),
    names: namesOf('e-asia'),
    kind: 'JOINT_RESEARCH',
    funderOrganisationIds: [organisationId('jst'), organisationId('most')],
    programmeId: programmeId('e-asia'),
    countryCodes: ['JP', 'VN'],
    period: since('2012-06-28'),
    provenance: statedBy('JST_2012_07_19', 'Other countries’ funders take part too.'),
  },
  {
    id: fundingSchemeId('nafosted-bilateral'),
    names: texts({
      vi: 'Chương trình hợp tác nghiên cứu song phương của NAFOSTED',
      ja: 'NAFOSTED二国間共同研究',
      en: 'NAFOSTED bilateral research cooperation',
    }),
    kind: 'BILATERAL_RESEARCH',
    funderOrganisationIds: [organisationId('nafosted')],
    programmeId: null,
    countryCodes: ['VN'],
    period: UNKNOWN_PERIOD,
    provenance: inferred(
      'NAFOSTED runs joint calls with funders of other countries; the name is this project’s.',
      'https://nafosted.gov.vn',
    ),
  },
];
