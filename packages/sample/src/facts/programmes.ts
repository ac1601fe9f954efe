import { alias, texts } from '../localized-texts';
import { since, UNKNOWN_PERIOD } from '../periods';
import type { ProgrammeOrganisationRow, ProgrammeRow } from '../rows';
import { sampleId } from '../sample-id';
import { inferred, oneOfTheArticles, statedBy, vietnamInvestmentReview, vietnamNet } from '../sources';
import type { Provenance } from '../values';
import type { ProgrammeRole } from '../vocabulary';
import { agreementId, organisationId, programmeId, topicId } from './identifiers';

const part = (
  programme: string,
  organisation: string,
  role: ProgrammeRole,
  provenance: Provenance,
): ProgrammeOrganisationRow => ({
  id: sampleId('programme-organisation', `${programme}/${organisation}`),
  organisationId: organisationId(organisation),
  role,
  period: UNKNOWN_PERIOD,
  provenance,
});

const programme = (
  slug: string,
  statement: Pick<ProgrammeRow, 'kind' | 'names' | 'provenance'> & Partial<ProgrammeRow>,
): ProgrammeRow => ({
  id: programmeId(slug),
  description: [],
  parentId: null,
  organisations: [],
  agreementIds: [],
  countryCodes: ['VN', 'JP'],
  topicIds: [],
  period: UNKNOWN_PERIOD,
  ...statement,
});

const MEMBERS_OF_ASEAN = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'VN'];

