import { isSubdivisionOf, type Location } from '@kakehashi/shared-types';
import { type Act, given, optional } from '@kakehashi/subgraph';

interface PlaceInput {
  readonly country?: string | null | undefined;
  readonly subdivision?: string | null | undefined;
  readonly place?: string | null | undefined;
}

/** How a place is given. */
export const placeFields = {
  country: optional(given.country('Country where it takes place; null when no place is known.')),
  subdivision: optional(given.text('Province or prefecture, ISO 3166-2, of that country, such as `JP-23`.')),
  place: optional(given.text('Town, in English.')),
};

/** A place as the columns of an event, of which some are given anew. Coordinates go with the town. */
export function placeColumns(act: Act, asked: PlaceInput, before: Location | null = null) {
  const { country = before?.countryCode, subdivision = before?.subdivisionCode, place = before?.place } = asked;
  if (country == null) {
    if (asked.subdivision != null || asked.place != null) {
      act.fault('REQUIRED', 'country', 'The country must be given with a place.');
    }
    return { location: null, country: null };
  }
  if (subdivision != null && !isSubdivisionOf(country, subdivision)) {
    const message = `It must be an ISO 3166-2 code of ${country}, such as "${country}-23".`;
    act.fault('MALFORMED', 'subdivision', message);
  }
  const isSame = before?.countryCode === country && before.place === place;
  const location = {
    countryCode: country,
    subdivisionCode: subdivision ?? null,
    place: place ?? null,
    latitude: isSame ? before.latitude : null,
    longitude: isSame ? before.longitude : null,
  };
  return { location, country };
}
