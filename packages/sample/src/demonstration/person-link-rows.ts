import { texts } from '../localized-texts';
import { since } from '../periods';
import type { AffiliationRow, MembershipRow, PersonLanguageRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts, Period } from '../values';
import { type LanguageLevel } from '../vocabulary';
import { DEMONSTRATION_MONTH, writeMonth } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { type Employment, planEmployments } from './employment-plan';
import { personTopics } from './expertise-rows';
import { drawSingleOrganisation } from './organisation-plan';
import { planPerson } from './person-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { topicName } from './topic-choice';

/** Posts by rank, in science and in business. */
const SCIENCE_ROLES: readonly LocalizedTexts[] = [
  texts({ vi: 'Nghiên cứu viên', ja: '研究員', en: 'Research fellow' }),
  texts({ vi: 'Giảng viên', ja: '講師', en: 'Lecturer' }),
  texts({ vi: 'Phó giáo sư', ja: '准教授', en: 'Associate professor' }),
  texts({ vi: 'Giáo sư', ja: '教授', en: 'Professor' }),
];
const COMPANY_ROLES: readonly LocalizedTexts[] = [
  texts({ vi: 'Kỹ sư nghiên cứu', ja: '研究開発エンジニア', en: 'Research engineer' }),
  texts({ vi: 'Kỹ sư cao cấp', ja: 'シニアエンジニア', en: 'Senior engineer' }),
  texts({ vi: 'Trưởng nhóm nghiên cứu', ja: '研究開発リーダー', en: 'Research lead' }),
  texts({ vi: 'Giám đốc công nghệ', ja: '最高技術責任者', en: 'Chief technology officer' }),
];

/** Makes the affiliations of the person of an index, oldest first. */
export function affiliationRows(scale: Scale, personIndex: number): AffiliationRow[] {
  const [topic] = personTopics(scale, personIndex);
  const department = topic
    ? texts({
        vi: `Bộ phận ${topicName(topic, 'vi')}`,
        ja: `${topicName(topic, 'ja')}部門`,
        en: `Division of ${topicName(topic, 'en')}`,
      })
    : [];
  return planEmployments(scale, personIndex).map((post, place) => ({
    id: nestedDemonstrationId('affiliation', personIndex, place),
    personId: demonstrationId('person', personIndex),
    organisationId: post.organisation.id,
    role: (post.organisation.isCompany ? COMPANY_ROLES : SCIENCE_ROLES)[post.rank] ?? [],
    department: post.rank > 0 ? department : [],
    countryCode: post.country,
    period: periodOf(post),
    provenance: MADE_UP,
  }));
}

function periodOf({ from, to }: Employment): Period {
  return { from: writeMonth(from), to: to === null ? null : writeMonth(to), precision: 'MONTH' };
}

const languageRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'language', personIndex);

/** How many languages the person of an index knows: two or three. */
export const countLanguages = (scale: Scale, personIndex: number): number =>
  hasThirdLanguage(languageRandom(scale, personIndex)) ? 3 : 2;

const hasThirdLanguage = (random: RowRandom) => random.percent(45);

/** Makes the languages of the person of an index: the first language, English, and sometimes the other country's. */
export function personLanguageRows(scale: Scale, personIndex: number): PersonLanguageRow[] {
  const random = languageRandom(scale, personIndex);
  const hasThird = hasThirdLanguage(random);
  const first = planPerson(scale, personIndex).origin === 'VN' ? 'vi' : 'ja';
  const languages: (readonly [lang: string, level: LanguageLevel])[] = [
    [first, 'NATIVE'],
    ['en', random.pick(['B1', 'B2', 'B2', 'C1', 'C1', 'C2'])],
  ];
  if (hasThird) languages.push([first === 'vi' ? 'ja' : 'vi', random.pick(['A1', 'A2', 'B1', 'B2', 'C1'])]);
  return languages.map(([lang, level], place) => ({
    id: nestedDemonstrationId('person-language', personIndex, place),
    personId: demonstrationId('person', personIndex),
    lang,
    level,
    provenance: MADE_UP,
  }));
}

const membershipRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'membership', personIndex);
const isMember = (random: RowRandom) => random.percent(40);

/** How many associations the person of an index belongs to: none or one. */
export const countMemberships = (scale: Scale, personIndex: number): number =>
  isMember(membershipRandom(scale, personIndex)) ? 1 : 0;

/** Makes the memberships of the person of an index. */
export function membershipRows(scale: Scale, personIndex: number): MembershipRow[] {
  const random = membershipRandom(scale, personIndex);
  if (!isMember(random)) return [];
  const { careerStart } = planPerson(scale, personIndex);
  return [
    {
      id: demonstrationId('membership', personIndex),
      personId: demonstrationId('person', personIndex),
      organisationId: demonstrationId('organisation', drawSingleOrganisation(random, scale, 'ASSOCIATION')),
      role: random.percent(10) ? texts({ vi: 'Ủy viên ban chấp hành', ja: '理事', en: 'Board member' }) : [],
      period: since(writeMonth(random.between(careerStart, DEMONSTRATION_MONTH)), 'MONTH'),
      provenance: MADE_UP,
    },
  ];
}
