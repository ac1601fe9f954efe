import { alias, sameInAllLanguages, texts } from '../localized-texts';
import type { OrganisationRow } from '../rows';
import { inferred, oneOfTheArticles, statedBy, vietnamInvestmentReview, vietnamNet } from '../sources';
import { organisationFact } from './organisation-fact';
import { HANOI, JAPAN, NAGOYA, TOKYO } from './places';

/** Companies, the incubator and the association. */
export const businessOrganisations: readonly OrganisationRow[] = [
  organisationFact({
    slug: 'fpt',
    names: texts({ vi: 'Tập đoàn FPT', ja: 'FPTコーポレーション', en: 'FPT Corporation', acronym: 'FPT' }),
    kind: 'COMPANY',
    sector: 'BUSINESS',
    locations: [HANOI],
    links: [{ kind: 'WEBSITE', url: 'https://fpt.com' }],
    provenance: inferred(
      'Neither article lists it; it is the parent of FPT Japan and of FPT Semiconductor.',
      'https://fpt.com',
    ),
  }),
  organisationFact({
    slug: 'fpt-software',
    names: texts({ vi: 'FPT Software', ja: 'FPTソフトウェア', en: 'FPT Software' }),
    kind: 'COMPANY',
    sector: 'BUSINESS',
    locations: [HANOI],
    provenance: statedBy('FPT_SOFTWARE_2022', 'Neither article lists it; it founded FPT Semiconductor.'),
  }),
  organisationFact({
    slug: 'fpt-japan',
    names: texts({
      vi: 'FPT Japan',
      ja: 'FPTジャパン',
      en: 'FPT Japan',
      others: [alias('ja', 'FPTジャパンホールディングス'), alias('en', 'FPT Japan Holdings')],
    }),
    kind: 'COMPANY',
    sector: 'BUSINESS',
    locations: [TOKYO],
    establishedYear: 2005,
    description: texts({
      en: 'Works with the Embassy of Vietnam on a digital platform that connects Vietnamese and Japanese scientists.',
    }),
    provenance: vietnamNet('The year 2005 and the holding’s name come from FPT Japan’s own news of 2023-11-23.'),
  }),
  organisationFact({
    slug: 'fpt-semiconductor',
    names: texts({ vi: 'FPT Semiconductor', ja: 'FPTセミコンダクター', en: 'FPT Semiconductor' }),
    kind: 'COMPANY',
    sector: 'BUSINESS',
    locations: [HANOI],
    establishedYear: 2022,
    provenance: oneOfTheArticles('The Japanese name and the year come from FPT Software’s press release of 2022.'),
  }),
  organisationFact({
    slug: 'hachix',
    names: sameInAllLanguages('HachiX'),
    kind: 'STARTUP',
    sector: 'BUSINESS',
    locations: [NAGOYA],
    description: texts({
      vi: 'Doanh nghiệp do người Việt sáng lập tại Nagoya, hoạt động trong lĩnh vực AI, hệ thống nhúng và IoT.',
      ja: 'ベトナム人が名古屋で創業した、AI・組込みシステム・IoTの企業。',
      en: 'Company founded by Vietnamese in Nagoya; works on AI, embedded systems and IoT.',
    }),
    provenance: vietnamInvestmentReview('That it counts as a startup is inferred.'),
  }),
  organisationFact({
    slug: 'omigroup',
    names: sameInAllLanguages('OMIGROUP'),
    kind: 'COMPANY',
    sector: 'BUSINESS',
    locations: [JAPAN],
    provenance: oneOfTheArticles('Its town is not told.'),
  }),
  organisationFact({
    slug: 'vadx-japan',
    names: texts({
      vi: 'Hiệp hội Chuyển đổi số Việt Nam tại Nhật Bản',
      ja: '在日ベトナムデジタルトランスフォーメーション協会',
      en: 'Vietnamese Association of Digital Transformation in Japan',
      acronym: 'VADX Japan',
      others: [alias('en', 'Digital Transformation Association'), alias('en', 'VADX')],
    }),
    kind: 'ASSOCIATION',
    sector: 'BUSINESS',
    locations: [TOKYO],
    establishedYear: 2024,
    description: texts({ en: 'Association of more than 30 Vietnamese IT enterprises in Japan.' }),
    links: [{ kind: 'WEBSITE', url: 'https://vadx-japan.com' }],
    provenance: oneOfTheArticles(
      'VietNamNet names a "Digital Transformation Association" of over 30 IT enterprises; that it is the same body, and so the alias and the description, is inferred. The Japanese name and the year of founding come from VADX Japan’s own page of 2025-07-06.',
    ),
  }),
  organisationFact({
    slug: 'softbank',
    names: texts({ vi: 'SoftBank', ja: 'ソフトバンク', en: 'SoftBank' }),
    kind: 'COMPANY',
    sector: 'BUSINESS',
    locations: [TOKYO],
    links: [{ kind: 'WEBSITE', url: 'https://www.softbank.jp' }],
    provenance: vietnamInvestmentReview(),
  }),
  organisationFact({
    slug: 'station-ai',
    names: sameInAllLanguages('STATION Ai', { others: [alias('ja', 'ステーションエーアイ')] }),
    kind: 'INCUBATOR',
    sector: 'BUSINESS',
    locations: [NAGOYA],
    description: texts({
      vi: 'Trung tâm ươm tạo khởi nghiệp tại Nagoya.',
      ja: '名古屋市にあるスタートアップ支援拠点。',
      en: 'Centre for startups in Nagoya, opened on 2024-10-31.',
    }),
    links: [{ kind: 'WEBSITE', url: 'https://stationai.co.jp' }],
    provenance: vietnamInvestmentReview('The day of opening comes from Mynavi of 2024-11-05.'),
  }),
];
