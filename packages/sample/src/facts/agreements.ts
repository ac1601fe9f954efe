import { alias, texts } from '../localized-texts';
import { between, since } from '../periods';
import type { AgreementPartyRow, AgreementRow } from '../rows';
import { sampleId } from '../sample-id';
import { inferred, oneOfTheArticles, statedBy, vietnamNet } from '../sources';
import type { Provenance } from '../values';
import type { AgreementRole } from '../vocabulary';
import { agreementHistory } from './agreement-history';
import { agreementId, organisationId } from './identifiers';

const state = (
  agreement: string,
  countryCode: string,
  provenance: Provenance,
  role: AgreementRole = 'SIGNATORY',
): AgreementPartyRow => ({
  id: sampleId('agreement-party', `${agreement}/${countryCode}`),
  organisationId: null,
  countryCode,
  role,
  provenance,
});

const body = (
  agreement: string,
  organisation: string,
  provenance: Provenance,
  role: AgreementRole = 'SIGNATORY',
): AgreementPartyRow => ({
  id: sampleId('agreement-party', `${agreement}/${organisation}`),
  organisationId: organisationId(organisation),
  countryCode: null,
  role,
  provenance,
});

const bothStates = (agreement: string, provenance: Provenance) => [
  state(agreement, 'VN', provenance),
  state(agreement, 'JP', provenance),
];

const relations = oneOfTheArticles('The day 1973-09-21 is public history; both states tell it.');
const partnership = statedBy(
  'VIETNAMNET_2025_09_25',
  'VietNamNet’s article on the visit of 27 August names the partnership too.',
);
const phase = oneOfTheArticles(
  'The years come from Keidanren of 2021-11-11 (start declared in October 2021) and VietnamPlus of 2024-03-27 (all eight phases completed).',
);
const memorandum = statedBy(
  'VIETNAMPLUS_2022_05',
  'Named in one of the two articles; parties and day come from this source.',
);
const resolution = vietnamNet('The number and the day 2024-12-22 come from Đại biểu Nhân dân of 2025-01-13.');

