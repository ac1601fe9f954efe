import type { UpsertRow } from '@kakehashi/database';
import { hasRorCheckDigits, isSubdivisionOf, OrganisationKind, parseRorId, Sector } from '@kakehashi/shared-types';
import { type Act, given, type InputOf, optional, storedExternalIds, storedTexts } from '@kakehashi/subgraph';

const location = {
  countryCode: given.country('Country, ISO 3166-1 alpha-2.'),
  subdivisionCode: optional(
    given.text('Province or prefecture, ISO 3166-2, of that country, such as `JP-23`.', { longest: 10 }),
  ),
  place: optional(given.text('Town, in English.')),
};
const LINK_KINDS: readonly string[] = ['WEBSITE', 'WIKIPEDIA'];
const link = {
  kind: given.text('`WEBSITE` or `WIKIPEDIA`.', { longest: 20 }),
  url: given.url('Address of the page.'),
};

/** What an organisation says of itself, besides its names. */
export const profileFields = {
  ror: optional(given.text('ROR id, with or without `https://ror.org/`; ROR is not asked whether it is theirs.')),
  sector: optional(given.oneOf(Sector, 'Which of the three parties of cooperation it belongs to.')),
  locations: optional(given.list('LocationInput', location, 'Where it is, the principal place first.', { most: 50 })),
  establishedYear: optional(given.integer('Calendar year in which it was established.', { least: 1, most: 2100 })),
  description: optional(given.texts('What it says of itself.', { longest: 20_000 })),
  externalIds: optional(given.externalIds('Ids that others gave to it, besides ROR.')),
  links: optional(given.list('LinkInput', link, 'Pages about it.', { most: 50 })),
};

/** What else must be said of a new one. */
export const namingFields = {
  names: given.texts('Its names, in each language that has one.'),
  kind: given.oneOf(OrganisationKind, 'What it is.'),
};

type Profile = InputOf<typeof profileFields>;

/** The columns of what is given; notes a fault for what has not the shape of a ROR id, a subdivision or a kind of page. */
export function profileColumns(act: Act, given: Profile): UpsertRow {
  const { ror, sector, locations, establishedYear, description, externalIds, links } = given;
  return {
    ...(ror !== undefined && { ror: storedRor(act, ror) }),
    ...(sector !== undefined && { sector }),
    ...(locations !== undefined && locationColumns(act, locations ?? [])),
    ...(establishedYear !== undefined && { established_year: establishedYear }),
    ...(description !== undefined && { description: storedTexts(description ?? []) }),
    ...(externalIds !== undefined && { external_ids: storedExternalIds(externalIds ?? []) }),
    ...(links !== undefined && { links: storedLinks(act, links ?? []) }),
  };
}

function storedLinks(act: Act, given: NonNullable<Profile['links']>) {
  const links = given.map(({ kind, url }) => ({ kind: kind.trim().toUpperCase(), url }));
  links.forEach(({ kind }, index) => {
    if (LINK_KINDS.includes(kind)) return;
    act.fault('MALFORMED', `links[${index}].kind`, `It must be one of ${LINK_KINDS.join(', ')}, but is ${kind}.`);
  });
  return links;
}

function locationColumns(act: Act, locations: NonNullable<Profile['locations']>): UpsertRow {
  locations.forEach(({ countryCode, subdivisionCode }, index) => {
    if (subdivisionCode == null || isSubdivisionOf(countryCode, subdivisionCode)) return;
    const message = `It must be an ISO 3166-2 code of ${countryCode}, such as "${countryCode}-23".`;
    act.fault('MALFORMED', `locations[${index}].subdivisionCode`, message);
  });
  return {
    country: locations[0]?.countryCode ?? null,
    locations: locations.map(({ countryCode, subdivisionCode, place }) => ({
      countryCode,
      subdivisionCode: subdivisionCode ?? null,
      place: place ?? null,
      latitude: null,
      longitude: null,
    })),
  };
}

function storedRor(act: Act, given: string | null): string | null {
  if (given === null) return null;
  const ror = parseRorId(given.trim());
  if (ror !== null && hasRorCheckDigits(ror)) return ror;
  act.fault('MALFORMED', 'ror', 'It must be a ROR id with its check digits, such as "02b207r52".');
  return null;
}
