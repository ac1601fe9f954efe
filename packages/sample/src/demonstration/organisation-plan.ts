import { organisationId } from '../facts/identifiers';
import type { OrganisationKind, Sector } from '../vocabulary';
import { demonstrationId } from './demonstration-id';
import type { RowRandom } from './row-random';
import { ORGANISATIONS_OF_BLOCK, type Scale } from './scale';

/** The two countries that the demonstration makes up people and organisations of. */
export type DemonstrationCountry = 'VN' | 'JP';

/** The kinds of one block, by place. */
const KINDS_OF_BLOCK: readonly OrganisationKind[] = [
  ...Array<OrganisationKind>(7).fill('UNIVERSITY'),
  ...Array<OrganisationKind>(2).fill('INSTITUTE'),
  'FUNDER',
  ...Array<OrganisationKind>(6).fill('COMPANY'),
  ...Array<OrganisationKind>(3).fill('STARTUP'),
  'ASSOCIATION',
];

/** What can be known of a made-up organisation without making its row. */
export interface OrganisationPlan {
  readonly kind: OrganisationKind;
  readonly sector: Sector;
  readonly country: DemonstrationCountry;
}

/** Plans the organisation of an index. Countries alternate, and start anew with the other one in each block. */
export function planOrganisation(index: number): OrganisationPlan {
  const place = index % ORGANISATIONS_OF_BLOCK;
  const block = Math.floor(index / ORGANISATIONS_OF_BLOCK);
  const kind = KINDS_OF_BLOCK[place] ?? 'OTHER';
  return {
    kind,
    sector: kind === 'UNIVERSITY' || kind === 'INSTITUTE' || kind === 'FUNDER' ? 'SCIENCE' : 'BUSINESS',
    country: (place + block) % 2 === 0 ? 'VN' : 'JP',
  };
}

/** An organisation that made-up rows refer to. */
export interface OrganisationReference {
  readonly id: string;
  readonly isCompany: boolean;
}

/** Real organisations that some of the made-up people work for. */
const REAL_EMPLOYERS: Readonly<
  Record<DemonstrationCountry, readonly [university: OrganisationReference, company: OrganisationReference]>
> = {
  VN: [
    { id: organisationId('ptit'), isCompany: false },
    { id: organisationId('fpt-semiconductor'), isCompany: true },
  ],
  JP: [
    { id: organisationId('tokyo-university-of-science'), isCompany: false },
    { id: organisationId('fpt-japan'), isCompany: true },
  ],
};

/** Draws an employer in a country: in one of six cases a real one, otherwise a made-up one. */
export function drawEmployer(random: RowRandom, scale: Scale, country: DemonstrationCountry): OrganisationReference {
  if (random.percent(16)) {
    const [university, company] = REAL_EMPLOYERS[country];
    return random.percent(75) ? university : company;
  }
  const kind = random.weighted([
    ['UNIVERSITY', 55],
    ['INSTITUTE', 18],
    ['COMPANY', 19],
    ['STARTUP', 8],
  ] as const);
  return {
    id: demonstrationId('organisation', drawOrganisation(random, scale, kind, country)),
    isCompany: kind === 'COMPANY' || kind === 'STARTUP',
  };
}

/** Draws the id of a university in a country: in one of six cases a real one, otherwise a made-up one. */
export function drawUniversity(random: RowRandom, scale: Scale, country: DemonstrationCountry): string {
  if (random.percent(16)) return REAL_EMPLOYERS[country][0].id;
  return demonstrationId('organisation', drawOrganisation(random, scale, 'UNIVERSITY', country));
}

/** Draws the index of a made-up organisation of a kind that every country has in every block. */
export function drawOrganisation(
  random: RowRandom,
  scale: Scale,
  kind: OrganisationKind,
  country: DemonstrationCountry,
): number {
  const block = random.below(scale.organisations / ORGANISATIONS_OF_BLOCK) * ORGANISATIONS_OF_BLOCK;
  const places = KINDS_OF_BLOCK.flatMap((placeKind, place) =>
    placeKind === kind && planOrganisation(block + place).country === country ? [block + place] : [],
  );
  return random.pick(places);
}

/** Draws the index of the one foundation or association of a random block, of whichever country. */
export function drawSingleOrganisation(random: RowRandom, scale: Scale, kind: 'FUNDER' | 'ASSOCIATION'): number {
  const block = random.below(scale.organisations / ORGANISATIONS_OF_BLOCK) * ORGANISATIONS_OF_BLOCK;
  return block + KINDS_OF_BLOCK.indexOf(kind);
}
