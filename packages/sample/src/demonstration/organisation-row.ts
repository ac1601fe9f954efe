import { texts } from '../localized-texts';
import { UNKNOWN_PERIOD } from '../periods';
import type { OrganisationRelationshipRow, OrganisationRow } from '../rows';
import { MADE_UP } from '../sources';
import type { Location } from '../values';
import type { RelationshipKind } from '../vocabulary';
import { demonstrationId } from './demonstration-id';
import { organisationHistory } from './organisation-history';
import { formerNames, organisationNames } from './organisation-names';
import { type DemonstrationCountry, planOrganisation } from './organisation-plan';
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
  const locations = [random.pick(TOWNS[country])];
  const status = random.percent(97) ? 'ACTIVE' : 'INACTIVE';
  const establishedYear = kind === 'STARTUP' ? random.between(2016, 2025) : random.between(1920, 2015);
  return {
    id: demonstrationId('organisation', index),
    ror: null,
    names: [...organisationNames(kind, country, index), ...formerNames(kind, country, index, seed)],
    kind,
    sector,
    locations,
    status,
    statusHistory: organisationHistory(index, { status, establishedYear }),
    establishedYear,
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