/** Programmes, policies and series of events, parents before children. */
export const programmes: readonly ProgrammeRow[] = [
  programme('nexus', {
    kind: 'SCHEME',
    names: texts({
      vi: 'Chương trình hợp tác khoa học, công nghệ và đổi mới sáng tạo Nhật Bản – ASEAN',
      ja: '日ASEAN科学技術・イノベーション協働連携事業',
      en: 'Networked Exchange, United Strength for Stronger Partnerships between Japan and ASEAN',
      acronym: 'NEXUS',
    }),
    description: texts({ en: 'JST’s programme of scientific cooperation between Japan and ASEAN.' }),
    organisations: [part('nexus', 'jst', 'LEAD', vietnamInvestmentReview())],
    agreementIds: [],
    countryCodes: ['JP', ...MEMBERS_OF_ASEAN],
    provenance: vietnamInvestmentReview(
      'The long English name comes from Viet Nam News of 2025-09-11; countries are those of ASEAN at that time.',
    ),
  }),
  programme('joint-semiconductor-research', {
    kind: 'INITIATIVE',
    names: texts({
      vi: 'Nghiên cứu chung về bán dẫn Việt Nam – Nhật Bản',
      ja: '日越半導体共同研究',
      en: 'Joint semiconductor research of Vietnam and Japan',
    }),
    description: texts({
      vi: 'Việt Nam cử nhà nghiên cứu trẻ sang Nhật Bản; hai bên cùng tài trợ các dự án từ năm đến mười năm; trọng tâm là đóng gói tiên tiến.',
      ja: 'ベトナムが若手研究者を日本へ派遣し、5~10年のプロジェクトに両国が共同で資金を出す。重点は先端パッケージング。',
      en: 'Vietnam sends young researchers to Japan; both sides co-finance projects of five to ten years; the emphasis is on advanced packaging.',
    }),
    parentId: programmeId('nexus'),
    organisations: [
      part('joint-semiconductor-research', 'jst', 'LEAD', vietnamInvestmentReview()),
      part('joint-semiconductor-research', 'most', 'LEAD', vietnamInvestmentReview()),
    ],
    agreementIds: [agreementId('diplomatic-relations')],
    topicIds: [topicId('SEMICONDUCTORS'), topicId('ADVANCED_PACKAGING')],
    provenance: vietnamInvestmentReview('The name is this project’s: the article describes it without one.'),
  }),
  programme('go-global', {
    kind: 'POLICY',
    names: texts({
      vi: 'Go Global – đưa doanh nghiệp công nghệ số Việt Nam ra thế giới',
      ja: 'ゴー・グローバル(ベトナムのデジタル技術企業の海外展開)',
      en: 'Go Global for digital technology enterprises',
      others: [alias('en', 'Go Global')],
    }),
    organisations: [part('go-global', 'most', 'LEAD', vietnamNet())],
    agreementIds: [agreementId('resolution-57')],
    countryCodes: ['VN'],
    topicIds: [topicId('DIGITAL_TRANSFORMATION')],
    provenance: vietnamNet(
      'That Resolution 57 is its basis is inferred; the Japanese name is this project’s translation.',
    ),
  }),
  programme('asia-zero-emission-community', {
    kind: 'INITIATIVE',
    names: texts({
      vi: 'Cộng đồng phát thải ròng bằng không châu Á',
      ja: 'アジア・ゼロエミッション共同体',
      en: 'Asia Zero Emission Community',
      acronym: 'AZEC',
    }),
    agreementIds: [agreementId('asia-zero-emission-community')],
    topicIds: [topicId('GREEN_ENERGY')],
    provenance: oneOfTheArticles('It has more members than the two countries here.'),
  }),
  programme('just-energy-transition-partnership', {
    kind: 'INITIATIVE',
    names: texts({
      vi: 'Đối tác chuyển dịch năng lượng công bằng',
      ja: '公正なエネルギー移行パートナーシップ',
      en: 'Just Energy Transition Partnership',
      acronym: 'JETP',
    }),
    agreementIds: [agreementId('just-energy-transition-partnership')],
    topicIds: [topicId('GREEN_ENERGY')],
    provenance: oneOfTheArticles('It has more members than the two countries here.'),
  }),
  programme('station-ai', {
    kind: 'INCUBATION',
    names: texts({
      vi: 'Ươm tạo khởi nghiệp STATION Ai',
      ja: 'STATION Aiスタートアップ支援',
      en: 'STATION Ai startup incubation',
    }),
    organisations: [
      part('station-ai', 'station-ai', 'LEAD', vietnamInvestmentReview()),
      part('station-ai', 'aichi-prefecture', 'PARTNER', vietnamInvestmentReview()),
      part('station-ai', 'softbank', 'PARTNER', vietnamInvestmentReview()),
    ],
    countryCodes: ['JP'],
    period: since('2024-10-31'),
    provenance: statedBy(
      'MYNAVI_2024_11_05',
      'Named by Vietnam Investment Review; the day of opening comes from this source.',
    ),
  }),
  programme('vietnam-japan-it-day', {
    kind: 'EVENT_SERIES',
    names: texts({
      vi: 'Ngày Công nghệ thông tin Việt Nam – Nhật Bản',
      ja: 'ベトナムITデー',
      en: 'Vietnam–Japan IT Day',
      others: [alias('en', 'Vietnam IT Day')],
    }),
    topicIds: [topicId('DIGITAL_TRANSFORMATION')],
    provenance: vietnamNet(),
  }),
  programme('sts-forum', {
    kind: 'EVENT_SERIES',
    names: texts({
      vi: 'Diễn đàn Khoa học và Công nghệ trong xã hội',
      ja: '科学技術と人類の未来に関する国際フォーラム',
      en: 'Science and Technology in Society forum',
      acronym: 'STS forum',
    }),
    countryCodes: ['JP'],
    provenance: vietnamInvestmentReview('The series is inferred from the number of its 22nd meeting.'),
  }),
  programme('e-asia', {
    kind: 'SCHEME',
    names: texts({
      vi: 'Chương trình nghiên cứu chung e-ASIA',
      ja: 'e-ASIA共同研究プログラム',
      en: 'e-ASIA Joint Research Program',
      acronym: 'e-ASIA JRP',
    }),
    description: texts({ en: 'Pays for research that three or more member countries carry out together.' }),
    organisations: [
      part('e-asia', 'jst', 'LEAD', statedBy('JST_2012_07_19')),
      part(
        'e-asia',
        'most',
        'PARTNER',
        inferred('JST names Vietnam among the founding members; the ministry is its member there.'),
      ),
    ],
    period: since('2012-06-28'),
    provenance: statedBy('JST_2012_07_19', 'It has more members than the two countries here.'),
  }),
];
