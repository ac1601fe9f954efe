import { former, texts } from '../localized-texts';
import { between } from '../periods';
import type { LocalizedTexts } from '../values';
import type { OrganisationKind } from '../vocabulary';
import type { DemonstrationCountry } from './organisation-plan';
import { inventedPlaces, type NameWord, organisationFields } from './organisation-words';
import { RowRandom } from './row-random';

/** Names by kind: `place`, `field` and the number of the round stand in them. */
const NAME_PATTERNS: Partial<Record<OrganisationKind, (place: NameWord, field: NameWord) => NameWord>> = {
  UNIVERSITY: (place, field) => ({
    vi: `Trường Đại học ${field.vi} ${place.vi}`,
    ja: `${place.ja}${field.ja}大学`,
    hiragana: `${place.hiragana}${field.hiragana}だいがく`,
    en: `${place.en} University of ${field.en}`,
  }),
  INSTITUTE: (place, field) => ({
    vi: `Viện Nghiên cứu ${field.vi} ${place.vi}`,
    ja: `${place.ja}${field.ja}研究所`,
    hiragana: `${place.hiragana}${field.hiragana}けんきゅうじょ`,
    en: `${place.en} Institute of ${field.en}`,
  }),
  FUNDER: (place, field) => ({
    vi: `Quỹ ${field.vi} ${place.vi}`,
    ja: `${place.ja}${field.ja}財団`,
    hiragana: `${place.hiragana}${field.hiragana}ざいだん`,
    en: `${place.en} Foundation for ${field.en}`,
  }),
  COMPANY: (place, field) => ({
    vi: `Công ty Cổ phần ${field.vi} ${place.vi}`,
    ja: `${place.ja}${field.ja}株式会社`,
    hiragana: `${place.hiragana}${field.hiragana}かぶしきがいしゃ`,
    en: `${place.en} ${field.en} Company`,
  }),
  STARTUP: (place, field) => ({
    vi: `${place.vi} ${field.vi} Lab`,
    ja: `${place.ja}${field.ja}ラボ`,
    hiragana: `${place.hiragana}${field.hiragana}らぼ`,
    en: `${place.en} ${field.en} Lab`,
  }),
  ASSOCIATION: (place, field) => ({
    vi: `Hiệp hội ${field.vi} Việt Nam – Nhật Bản ${place.vi}`,
    ja: `${place.ja}日越${field.ja}協会`,
    hiragana: `${place.hiragana}にちえつ${field.hiragana}きょうかい`,
    en: `Vietnam–Japan ${field.en} Association of ${place.en}`,
  }),
};

/** The names of the organisation of an index. */
export function organisationNames(
  kind: OrganisationKind,
  country: DemonstrationCountry,
  index: number,
): LocalizedTexts {
  const places = inventedPlaces[country];
  const place = places[index % places.length];
  const field = organisationFields[index % organisationFields.length];
  const pattern = NAME_PATTERNS[kind];
  if (!place || !field || !pattern) throw new RangeError(`No name pattern for ${kind}.`);
  const { vi, ja, hiragana, en } = pattern(place, field);
  // Pairs of place and field are used up after so many organisations; a number tells the next round from this one.
  const round = Math.floor(index / (places.length * organisationFields.length)) + 1;
  if (round === 1) return texts({ vi, ja, en, ...(country === 'JP' && { hiragana }) });
  return texts({
    vi: `${vi} ${round}`,
    ja: `${ja}第${round}`,
    en: `${en} ${round}`,
    ...(country === 'JP' && { hiragana: `${hiragana}だい${round}` }),
  });
}

/** The names that a university had as a college until some year, in one of four cases; all others kept their names. */
export function formerNames(
  kind: OrganisationKind,
  country: DemonstrationCountry,
  index: number,
  seed: number,
): LocalizedTexts {
  const random = new RowRandom(seed, 'organisationName', index);
  if (kind !== 'UNIVERSITY' || !random.percent(25)) return [];
  const primary = (lang: string) => organisationNames(kind, country, index).find((text) => text.lang === lang)?.value;
  const until = random.between(2017, 2024);
  const period = between(`${until - random.between(5, 40)}-01-01`, `${until}-04-01`, 'MONTH');
  return [
    former('vi', (primary('vi') ?? '').replace('Trường Đại học', 'Trường Cao đẳng'), period),
    former('ja', (primary('ja') ?? '').replace('大学', '短期大学'), period),
    former('en', (primary('en') ?? '').replace('University', 'College'), period),
  ];
}
