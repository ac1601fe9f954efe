import { texts } from '../localized-texts';
import type { IntroductionRow } from '../rows';
import { sampleId } from '../sample-id';
import { vietnamInvestmentReview } from '../sources';
import { DURING_OCTOBER } from './event-fact';
import { eventId, organisationId, topicId } from './identifiers';

/** The parties to which HachiX was introduced. */
const INTRODUCED_TO = ['nafosted', 'department-of-innovation'] as const;

/** Who was brought together with whom. */
export const introductions: readonly IntroductionRow[] = INTRODUCED_TO.map((slug) => ({
  id: sampleId('introduction', `hachix/${slug}`),
  liaisonOrganisationId: organisationId('most'),
  liaisonPersonId: null,
  parties: ['hachix', slug].map((party) => ({
    id: sampleId('introduction-party', `hachix/${slug}/${party}`),
    organisationId: organisationId(party),
    personId: null,
    provenance: vietnamInvestmentReview(),
  })),
  purpose: texts({
    vi: 'Nghiên cứu ứng dụng về tự động hóa và trí tuệ nhân tạo.',
    ja: '自動化と人工知能の応用研究。',
    en: 'Applied research in automation and artificial intelligence.',
  }),
  topicIds: ['AUTOMATION', 'ARTIFICIAL_INTELLIGENCE'].map(topicId),
  eventId: eventId('visit-to-hachix-2025'),
  period: DURING_OCTOBER,
  provenance: vietnamInvestmentReview(
    'The article tells no day. That the ministry is the liaison and the visit to HachiX the occasion is inferred: the article tells of it among the stations of the minister’s visit.',
  ),
}));
