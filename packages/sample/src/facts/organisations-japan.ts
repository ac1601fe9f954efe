import { alias, texts } from '../localized-texts';
import type { OrganisationRow } from '../rows';
import { recordedByRor, statedBy, vietnamInvestmentReview } from '../sources';
import { organisationFact } from './organisation-fact';
import { HANOI, NAGOYA, TOKYO } from './places';

/** Bodies of the Japanese state and Japanese science. */
export const japaneseBodies: readonly OrganisationRow[] = [
  organisationFact({
    slug: 'jst',
    ror: '00097mb19',
    names: texts({
      vi: 'Cơ quan Khoa học và Công nghệ Nhật Bản',
      ja: '科学技術振興機構',
      hiragana: 'かがくぎじゅつしんこうきこう',
      romanised: 'Kagaku Gijutsu Shinkō Kikō',
      en: 'Japan Science and Technology Agency',
      acronym: 'JST',
      others: [alias('ja', '国立研究開発法人科学技術振興機構')],
    }),
    kind: 'FUNDER',
    sector: 'STATE',
    locations: [TOKYO],
    establishedYear: 1996,
    externalIds: [
      { scheme: 'FUNDREF', value: '501100002241' },
      { scheme: 'GRID', value: 'grid.419082.6' },
      { scheme: 'ISNI', value: '0000000417549200' },
      { scheme: 'WIKIDATA', value: 'Q11595927' },
    ],
    links: [{ kind: 'WEBSITE', url: 'https://www.jst.go.jp' }],
    provenance: recordedByRor('00097mb19', 'Named by Vietnam Investment Review. The Vietnamese name is in common use.'),
  }),
  organisationFact({
    slug: 'ministry-of-internal-affairs-and-communications',
    names: texts({
      vi: 'Bộ Nội vụ và Truyền thông Nhật Bản',
      ja: '総務省',
      hiragana: 'そうむしょう',
      romanised: 'Sōmushō',
      en: 'Ministry of Internal Affairs and Communications',
      acronym: 'MIC',
    }),
    kind: 'MINISTRY',
    sector: 'STATE',
    locations: [TOKYO],
    links: [{ kind: 'WEBSITE', url: 'https://www.soumu.go.jp' }],
    provenance: vietnamInvestmentReview(),
  }),
  organisationFact({
    slug: 'aichi-prefecture',
    names: texts({
      vi: 'Tỉnh Aichi',
      ja: '愛知県',
      hiragana: 'あいちけん',
      romanised: 'Aichi-ken',
      en: 'Aichi Prefecture',
    }),
    kind: 'LOCAL_GOVERNMENT',
    sector: 'STATE',
    locations: [NAGOYA],
    links: [{ kind: 'WEBSITE', url: 'https://www.pref.aichi.jp' }],
    provenance: vietnamInvestmentReview(),
  }),
  organisationFact({
    slug: 'tokyo-university-of-science',
    ror: '05sj3n476',
    names: texts({
      vi: 'Đại học Khoa học Tokyo',
      ja: '東京理科大学',
      hiragana: 'とうきょうりかだいがく',
      romanised: 'Tōkyō Rika Daigaku',
      en: 'Tokyo University of Science',
      acronym: 'TUS',
      others: [alias('en', 'Science University of Tokyo'), alias('ja', '理科大')],
    }),
    kind: 'UNIVERSITY',
    sector: 'SCIENCE',
    locations: [TOKYO],
    establishedYear: 1881,
    externalIds: [
      { scheme: 'GRID', value: 'grid.143643.7' },
      { scheme: 'ISNI', value: '0000000106606861' },
      { scheme: 'WIKIDATA', value: 'Q1069994' },
    ],
    links: [
      { kind: 'WEBSITE', url: 'https://www.tus.ac.jp/en/' },
      { kind: 'WIKIPEDIA', url: 'https://en.wikipedia.org/wiki/Tokyo_University_of_Science' },
    ],
    provenance: recordedByRor('05sj3n476', 'Named in one of the two articles. The Vietnamese name is in common use.'),
  }),
  organisationFact({
    slug: 'jetro',
    names: texts({
      vi: 'Tổ chức Xúc tiến Thương mại Nhật Bản',
      ja: '日本貿易振興機構',
      hiragana: 'にほんぼうえきしんこうきこう',
      romanised: 'Nihon Bōeki Shinkō Kikō',
      en: 'Japan External Trade Organization',
      acronym: 'JETRO',
      others: [alias('ja', 'ジェトロ')],
    }),
    kind: 'AGENCY',
    sector: 'STATE',
    locations: [TOKYO],
    links: [{ kind: 'WEBSITE', url: 'https://www.jetro.go.jp' }],
    provenance: statedBy('VIETNAMPLUS_2022_05', 'Named as a party to the memorandum on innovation cooperation.'),
  }),
  organisationFact({
    slug: 'japanese-chamber-in-vietnam',
    names: texts({
      vi: 'Hiệp hội Doanh nghiệp Nhật Bản tại Việt Nam',
      ja: 'ベトナム日本商工会議所',
      en: 'Japanese Chamber of Commerce and Industry in Vietnam',
      acronym: 'JCCI',
    }),
    kind: 'ASSOCIATION',
    sector: 'BUSINESS',
    locations: [HANOI],
    provenance: statedBy(
      'VIETNAMPLUS_2022_05',
      'Named as a party to the memorandum on innovation cooperation; that it sits in Hanoi is inferred.',
    ),
  }),
];
