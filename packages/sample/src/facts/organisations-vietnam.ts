import { alias, texts } from '../localized-texts';
import type { OrganisationRow } from '../rows';
import { inferred, oneOfTheArticles, recordedByRor, statedBy, vietnamInvestmentReview, vietnamNet } from '../sources';
import { organisationFact } from './organisation-fact';
import { FUKUOKA, HA_DONG, HANOI, TOKYO } from './places';

/** Bodies of the Vietnamese state, its missions in Japan, and Vietnamese science. */
export const vietnameseBodies: readonly OrganisationRow[] = [
  organisationFact({
    slug: 'government-of-vietnam',
    names: texts({ vi: 'Chính phủ Việt Nam', ja: 'ベトナム政府', en: 'Government of Vietnam' }),
    kind: 'OTHER',
    sector: 'STATE',
    locations: [HANOI],
    provenance: inferred('No article lists it; it is the body that the Deputy Prime Minister holds office in.'),
  }),
  organisationFact({
    slug: 'politburo',
    names: texts({
      vi: 'Bộ Chính trị Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam',
      ja: 'ベトナム共産党政治局',
      en: 'Politburo of the Communist Party of Vietnam',
      others: [alias('vi', 'Bộ Chính trị'), alias('en', 'Politburo')],
    }),
    kind: 'OTHER',
    sector: 'STATE',
    locations: [HANOI],
    provenance: vietnamNet('Named as the body that adopted Resolution 57.'),
  }),
  organisationFact({
    slug: 'most',
    ror: '02b207r52',
    names: texts({
      vi: 'Bộ Khoa học và Công nghệ',
      ja: 'ベトナム科学技術省',
      en: 'Ministry of Science and Technology',
      acronym: 'MOST',
      others: [
        { lang: 'vi', value: 'Bộ KH&CN', kind: 'ACRONYM' },
        alias('en', 'Ministry of Science and Technology of Vietnam'),
      ],
    }),
    kind: 'MINISTRY',
    sector: 'STATE',
    locations: [HANOI],
    establishedYear: 1959,
    externalIds: [
      { scheme: 'FUNDREF', value: '100007225' },
      { scheme: 'GRID', value: 'grid.452916.d' },
      { scheme: 'WIKIDATA', value: 'Q10743658' },
    ],
    links: [{ kind: 'WEBSITE', url: 'https://most.gov.vn' }],
    provenance: recordedByRor(
      '02b207r52',
      'Named by Vietnam Investment Review and VietNamNet. The Vietnamese name is the ministry’s own, the Japanese one is in common use. ROR places Hanoi in An Giang; corrected to VN-HN.',
    ),
  }),
  organisationFact({
    slug: 'department-of-innovation',
    names: texts({ vi: 'Cục Đổi mới sáng tạo', ja: 'イノベーション局', en: 'Department of Innovation' }),
    kind: 'AGENCY',
    sector: 'STATE',
    locations: [HANOI],
    provenance: vietnamInvestmentReview('The Japanese name is this project’s translation.'),
  }),
  organisationFact({
    slug: 'science-and-technology-office-in-japan',
    names: texts({
      vi: 'Văn phòng Khoa học và Công nghệ Việt Nam tại Nhật Bản',
      ja: '在日ベトナム科学技術事務所',
      en: 'Science and Technology Office of Vietnam in Japan',
      others: [alias('en', 'S&T Office in Japan')],
    }),
    kind: 'AGENCY',
    sector: 'STATE',
    locations: [TOKYO],
    provenance: vietnamInvestmentReview(
      'The Vietnamese and Japanese names are this project’s translations; that it sits in Tokyo is inferred.',
    ),
  }),
  organisationFact({
    slug: 'embassy-of-vietnam-in-japan',
    names: texts({
      vi: 'Đại sứ quán Việt Nam tại Nhật Bản',
      ja: '駐日ベトナム社会主義共和国大使館',
      en: 'Embassy of Vietnam in Japan',
      others: [alias('ja', 'ベトナム大使館')],
    }),
    kind: 'EMBASSY',
    sector: 'STATE',
    locations: [TOKYO],
    description: texts({
      en: 'Connects Vietnamese digital technology enterprises with Japanese partners by a model of three parties: the state, scientists and businesses.',
    }),
    links: [{ kind: 'WEBSITE', url: 'https://vnembassy-jp.org' }],
    provenance: vietnamNet(),
  }),
  organisationFact({
    slug: 'consulate-general-in-fukuoka',
    names: texts({
      vi: 'Tổng Lãnh sự quán Việt Nam tại Fukuoka',
      ja: '在福岡ベトナム社会主義共和国総領事館',
      en: 'Consulate General of Vietnam in Fukuoka',
      others: [alias('ja', '在福岡ベトナム総領事館')],
    }),
    kind: 'EMBASSY',
    sector: 'STATE',
    locations: [FUKUOKA],
    establishedYear: 2009,
    provenance: oneOfTheArticles('The year 2009 comes from VietNamNet of 2025-09-25.'),
  }),
  organisationFact({
    slug: 'nafosted',
    ror: '04rw64z44',
    names: texts({
      vi: 'Quỹ Phát triển khoa học và công nghệ Quốc gia',
      ja: 'ベトナム国家科学技術開発財団',
      en: 'National Foundation for Science and Technology Development',
      acronym: 'NAFOSTED',
      others: [alias('en', 'Vietnam National Foundation for Science and Technology Development')],
    }),
    kind: 'FUNDER',
    sector: 'STATE',
    locations: [HANOI],
    establishedYear: 2003,
    externalIds: [
      { scheme: 'FUNDREF', value: '100007224' },
      { scheme: 'GRID', value: 'grid.454845.c' },
      { scheme: 'ISNI', value: '0000000459043048' },
    ],
    links: [{ kind: 'WEBSITE', url: 'https://nafosted.gov.vn' }],
    provenance: recordedByRor(
      '04rw64z44',
      'Named by Vietnam Investment Review. The Japanese name is a translation in common use.',
    ),
  }),
  organisationFact({
    slug: 'ptit',
    ror: '0363rtq22',
    names: texts({
      vi: 'Học viện Công nghệ Bưu chính Viễn thông',
      ja: 'ベトナム郵政通信技術学院',
      en: 'Posts and Telecommunications Institute of Technology',
      acronym: 'PTIT',
    }),
    kind: 'UNIVERSITY',
    sector: 'SCIENCE',
    locations: [HA_DONG],
    links: [{ kind: 'WEBSITE', url: 'https://portal.ptit.edu.vn' }],
    provenance: recordedByRor(
      '0363rtq22',
      'Named in one of the two articles. The Japanese name is a translation in common use.',
    ),
  }),
  organisationFact({
    slug: 'national-innovation-centre',
    names: texts({
      vi: 'Trung tâm Đổi mới sáng tạo Quốc gia',
      ja: 'ベトナム国家イノベーションセンター',
      en: 'Vietnam National Innovation Centre',
      acronym: 'NIC',
    }),
    kind: 'AGENCY',
    sector: 'STATE',
    locations: [HANOI],
    provenance: statedBy('VIETNAMPLUS_2022_05', 'Named as a party to the memorandum on innovation cooperation.'),
  }),
];
