import { texts } from '../localized-texts';
import { since, UNKNOWN_PERIOD } from '../periods';
import type { AffiliationRow } from '../rows';
import { sampleId } from '../sample-id';
import { oneOfTheArticles, statedBy, vietnamInvestmentReview, vietnamNet } from '../sources';
import type { LocalizedTexts, Period, Provenance } from '../values';
import { organisationId, personId } from './identifiers';
import { organisations } from './organisations';

const office = (
  personSlug: string,
  organisationSlug: string,
  role: LocalizedTexts,
  provenance: Provenance,
  period: Period = UNKNOWN_PERIOD,
): AffiliationRow => ({
  id: sampleId('affiliation', `${personSlug}/${organisationSlug}`),
  personId: personId(personSlug),
  organisationId: organisationId(organisationSlug),
  role,
  department: [],
  countryCode: countryOf(organisationSlug),
  period,
  provenance,
});

/** An office is held where its body sits. */
function countryOf(organisationSlug: string): string | null {
  return organisations.find(({ id }) => id === organisationId(organisationSlug))?.locations[0]?.countryCode ?? null;
}

/** The public offices as the articles name them; the beginning is told where another source tells it. */
export const affiliations: readonly AffiliationRow[] = [
  office(
    'nguyen-manh-hung',
    'most',
    texts({ vi: 'Bộ trưởng Bộ Khoa học và Công nghệ', ja: '科学技術大臣', en: 'Minister of Science and Technology' }),
    vietnamInvestmentReview(),
  ),
  office(
    'bui-hoang-phuong',
    'most',
    texts({
      vi: 'Thứ trưởng Bộ Khoa học và Công nghệ',
      ja: '科学技術副大臣',
      en: 'Deputy Minister of Science and Technology',
    }),
    vietnamNet(),
  ),
  office(
    'pham-quang-hieu',
    'embassy-of-vietnam-in-japan',
    texts({ vi: 'Đại sứ Việt Nam tại Nhật Bản', ja: '駐日ベトナム大使', en: 'Ambassador of Vietnam to Japan' }),
    vietnamNet(
      'The beginning in 2023 is inferred: VietnamPlus of 2023-10-15 names him, and a predecessor held the office in 2022.',
    ),
    since('2023-01-01', 'YEAR'),
  ),
  office(
    'tran-hong-ha',
    'government-of-vietnam',
    texts({ vi: 'Phó Thủ tướng Chính phủ', ja: '副首相', en: 'Deputy Prime Minister' }),
    oneOfTheArticles(),
  ),
  office(
    'adachi-masashi',
    'ministry-of-internal-affairs-and-communications',
    texts({
      vi: 'Quốc vụ khanh Bộ Nội vụ và Truyền thông Nhật Bản',
      ja: '総務副大臣',
      en: 'State Minister of Internal Affairs and Communications',
    }),
    statedBy(
      'TSUSHIN_BUNKA_2024_12_02',
      'Vietnam Investment Review names the office on 2025-10-08; this source tells its beginning.',
    ),
    since('2024-11-01', 'MONTH'),
  ),
  office(
    'hashimoto-kazuhito',
    'jst',
    texts({ vi: 'Chủ tịch Cơ quan Khoa học và Công nghệ Nhật Bản', ja: '理事長', en: 'President' }),
    statedBy(
      'JST_PRESIDENT_MESSAGE_2023',
      'Vietnam Investment Review names the office on 2025-10-08; this source tells its beginning.',
    ),
    since('2022-04-01', 'MONTH'),
  ),
];