const statements: readonly Omit<AgreementRow, 'statusHistory'>[] = [
  {
    id: agreementId('diplomatic-relations'),
    titles: texts({
      vi: 'Quan hệ ngoại giao Việt Nam – Nhật Bản',
      ja: '日越外交関係',
      en: 'Diplomatic relations between Vietnam and Japan',
    }),
    kind: 'PARTNERSHIP',
    status: 'IN_FORCE',
    parentAgreementId: null,
    signedOn: '1973-09-21',
    period: since('1973-09-21'),
    description: [],
    parties: bothStates('diplomatic-relations', relations),
    provenance: relations,
  },
  {
    id: agreementId('comprehensive-strategic-partnership'),
    titles: texts({
      vi: 'Đối tác chiến lược toàn diện vì hòa bình và thịnh vượng tại châu Á và trên thế giới',
      ja: 'アジアと世界における平和と繁栄のための包括的戦略的パートナーシップ',
      en: 'Comprehensive Strategic Partnership for Peace and Prosperity in Asia and the World',
    }),
    kind: 'PARTNERSHIP',
    status: 'IN_FORCE',
    parentAgreementId: agreementId('diplomatic-relations'),
    signedOn: null,
    period: since('2023-01-01', 'YEAR'),
    description: [],
    parties: bothStates('comprehensive-strategic-partnership', partnership),
    provenance: partnership,
  },
  {
    id: agreementId('vietnam-japan-joint-initiative-8'),
    titles: texts({
      vi: 'Sáng kiến chung Việt Nam – Nhật Bản giai đoạn VIII',
      ja: '日越共同イニシアティブ フェーズ8',
      en: 'Vietnam–Japan Joint Initiative, phase 8',
      others: [alias('ja', '日越共同イニシアティブ第8フェーズ')],
    }),
    kind: 'JOINT_INITIATIVE_PHASE',
    status: 'EXPIRED',
    parentAgreementId: agreementId('diplomatic-relations'),
    signedOn: null,
    period: between('2021-01-01', '2024-01-01', 'YEAR'),
    description: [],
    parties: bothStates('vietnam-japan-joint-initiative-8', phase).map((party) => ({ ...party, role: 'PARTICIPANT' })),
    provenance: phase,
  },
  {
    id: agreementId('memorandum-on-innovation-cooperation'),
    titles: texts({
      vi: 'Biên bản ghi nhớ về hợp tác đổi mới sáng tạo',
      ja: 'イノベーション協力に関する覚書',
      en: 'Memorandum on innovation cooperation',
    }),
    kind: 'MEMORANDUM',
    status: 'SIGNED',
    parentAgreementId: agreementId('vietnam-japan-joint-initiative-8'),
    signedOn: '2022-05-01',
    period: since('2022-05-01'),
    description: texts({ en: 'Japan helps Vietnam to develop startups and innovative companies.' }),
    parties: ['national-innovation-centre', 'japanese-chamber-in-vietnam', 'jetro'].map((slug) =>
      body('memorandum-on-innovation-cooperation', slug, memorandum),
    ),
    provenance: memorandum,
  },
  {
    id: agreementId('resolution-57'),
    titles: texts({
      vi: 'Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
      ja: '科学技術・イノベーション・国家デジタルトランスフォーメーションの飛躍的発展に関する政治局決議第57号',
      en: 'Resolution 57 on breakthroughs in science, technology, innovation and national digital transformation',
      others: [alias('vi', 'Nghị quyết 57'), alias('en', 'Resolution 57-NQ/TW'), alias('ja', '政治局決議57号')],
    }),
    kind: 'RESOLUTION',
    status: 'IN_FORCE',
    parentAgreementId: null,
    signedOn: '2024-12-22',
    period: since('2024-12-22'),
    description: [],
    parties: [body('resolution-57', 'politburo', statedBy('DAI_BIEU_NHAN_DAN_2025_01_13'), 'ISSUER')],
    provenance: resolution,
  },
  {
    id: agreementId('asia-zero-emission-community'),
    titles: texts({
      vi: 'Cộng đồng phát thải ròng bằng không châu Á',
      ja: 'アジア・ゼロエミッション共同体',
      en: 'Asia Zero Emission Community',
      acronym: 'AZEC',
    }),
    kind: 'PARTNERSHIP',
    status: 'IN_FORCE',
    parentAgreementId: null,
    signedOn: null,
    period: since('2023-01-01', 'YEAR'),
    description: [],
    parties: ['VN', 'JP'].map((country) =>
      state(
        'asia-zero-emission-community',
        country,
        inferred('Both states belong to it; the articles name only the community.'),
        'PARTICIPANT',
      ),
    ),
    provenance: oneOfTheArticles('The year 2023 is public history; the Vietnamese name is in common use.'),
  },
  {
    id: agreementId('just-energy-transition-partnership'),
    titles: texts({
      vi: 'Đối tác chuyển dịch năng lượng công bằng',
      ja: '公正なエネルギー移行パートナーシップ',
      en: 'Just Energy Transition Partnership',
      acronym: 'JETP',
    }),
    kind: 'PARTNERSHIP',
    status: 'IN_FORCE',
    parentAgreementId: null,
    signedOn: null,
    period: since('2022-01-01', 'YEAR'),
    description: [],
    parties: ['VN', 'JP'].map((country) =>
      state(
        'just-energy-transition-partnership',
        country,
        inferred('Both states belong to it; the articles name only the partnership.'),
        'PARTICIPANT',
      ),
    ),
    provenance: oneOfTheArticles('The year 2022 is public history; the Vietnamese name is in common use.'),
  },
];

/** What binds the two countries, parents before children. */
export const agreements: readonly AgreementRow[] = statements.map((agreement) => ({
  ...agreement,
  statusHistory: agreementHistory(agreement),
}));
