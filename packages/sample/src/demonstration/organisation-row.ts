import { texts } from '../localized-texts';
import { UNKNOWN_PERIOD } from '../periods';
import type { OrganisationRelationshipRow, OrganisationRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts, Location } from '../values';
import type { OrganisationKind, RelationshipKind } from '../vocabulary';
import { demonstrationId } from './demonstration-id';
import { type DemonstrationCountry, planOrganisation } from './organisation-plan';
import { inventedPlaces, type NameWord, organisationFields } from './organisation-words';
import { RowRandom } from './row-random';
import { ORGANISATIONS_OF_BLOCK, type Scale } from './scale';

/** Real towns, so that maps have something to show. */
const TOWNS: Readonly<Record<DemonstrationCountry, readonly Location[]>> = {
  VN: towns('VN', [
    ['VN-HN', 'Hanoi', 21.0245, 105.84117],
    ['VN-SG', 'Ho Chi Minh City', 10.82302, 106.62965],
    ['VN-DN', 'Da Nang', 16.06778, 108.22083],
    ['VN-26', 'Huế', 16.4619, 107.59546],
    ['VN-CT', 'Can Tho', 10.03711, 105.78825],
    ['VN-HP', 'Haiphong', 20.86481, 106.68345],
    ['VN-69', 'Thái Nguyên', 21.59422, 105.84817],
  ]),
  JP: towns('JP', [
    ['JP-13', 'Tokyo', 35.6895, 139.69171],
    ['JP-27', 'Osaka', 34.69379, 135.50107],
    ['JP-23', 'Nagoya', 35.18147, 136.90641],
    ['JP-40', 'Fukuoka', 33.6, 130.41667],
    ['JP-04', 'Sendai', 38.26667, 140.86667],
    ['JP-26', 'Kyoto', 35.02107, 135.75385],
    ['JP-08', 'Tsukuba', 36.08333, 140.11667],
  ]),
};

const DESCRIPTION = texts({
  vi: 'Tổ chức hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の機関です。',
  en: 'A made-up organisation for demonstration.',
});

/** Makes the organisation of an index. */
export function organisationRow({ seed }: Scale, index: number): OrganisationRow {
  const random = new RowRandom(seed, 'organisation', index);
  const { kind, sector, country } = planOrganisation(index);
  return {
    id: demonstrationId('organisation', index),
    ror: null,
    names: organisationNames(kind, country, index),
    kind,
    sector,
    locations: [random.pick(TOWNS[country])],
    status: random.percent(97) ? 'ACTIVE' : 'INACTIVE',
    establishedYear: kind === 'STARTUP' ? random.between(2016, 2025) : random.between(1920, 2015),
    description: DESCRIPTION,
    externalIds: [],
    links: [],
    provenance: MADE_UP,
  };
}

/** The places of a block that have a parent or belong to the association, and what of. */
const RELATIONSHIPS_OF_BLOCK: readonly (readonly [place: number, kind: RelationshipKind, related: number])[] = [
  // Each institute belongs to a university of its own country: places of the same parity.
  [7, 'PARENT', 1],
  [8, 'PARENT', 0],
  ...[10, 11, 12, 13, 14, 15, 16, 17, 18].map((place) => [place, 'MEMBER_OF', 19] as const),
];

/** How many relationships there are. */
export const countOrganisationRelationships = ({ organisations }: Scale): number =>
  (organisations / ORGANISATIONS_OF_BLOCK) * RELATIONSHIPS_OF_BLOCK.length;

/** Makes the relationship of an index. */
export function organisationRelationshipRow(index: number): OrganisationRelationshipRow {
  const block = Math.floor(index / RELATIONSHIPS_OF_BLOCK.length) * ORGANISATIONS_OF_BLOCK;
  const [place, kind, related] = RELATIONSHIPS_OF_BLOCK[index % RELATIONSHIPS_OF_BLOCK.length] ?? [0, 'RELATED', 0];
  return {
    id: demonstrationId('organisation-relationship', index),
    organisationId: demonstrationId('organisation', block + place),
    kind,
    relatedOrganisationId: demonstrationId('organisation', block + related),
    period: UNKNOWN_PERIOD,
    provenance: MADE_UP,
  };
}

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

function organisationNames(kind: OrganisationKind, country: DemonstrationCountry, index: number): LocalizedTexts {
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

function towns(
  countryCode: string,
  list: readonly (readonly [subdivisionCode: string, place: string, latitude: number, longitude: number])[],
): Location[] {
  return list.map(([subdivisionCode, place, latitude, longitude]) => ({
    countryCode,
    subdivisionCode,
    place,
    latitude,
    longitude,
  }));
}
